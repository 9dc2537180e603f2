package org.demarche.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.demarche.edition.Manifest.Document;
import org.demarche.render.DocumentKind;

/**
 * An edition that was published.
 *
 * @param folder that holds its files and nothing else; never a link, so that all files read are of
 *     this edition, whatever is published meanwhile
 * @param number from 1
 * @param manifest what it holds
 */
public record Edition(Path folder, int number, Manifest manifest) {

  private static final ManifestVerifier VERIFIER = new ManifestVerifier();

  /**
   * The edition in this folder.
   *
   * @throws IOException if it can't be read, or is no edition
   */
  static Edition at(Path folder) throws IOException {
    String name = String.valueOf(folder.getFileName());
    if (!EditionKey.isNumber(name)) {
      throw new IOException(folder + " is not the folder of an edition");
    }
    byte[] json = Files.readAllBytes(folder.resolve(Manifest.FILE_NAME));
    return new Edition(folder, Integer.parseInt(name), ManifestJson.read(json));
  }

  /** Its name among all editions, for instance {@code us-dprk-1998@3}. */
  public EditionKey key() {
    return new EditionKey(packageId(), number);
  }

  public String packageId() {
    return manifest.packageId();
  }

  /** Its documents, in order. */
  public List<Document> documents() {
    return manifest.documents();
  }

  /**
   * Which of these kinds a copy of it is to have. One that tells of no former edition has no
   * document on changes; a copy that is to have others too does without.
   *
   * @param kinds names, in order
   */
  public List<String> owed(List<String> kinds) {
    String changes = DocumentKind.CHANGES.name();
    boolean without = manifest.since() == null && kinds.stream().anyMatch(k -> !k.equals(changes));
    return kinds.stream().filter(kind -> !without || !kind.equals(changes)).toList();
  }

  /** The kinds of its documents, in order, each once. */
  public List<String> kinds() {
    return documents().stream().map(Document::kind).distinct().toList();
  }

  /** The package's folder in the output folder, which shows its current edition. */
  public Path packageFolder() {
    return PackageFolder.of(this).path();
  }

  /**
   * The bytes of one of its documents.
   *
   * @throws IOException if they can't be read
   */
  public byte[] read(Document document) throws IOException {
    return Files.readAllBytes(folder.resolve(document.file()));
  }

  /**
   * When it was published.
   *
   * @throws IOException if it is gone
   */
  public Instant published() throws IOException {
    return Files.getLastModifiedTime(folder.resolve(Manifest.FILE_NAME)).toInstant();
  }

  /** Where it differs from its manifest; reads every byte. */
  public List<Discrepancy> discrepancies() {
    return VERIFIER.verify(folder);
  }

  /** Whether every byte of it is as its manifest says. */
  public boolean isWhole() {
    return discrepancies().isEmpty();
  }

  /** Whether all documents are there with their sizes, which takes no reading. */
  public boolean seemsWhole() {
    return documents().stream()
        .allMatch(document -> hasSize(folder.resolve(document.file()), document.size()));
  }

  private static boolean hasSize(Path file, long size) {
    try {
      return Files.size(file) == size;
    } catch (IOException missing) {
      return false;
    }
  }
}
