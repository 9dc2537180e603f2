package org.demarche.render.svg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Role;
import org.demarche.render.Medium;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.words.WordBundles;

/** Packages to draw. */
final class Samples {

  static final Path REPORT = Path.of("input/us-dprk-1998.yaml");

  private static final List<Path> FILES =
      List.of(
          REPORT,
          Path.of("input/agreed-framework-1994.json"),
          Path.of("src/test/resources/packages/jcpoa-2015/definition.yaml"),
          Path.of("src/test/resources/packages/belfast-agreement-1998/definition.yaml"),
          Path.of("src/test/resources/packages/incidents-at-sea-1972/definition.yaml"));

  private Samples() {}

  static Definition read(Path file) {
    try {
      return new DefinitionReader()
          .read(file.getFileName().toString(), Files.readAllBytes(file))
          .definition()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The examples, and packages made to be hard to draw. */
  static List<Definition> all() {
    return Stream.concat(FILES.stream().map(Samples::read), Stream.of(large(60), hub(), hostile()))
        .toList();
  }

  static Map<String, Diagram> draw(Definition definition, Medium medium) {
    return diagrams(definition).in(medium);
  }

  /** The diagram of this name for the web; fails if there is none. */
  static Diagram draw(Definition definition, String name) {
    return diagrams(definition).find(name, Medium.HTML).orElseThrow();
  }

  static Diagrams diagrams(Definition definition) {
    Analysis analysis =
        Analysis.of(definition.content(), definition.index(), definition.content().asOf());
    return Diagrams.of(
        definition, analysis, new WordBundles(List.of(Path.of("templates"))).words("en"));
  }

  /** So many measures in three phases, each ask against three offers and before the next ask. */
  static Definition large(int size) {
    Packages packages = Packages.twoSides().part("first").part("second");
    packages.phase("opening").phase("freeze").phase("reduction");
    String[] phases = {"opening", "freeze", "reduction"};
    for (int i = 0; i < size; i++) {
      String phase = phases[i * 3 / size];
      String part = i % 2 == 0 ? "first" : "second";
      packages.measure(
          name(i), i % 2 == 0 ? "dprk" : "us", measure -> measure.phase(phase).part(part));
    }
    for (int i = 1; i < size; i++) {
      packages.inReturnFor(name(i - i % 2 == 0 ? i : i - i % 2), name((i * 7 + 1) % size));
      packages.requires(name(i), name(i - 1));
    }
    return packages.definition();
  }

  private static String name(int number) {
    return "a-measure-with-a-title-of-some-length-number-" + number;
  }

  /** One measure that two hundred others need. */
  static Definition hub() {
    Packages packages = Packages.twoSides().measure("hub", "dprk");
    for (int i = 0; i < 200; i++) {
      packages.measure("m" + i, "us").requires("m" + i, "hub");
    }
    return packages.definition();
  }

  /** Ids cannot hold mark-up, so this has long words and scripts that the font lacks. */
  static Definition hostile() {
    String word = "donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenversicherung";
    return Packages.empty()
        .party("us-" + word, Role.PROPOSER)
        .party("dprk", Role.COUNTERPART)
        .phase("phase-" + word.repeat(3))
        .measure(word + word, "dprk", measure -> measure.phase("phase-" + word.repeat(3)))
        .measure("offer", "us-" + word)
        .inReturnFor("offer", word + word)
        .trigger("trigger-" + word, List.of(word + word), List.of())
        .link(LinkageKind.REQUIRES, Need.ANY, "offer", word + word, "offer")
        .event("event-" + word.repeat(2), "1998", "1999-02-01")
        .event("event-b", "1998-05-05", null)
        .event("event-c", "1998-05-06", null)
        .definition();
  }
}
