package org.demarche.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.edition.EditionPublisher;
import org.demarche.files.FileState;
import org.demarche.files.OutputMode;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.Stages;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.DroppedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropValidatorTest {

  private static final Path EXAMPLE = Path.of("input", "us-dprk-1998.yaml");

  /** Has a warning and no error. */
  private static final Path DOUBTFUL =
      Path.of("src/test/resources/golden/checks/d309-unasked-offer/definition.yaml");

  private final Path folder;
  private final EditionBuilder builder = new EditionBuilder(stages(), "9.9");
  private final BuildSettings settings;

  DropValidatorTest(@TempDir Path folder) {
    this.folder = folder;
    this.settings = BuildSettings.of(folder.resolve("output")).withAsOf(LocalDate.of(1999, 6, 1));
  }

  @Test
  void theFindingsOfAFaultyDefinitionAreThoseOfItsBuild() throws IOException {
    String text = Files.readString(EXAMPLE).replaceFirst("\ntitle: ", "\ntitel: ");
    assertSame(dropped(text), settings);
  }

  @Test
  void warningsCountAsErrorsWhereTheBuildSaysSo() throws IOException {
    DroppedFile file = dropped(Files.readString(DOUBTFUL));
    assertFalse(builder.build(file.file(), settings).findings().isEmpty(), "a doubt to begin with");
    assertNull(validator(settings).refusal(file));
    assertSame(file, settings.withStrict(true));
  }

  private void assertSame(DroppedFile file, BuildSettings how) throws IOException {
    BuildResult refusal = validator(how).refusal(file);
    BuildResult built = builder.build(file.file(), how);

    assertNotNull(refusal);
    assertFalse(refusal.findings().isEmpty());
    assertEquals(built.findings(), refusal.findings());
    assertEquals(built.outcome(), refusal.outcome());
    assertEquals(built.packageId(), refusal.packageId());
    assertEquals(built.source(), refusal.source());
  }

  @Test
  void whatTheFolderRefusedIsNotEvenRead() throws IOException {
    DroppedFile file = dropped("");
    BuildResult why = builder.build(folder.resolve("gone.yaml"), settings);
    DroppedFile refused = DroppedFile.refused(file.file(), file.state(), "", why);

    assertEquals(why, validator(settings).refusal(refused));
  }

  private DropValidator validator(BuildSettings how) {
    return new DropValidator(new DropFolder(folder.resolve("input")), builder, how);
  }

  private DroppedFile dropped(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), text);
    byte[] content = Files.readAllBytes(file);
    return new DroppedFile(file, FileState.of(file), content, "a", Optional.empty());
  }

  private static Stages stages() {
    Stages fake = FakeStages.all();
    return new Stages(
        new DefinitionReader()::read,
        Checks::run,
        fake.renderer(),
        fake.typesetter(),
        new EditionPublisher(EditionPublisher.DEFAULT_KEPT, OutputMode.DEFAULT),
        fake.basis());
  }
}
