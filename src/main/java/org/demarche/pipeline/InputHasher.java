package org.demarche.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.edition.Basis;
import org.demarche.files.Sha256;
import org.demarche.render.TypesetDocument;
import org.jspecify.annotations.Nullable;

/**
 * Hashes what documents depend on beside their definition: files of templates, fonts, images, and
 * settings. A file is read again only when its size or time has changed. Of the system's fonts only
 * those count that an edition says it is set in: others come and go with other programs.
 *
 * <p>Safe for use by several threads.
 */
public final class InputHasher implements Stages.BasisSource {

  private static final List<String> ASSETS = List.of("fonts", "assets");

  private final List<Path> templates;
  private final List<Path> systemFonts;
  private final Map<Path, Hashed> hashed = new ConcurrentHashMap<>();
  private @Nullable Map<String, List<Path>> system;

  /**
   * @param templates folders of templates, with {@code fonts} and {@code assets} in them
   * @param systemFonts folders; may be missing
   */
  public InputHasher(List<Path> templates, List<Path> systemFonts) {
    this.templates = List.copyOf(templates);
    this.systemFonts = List.copyOf(systemFonts);
  }

  @Override
  public Basis of(BuildSettings settings) throws IOException {
    StringBuilder markup = new StringBuilder();
    StringBuilder assets = new StringBuilder();
    for (Path folder : templates) {
      list(folder, file -> !isAsset(folder, file), markup);
      list(folder, file -> isAsset(folder, file), assets);
    }
    return new Basis(
        sha256(markup.toString()), sha256(assets.toString()), sha256(settings.fingerprint()));
  }

  @Override
  public boolean has(TypesetDocument.Font font) {
    return systemFonts().getOrDefault(font.file(), List.of()).stream()
        .anyMatch(file -> isUnchanged(file, font.sha256()));
  }

  private boolean isUnchanged(Path file, String sha256) {
    try {
      return hash(file).equals(sha256);
    } catch (IOException gone) {
      return false;
    }
  }

  private void list(Path folder, Predicate<Path> wanted, StringBuilder into) throws IOException {
    for (Path file : files(folder)) {
      if (wanted.test(file)) {
        into.append(folder.relativize(file)).append('\t').append(hash(file)).append('\n');
      }
    }
    into.append('\n');
  }

  private String hash(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    Hashed known = hashed.get(file);
    if (known != null && known.isOf(now)) {
      return known.sha256();
    }
    String sha256 = Sha256.of(file);
    hashed.put(file, new Hashed(now.size(), now.lastModifiedTime(), sha256));
    return sha256;
  }

  /** By name, those that there are; looked at once, as they are when documents are made. */
  private synchronized Map<String, List<Path>> systemFonts() {
    Map<String, List<Path>> known = system;
    if (known == null) {
      known =
          systemFonts.stream()
              .flatMap(InputHasher::fonts)
              .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
      system = known;
    }
    return known;
  }

  private static Stream<Path> fonts(Path folder) {
    try {
      return files(folder).stream();
    } catch (IOException | UncheckedIOException unreadable) {
      return Stream.of(); // nor are documents set in them
    }
  }

  /** All files below, but hidden ones and those that editors leave. */
  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(InputHasher::counts).sorted().toList();
    }
  }

  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !name.endsWith("~");
  }

  private static boolean isAsset(Path folder, Path file) {
    return ASSETS.contains(folder.relativize(file).getName(0).toString());
  }

  private static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private record Hashed(long size, FileTime modified, String sha256) {

    boolean isOf(BasicFileAttributes now) {
      return size == now.size() && modified.equals(now.lastModifiedTime());
    }
  }
}
