package org.demarche.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.edition.Discrepancy.Kind;
import org.demarche.edition.Manifest.Data;
import org.demarche.edition.Manifest.Document;
import org.demarche.files.Sha256;

/**
 * Holds a folder against the manifest in it, reading every byte of every document, and the manifest
 * against its own digest. A manifest of a former version has none and is taken as it is.
 */
public final class ManifestVerifier {

  /** All that is wrong; empty if the folder is whole and holds nothing else. */
  public List<Discrepancy> verify(Path folder) {
    byte[] json;
    Manifest manifest;
    try {
      json = Files.readAllBytes(folder.resolve(Manifest.FILE_NAME));
      manifest = ManifestJson.read(json);
    } catch (IOException e) {
      return List.of(
          new Discrepancy(
              Kind.NO_MANIFEST, Manifest.FILE_NAME, "cannot be read: " + e.getMessage()));
    }
    List<Discrepancy> all = new ArrayList<>(notMade(manifest));
    if (!ManifestDigest.holds(json)) {
      all.add(changed(Manifest.FILE_NAME, "has other bytes than those that were written"));
    }
    manifest
        .documents()
        .forEach(made -> all.addAll(compare(folder, made.file(), made.size(), made.sha256())));
    manifest
        .data()
        .forEach(made -> all.addAll(compare(folder, made.file(), made.size(), made.sha256())));
    all.addAll(extra(folder, manifest));
    return all;
  }

  private static List<Discrepancy> notMade(Manifest manifest) {
    Set<String> missing = new HashSet<>(manifest.expected());
    manifest.documents().stream().map(Document::file).forEach(missing::remove);
    return manifest.expected().stream()
        .filter(missing::contains)
        .map(file -> new Discrepancy(Kind.NOT_MADE, file, "was asked for and not made"))
        .toList();
  }

  private static List<Discrepancy> compare(Path folder, String name, long size, String sha256) {
    Path file = folder.resolve(name);
    try {
      if (!Files.isRegularFile(file)) {
        return List.of(new Discrepancy(Kind.MISSING, name, "is not there"));
      }
      if (Files.size(file) != size) {
        return List.of(changed(name, "has " + Files.size(file) + " bytes instead of " + size));
      }
      return Sha256.of(file).equals(sha256)
          ? List.of()
          : List.of(changed(name, "has other bytes than those that were made"));
    } catch (IOException e) {
      return List.of(changed(name, "cannot be read: " + e.getMessage()));
    }
  }

  private static Discrepancy changed(String file, String detail) {
    return new Discrepancy(Kind.CHANGED, file, detail);
  }

  private static List<Discrepancy> extra(Path folder, Manifest manifest) {
    Set<String> known = new HashSet<>(Set.of(Manifest.FILE_NAME));
    manifest.documents().stream().map(Document::file).forEach(known::add);
    manifest.data().stream().map(Data::file).forEach(known::add);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !known.contains(name))
          .sorted()
          .map(name -> new Discrepancy(Kind.EXTRA, name, "is not in the manifest"))
          .toList();
    } catch (IOException e) {
      return List.of(new Discrepancy(Kind.MISSING, ".", "cannot be listed: " + e.getMessage()));
    }
  }
}
