package org.demarche.render.pdf.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Font files made from resources and collections, one of each content for all processes. A file
 * that vanishes is made again.
 */
final class FontStore {

  private static final Set<String> RULES = Set.of("GSUB", "GPOS", "GDEF", "DSIG");

  private final CacheFolder folder;
  private final Map<Path, String> resources = new ConcurrentHashMap<>();
  private final Map<Sfnt, Path> fonts = new ConcurrentHashMap<>();

  /**
   * @param folder is made if it is missing
   * @throws IOException if it can't be used, or is another user's
   */
  FontStore(Path folder) throws IOException {
    this.folder = new CacheFolder(folder);
    this.folder.open();
  }

  /** A resource of the class path as a file. */
  Path resource(String name) throws IOException {
    try (InputStream in = FontStore.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program is incomplete: no font " + name);
      }
      Path file = keep(name.substring(name.lastIndexOf('/') + 1), in.readAllBytes());
      resources.put(file, name);
      return file;
    }
  }

  /**
   * The font as a file of its own, without its rules for substitution: PDFBox would compile them
   * anew for each line of text, which takes more time than all else together.
   */
  Path standalone(Sfnt font) throws IOException {
    Path known = fonts.get(font);
    if (known != null && Files.isRegularFile(known)) {
      return known;
    }
    String resource = resources.get(font.file());
    if (resource != null) {
      resource(resource);
    }
    String name = String.valueOf(font.file().getFileName()).replaceAll("\\.[^.]*$", "");
    Path file = keep(name + "-" + font.offset() + ".ttf", assemble(font));
    fonts.put(font, file);
    return file;
  }

  /** Whether the file of a font that was asked for is still there. */
  boolean isThere(Sfnt font) {
    Path file = fonts.get(font);
    return file != null && Files.isRegularFile(file);
  }

  /** Writes unless the very bytes are there: what lies in a shared folder is never trusted. */
  private Path keep(String name, byte[] content) throws IOException {
    String unique = digest(content) + "-" + name;
    Path file = folder.resolve(unique);
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return file;
    }
    return folder.write(unique, content);
  }

  private static String digest(byte[] content) {
    return HexFormat.of().formatHex(Digests.sha256(content), 0, 6);
  }

  private static byte[] assemble(Sfnt font) throws IOException {
    Map<String, Sfnt.Table> tables = new TreeMap<>(font.tables());
    tables.keySet().removeAll(RULES);
    int count = tables.size();
    int power = 31 - Integer.numberOfLeadingZeros(count);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(font.version());
    out.writeShort(count);
    out.writeShort(16 << power);
    out.writeShort(power);
    out.writeShort(16 * count - (16 << power));
    int offset = 12 + 16 * count;
    for (Map.Entry<String, Sfnt.Table> table : tables.entrySet()) {
      out.write(table.getKey().getBytes(StandardCharsets.US_ASCII));
      out.writeInt(table.getValue().checksum());
      out.writeInt(offset);
      out.writeInt(table.getValue().length());
      offset += padded(table.getValue().length());
    }
    for (Map.Entry<String, Sfnt.Table> table : tables.entrySet()) {
      byte[] content = new byte[padded(table.getValue().length())];
      font.table(table.getKey()).get(content, 0, table.getValue().length());
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
