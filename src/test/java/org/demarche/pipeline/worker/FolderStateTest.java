package org.demarche.pipeline.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStateTest {

  private final Path folder;
  private final Path file;

  FolderStateTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("templates/common"));
    this.file = Files.writeString(folder.resolve("templates/common/a.ftl"), "a");
  }

  @Test
  void itIsTheSameWhileNothingChanges() {
    assertEquals(state(), state());
  }

  @Test
  void aChangedFileANewOneAndOneThatIsGoneAreSeen() throws IOException {
    FolderState first = state();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    FolderState touched = state();
    Files.writeString(folder.resolve("templates/b.ftl"), "b");
    FolderState more = state();
    Files.delete(file);

    assertNotEquals(first, touched);
    assertNotEquals(touched, more);
    assertNotEquals(more, state());
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() throws IOException {
    FolderState missing = FolderState.of(List.of(folder.resolve("house")));
    Files.createDirectories(folder.resolve("house"));
    assertEquals(missing, FolderState.of(List.of(folder.resolve("house"))));
  }

  private FolderState state() {
    return FolderState.of(List.of(folder.resolve("templates")));
  }
}
