package org.demarche.watch.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRecoveryTest {

  private final Path in;
  private final Path out;
  private final FolderRecovery recovery;

  FolderRecoveryTest(@TempDir Path folder) throws IOException {
    this.in = Files.createDirectory(folder.resolve("input"));
    this.out = folder.resolve("output");
    this.recovery = new FolderRecovery(new DropFolder(in), out);
  }

  @Test
  void halfReportsAndReportsWithoutTheirFileAreRemoved() throws IOException {
    write("rejected/gone.yaml.report.txt", "of a file that is not here");
    write("rejected/.gone.yaml.report.html.tmp", "half of a re");
    write("rejected/bad.yaml", "bad");
    write("rejected/bad.yaml.report.txt", "why");

    recovery.reports();
    recovery.reports();

    assertEquals(List.of("rejected/bad.yaml", "rejected/bad.yaml.report.txt"), files());
  }

  @Test
  void theDefinitionOfTheCurrentEditionStaysAndTheOtherIsKept() throws IOException {
    Path current = write("accepted/treaty.json", "treaty\nSecond");
    new EditionBuilder(FakeStages.all(), "9.9").build(current, BuildSettings.of(out));
    write("accepted/treaty.yaml", "treaty\nFirst");

    recovery.definitions();
    recovery.definitions();

    assertEquals(List.of("accepted/earlier/treaty-1.yaml", "accepted/treaty.json"), files());
  }

  @Test
  void ofTwoDefinitionsWithoutAnEditionNeitherIsMoved() throws IOException {
    write("accepted/treaty.json", "treaty\nSecond");
    write("accepted/treaty.yaml", "treaty\nFirst");

    recovery.definitions();

    assertEquals(List.of("accepted/treaty.json", "accepted/treaty.yaml"), files());
  }

  private Path write(String name, String text) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> tree = Files.walk(in)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> in.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
