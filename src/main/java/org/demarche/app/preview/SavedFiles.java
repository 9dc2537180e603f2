package org.demarche.app.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.files.FileState;
import org.demarche.pipeline.worker.FolderState;

/**
 * What the definition and the templates were like when they were looked at last. A look costs a
 * call of the system a file, on every kind of disk and for every way in which editors save, and a
 * file counts as saved when it was the same at two looks.
 */
final class SavedFiles {

  /** What was saved since the last time. */
  enum Saved {
    NOTHING,
    DEFINITION,
    TEMPLATES
  }

  private record Look(Optional<FileState> definition, FolderState templates) {}

  private final Path definition;
  private final List<Path> templates;
  private Look last;
  private Look taken;

  SavedFiles(Path definition, List<Path> templates) {
    this.definition = definition;
    this.templates = templates;
    this.last = look();
    this.taken = last;
  }

  /** Looks again. A definition that is away just now is not news. */
  Saved since() {
    Look now = look();
    boolean still = now.equals(last);
    last = now;
    if (!still || now.equals(taken) || now.definition().isEmpty()) {
      return Saved.NOTHING;
    }
    boolean ofTemplates = !now.templates().equals(taken.templates());
    taken = now;
    return ofTemplates ? Saved.TEMPLATES : Saved.DEFINITION;
  }

  private Look look() {
    return new Look(state(), FolderState.of(templates));
  }

  private Optional<FileState> state() {
    try {
      return Optional.of(FileState.of(definition.toRealPath()));
    } catch (IOException away) {
      return Optional.empty();
    }
  }
}
