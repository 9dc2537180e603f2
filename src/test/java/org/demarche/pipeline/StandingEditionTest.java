package org.demarche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.edition.Publication.Published;
import org.demarche.files.Sha256;
import org.demarche.render.TypesetDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an edition that is there is left as it is. */
class StandingEditionTest {

  private final Path folder;
  private final AtomicInteger rendered = new AtomicInteger();
  private final EditionBuilder builder =
      new EditionBuilder(
          FakeStages.withRenderer(
              (kind, medium, subject, detail) -> {
                rendered.incrementAndGet();
                return FakeStages.render(kind, medium, subject, detail);
              }),
          "9.9");

  StandingEditionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theSameDefinitionAgainIsNotMadeAgain() throws IOException {
    Path file = write("one.yaml", "treaty\nFirst\nwarning");
    assertEquals(1, published(file, settings()).edition().number());
    int before = rendered.get();

    BuildResult again = builder.build(write("copy.yaml", "treaty\nFirst\nwarning"), settings());

    assertEquals(before, rendered.get());
    assertEquals(Outcome.PUBLISHED, again.outcome());
    assertEquals(1, again.edition().orElseThrow().number());
    assertFalse(again.published().orElseThrow().isNew());
    assertEquals(1, again.findings().size(), "what was found is said all the same");
  }

  @Test
  void otherDocumentsAreANewEditionAndTheSameAreNot() throws IOException {
    published(write("one.yaml", "treaty\nFirst"), settings());

    assertEquals(2, published(write("one.yaml", "treaty\nSecond"), settings()).edition().number());
    assertEquals(2, published(write("one.yaml", "treaty\nSecond"), strict()).edition().number());
    assertFalse(published(write("one.yaml", "treaty\nSecond"), strict()).isNew());
  }

  @Test
  void anEditionOfAnotherDayStandsUnlessTheDayIsNamedAndMatters() throws IOException {
    Path file = write("one.yaml", "treaty\nFirst");
    published(file, settings().withAsOf(LocalDate.of(2026, 1, 1)));

    assertFalse(published(file, settings()).isNew());
    assertFalse(published(file, settings().withAsOf(LocalDate.of(2027, 1, 1))).isNew());
  }

  @Test
  void anEditionThatWasDamagedIsMadeAgain() throws IOException {
    Path file = write("one.yaml", "treaty\nFirst");
    published(file, settings());
    Files.writeString(folder.resolve("output/treaty/editions/1/briefing.html"), "scribbled");

    assertTrue(published(file, settings()).isNew());
  }

  @Test
  void anEditionThatCameInBetweenIsNotReplacedByAnOlderDefinition() throws IOException {
    Path older = write("older.yaml", "treaty\nOlder");
    Published first = published(older, settings());
    String seen = first.edition().manifest().input().sha256();
    Published newer = published(write("newer.yaml", "treaty\nNewer"), settings());

    Published late = published(older, settings().withReuse(false).withSuccessorOf(seen));

    assertEquals(newer.edition().number(), late.edition().number());
    assertFalse(late.isNew());
    assertTrue(Files.readString(folder.resolve("output/treaty/briefing.html")).contains("Newer"));
  }

  @Test
  void templatesThatCannotBeReadAreAFaultOfTheWorld() throws IOException {
    Stages all = FakeStages.all();
    Stages unreadable =
        new Stages(
            all.reader(),
            all.checker(),
            all.renderer(),
            all.typesetter(),
            all.publisher(),
            settings -> {
              throw new UncheckedIOException(new AccessDeniedException("templates"));
            });

    BuildResult result =
        new EditionBuilder(unreadable, "9.9").build(write("a.yaml", "treaty\nFirst"), settings());

    assertEquals(Outcome.FAULT, result.outcome());
    assertTrue(result.has("D611"));
  }

  @Test
  void fontsThatCannotBeHadAreAFaultOfTheWorld() throws IOException {
    Stages full =
        FakeStages.withTypesetter(
            (markup, subject) -> {
              throw new UncheckedIOException(new IOException("No space left on device"));
            });

    BuildResult result =
        new EditionBuilder(full, "9.9").build(write("a.yaml", "treaty\nFirst"), settings());

    assertEquals(Outcome.FAULT, result.outcome());
    assertTrue(result.has("D611"));
    assertEquals("No space left on device", result.findings().get(0).found());
  }

  @Test
  void anEditionStandsWhileTheFontsThatItIsSetInAreThere() throws IOException {
    Path system = Files.createDirectories(folder.resolve("system"));
    Path used = Files.writeString(system.resolve("used.ttf"), "glyphs");
    TypesetDocument.Font font = new TypesetDocument.Font("Used", "used.ttf", Sha256.of(used));
    Path file = write("one.yaml", "treaty\nFirst");
    assertEquals(
        1, withFont(font, system).build(file, settings()).edition().orElseThrow().number());

    Files.writeString(system.resolve("another.ttf"), "of another program");
    assertFalse(withFont(font, system).build(file, settings()).published().orElseThrow().isNew());

    Files.writeString(used, "other glyphs");
    TypesetDocument.Font newer = new TypesetDocument.Font("Used", "used.ttf", Sha256.of(used));
    assertEquals(
        2, withFont(newer, system).build(file, settings()).edition().orElseThrow().number());
  }

  private static EditionBuilder withFont(TypesetDocument.Font font, Path system) {
    Stages all = FakeStages.all();
    return new EditionBuilder(
        new Stages(
            all.reader(),
            all.checker(),
            all.renderer(),
            (markup, subject) -> FakeStages.typeset(markup, subject).withFonts(List.of(font)),
            all.publisher(),
            new InputHasher(List.of(), List.of(system))),
        "9.9");
  }

  private Published published(Path file, BuildSettings settings) {
    return builder.build(file, settings).published().orElseThrow();
  }

  private BuildSettings settings() {
    return BuildSettings.of(folder.resolve("output")).withReuse(true);
  }

  private BuildSettings strict() {
    return settings().withStrict(true);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
