package org.demarche.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.files.Sha256;

/**
 * Copies of the definitions that a package's editions were made from, so that the next edition can
 * say what changed. They hold positions, floors and comments, so nobody but the owner may enter
 * their folder, whatever the rights of documents; each is called by its SHA-256. {@link
 * PackageWriter} writes them.
 *
 * @param folder need not be there
 */
record KeptDefinitions(Path folder) {

  private static final String DIGEST = "[0-9a-f]{64}";

  /** The bytes of a definition; empty if it is not kept, or not as it was. */
  Optional<byte[]> find(Manifest.Input made) {
    try {
      Path file = folder.resolve(made.sha256());
      if (!made.sha256().matches(DIGEST)
          || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) != made.size()) {
        return Optional.empty();
      }
      byte[] content = Files.readAllBytes(file);
      return Optional.of(content).filter(bytes -> Sha256.of(bytes).equals(made.sha256()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Copies that are not what their names say. */
  List<Discrepancy> discrepancies() throws IOException {
    List<Discrepancy> found = new ArrayList<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.matches(DIGEST) && !Sha256.of(file).equals(name)) {
        found.add(
            new Discrepancy(
                Discrepancy.Kind.CHANGED,
                folder.getFileName() + "/" + name,
                "is not the definition that it was kept as"));
      }
    }
    return found;
  }

  /** All that is in the folder. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }
}
