package org.demarche.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.deliver.list.ListFolder;
import org.demarche.files.FileNames;

/**
 * The folder of distribution lists.
 *
 * @param isAsked whether a person named it, so that lists are expected there
 */
public record ListsFolder(Path path, boolean isAsked, String origin) {

  public static ListsFolder of(Environment around, Settings settings) {
    Settings.Value value = settings.value(Setting.LISTS);
    return new ListsFolder(
        around.brief(settings.folder(Setting.LISTS)), value.byUser(), value.origin());
  }

  public boolean isThere() {
    return Files.isDirectory(path);
  }

  /** Why nothing can be delivered, whoever named the folder; empty if there are lists. */
  public Optional<String> fault() {
    if (!Files.exists(path)) {
      return Optional.of("is not there");
    }
    if (!isThere()) {
      return Optional.of("is not a folder");
    }
    return ListFolder.in(path).isEmpty()
        ? Optional.of("holds no distribution list")
        : Optional.empty();
  }

  /** The folder and what is wrong with it. */
  public String words() {
    return "%s %s (from %s)".formatted(FileNames.shown(path), fault().orElse("holds some"), origin);
  }

  /** What is told unasked: that lists are missing where a person said they are. */
  public Optional<String> warning() {
    return isAsked ? fault().map(fault -> "Nothing is delivered: " + words()) : Optional.empty();
  }
}
