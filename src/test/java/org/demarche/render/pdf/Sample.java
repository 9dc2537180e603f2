package org.demarche.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.analysis.Analysis;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceMap;
import org.demarche.render.Markup;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;
import org.demarche.render.pdf.font.FontLibrary;

/** Markup and subjects for tests. */
public final class Sample {

  public static final Path FONTS = Path.of("target", "fonts");
  static final byte[] SOURCE = "schema: demarche/1\nid: sample\n".getBytes(StandardCharsets.UTF_8);

  private Sample() {}

  /** Several pages with all that documents are made of. */
  public static Markup rich() {
    String rows =
        IntStream.rangeClosed(1, 70).mapToObj(Sample::row).collect(Collectors.joining("\n"));
    return new Markup(resource("rich.xhtml").replace("<!-- rows -->", rows), List.of());
  }

  private static String row(int number) {
    return """
        <tr><th scope="row">Measure %d</th><td>Proposer</td>
        <td>An act of the proposer towards the counterpart, described in one sentence.</td></tr>"""
        .formatted(number);
  }

  /** One page with this in its body, below a heading. */
  public static Markup page(String body) {
    return page("", body);
  }

  public static Markup page(String styles, String body) {
    return new Markup(
        resource("page.xhtml").replace("/* styles */", styles).replace("<!-- body -->", body),
        List.of());
  }

  public static Subject subject() {
    return subject(Map.of());
  }

  /** One whose documents carry their definition. */
  public static Subject withAttachment() {
    Subject subject = subject();
    return subject.withAttachment(subject.source());
  }

  /** A subject whose definition has these texts, each on a line of its own from line 3. */
  public static Subject subject(Map<String, String> texts) {
    Map<String, SourceLocation> places =
        texts.keySet().stream().sorted().collect(Collectors.toMap(p -> p, p -> place(texts, p)));
    SourceMap map = new SourceMap("sample.yaml", places, places, texts);
    Definition definition = new Definition(empty(), map, Set.of());
    return new Subject(
        definition,
        Analysis.of(definition.content(), definition.index(), LocalDate.of(1999, 3, 3)),
        List.of(),
        new SourceFile("sample.yaml", "application/yaml", SOURCE),
        "1.0");
  }

  private static SourceLocation place(Map<String, String> texts, String pointer) {
    int line = 3 + texts.keySet().stream().sorted().toList().indexOf(pointer);
    return new SourceLocation("sample.yaml", line, 5, 1);
  }

  /** Has fonts of the program only, so that tests do not depend on the machine. */
  public static PdfTypesetter typesetter() {
    return new PdfTypesetter(FontLibrary.open(FONTS, List.of(), List.of()), List.of());
  }

  /** One that verifies files by reading them back. */
  public static PdfTypesetter typesetterThatReadsBack() {
    return new PdfTypesetter(FontLibrary.open(FONTS, List.of(), List.of()), List.of(), true);
  }

  private static String resource(String name) {
    try (InputStream in = Sample.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no test resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NegotiatingPackage empty() {
    return new NegotiatingPackage(
        "demarche/1",
        "sample",
        "Sample",
        "",
        LocalDate.of(1999, 3, 3),
        LocalDate.of(1999, 3, 3),
        "",
        "en",
        null,
        null,
        "",
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }
}
