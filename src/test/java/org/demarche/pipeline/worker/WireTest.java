package org.demarche.pipeline.worker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.Property;
import org.demarche.analysis.TimeFact;
import org.demarche.analysis.TimeFacts;
import org.demarche.edition.Basis;
import org.demarche.edition.Edition;
import org.demarche.edition.Manifest;
import org.demarche.edition.Publication.Published;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceText;
import org.demarche.model.term.Severity;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Outcome;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;
import org.junit.jupiter.api.Test;

/** What goes to a worker and back arrives as it was. */
class WireTest {

  private static final Path INPUT = Path.of("input/Länder & Pläne.yaml");

  @Test
  void aResultArrivesAsItWas() {
    Property.holds(200, random -> arrivesAsItWas(source(random), findings(random)));
  }

  private static void arrivesAsItWas(SourceText source, List<Finding> findings) throws IOException {
    BuildResult sent =
        new BuildResult(
            INPUT,
            Outcome.REJECTED,
            "talks",
            Optional.empty(),
            source,
            findings,
            Duration.ofNanos(1_234_567_891));
    String line = Wire.write(Reply.of(sent));
    BuildResult got = Wire.read(line, Reply.class).result(INPUT);

    assertTrue(US_ASCII.newEncoder().canEncode(line) && line.indexOf('\n') < 0, line);
    assertEquals(findings, got.findings());
    for (Finding finding : findings) {
      int number = finding.at().line();
      assertEquals(source.line(number), got.source().line(number));
    }
    assertEquals(withoutSource(sent), withoutSource(got));
    assertEquals(source.file(), got.source().file());
  }

  @Test
  void anEditionArrivesAsItWas() throws IOException {
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            "talks",
            "Talks on “Grenzen” \uD83D\uDD4A",
            LocalDate.of(1999, 3, 3),
            "",
            "Erst „Süd“.\nDann Nord.",
            "de",
            2,
            LocalDate.of(1999, 4, 1),
            Manifest.Input.of("talks.yaml", new byte[] {1, 2, 3}),
            "9.9",
            new Basis("0a", "0b", "0c"),
            new TimeFacts(
                null,
                LocalDate.of(1999, 5, 1),
                List.of(new TimeFact("due", "visit", "Besuch in „Süd“", "1999-04"))),
            List.of("briefing.pdf"),
            List.of(
                new Manifest.Document("briefing.pdf", "briefing", "application/pdf", 41, 9, "ab")),
            List.of(new Manifest.Data("analysis.json", 2, "cd")),
            Manifest.Findings.of(List.of()),
            null);
    BuildResult sent =
        new BuildResult(
            INPUT,
            Outcome.PUBLISHED,
            "talks",
            Optional.of(
                new Published(new Edition(Path.of("output/talks/editions/3"), 3, manifest), true)),
            new SourceText(INPUT.toString(), List.of()),
            List.of(),
            Duration.ofMillis(1300));

    assertEquals(sent, Wire.read(Wire.write(Reply.of(sent)), Reply.class).result(INPUT));
  }

  @Test
  void settingsArriveAsTheyWere() throws IOException {
    BuildSettings plain = BuildSettings.of(Path.of("output"));
    BuildSettings other =
        BuildSettings.of(Path.of("/srv/Pläne"))
            .withKinds(List.of(DocumentKind.SUMMARY, new DocumentKind("house-paper")))
            .withMedia(EnumSet.of(Medium.HTML))
            .withAsOf(LocalDate.of(1999, 3, 3))
            .withStrict(true)
            .withTimeLimit(Duration.ofMillis(1500));
    for (BuildSettings settings : List.of(plain, other)) {
      WorkerJob sent =
          new WorkerJob(INPUT, INPUT.toString(), null, settings, Map.of("run", "0ABC", "job", "7"));
      assertEquals(sent, Wire.read(Wire.write(sent), WorkerJob.class));
    }
  }

  @Test
  void whatIsNoMessageIsRefused() {
    assertThrows(IOException.class, () -> Wire.read("half a li", Reply.class));
    assertThrows(IOException.class, () -> Wire.read("{}", Reply.class));
    assertFalse(Wire.READY.startsWith(Wire.REPLY));
  }

  private static SourceText source(Random random) {
    return new SourceText("input/ü.yaml", some(random, 30, WireTest::text));
  }

  private static List<Finding> findings(Random random) {
    return some(random, 40, WireTest::finding);
  }

  private static Finding finding(Random random) {
    SourceLocation place =
        new SourceLocation(
            "input/ü.yaml",
            Property.between(random, 0, 35),
            Property.between(random, 0, 90),
            Property.between(random, 1, 9));
    return new Finding(
        Property.oneOf(random, "D101", "D201", "D401"),
        Property.oneOf(random, Severity.values()),
        place,
        text(random),
        text(random),
        text(random),
        text(random),
        text(random));
  }

  /** Any characters, also halves of pairs, ends of lines and what JSON escapes. */
  private static String text(Random random) {
    if (random.nextBoolean()) {
      return Property.oneOf(
          random, "\uD800", "\uDC00\uD800", "\u2028\r\n\t\0\"\\", "🕊 Frieden", "צ شلام", "");
    }
    return random
        .ints(Property.between(random, 0, 20), 0, Character.MAX_VALUE + 1)
        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
        .toString();
  }

  private static <T> List<T> some(Random random, int most, Function<Random, T> one) {
    return Stream.generate(() -> one.apply(random))
        .limit(Property.between(random, 0, most))
        .toList();
  }

  private static BuildResult withoutSource(BuildResult result) {
    return new BuildResult(
        result.input(),
        result.outcome(),
        result.packageId(),
        result.published(),
        new SourceText("", List.of()),
        result.findings(),
        result.took());
  }
}
