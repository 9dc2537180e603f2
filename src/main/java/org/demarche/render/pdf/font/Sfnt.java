package org.demarche.render.pdf.font;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table directory of one font in a TrueType file or collection, read without loading the file.
 *
 * @param file TrueType or OpenType, alone or a collection
 * @param offset of the font's directory in the file, in bytes
 * @param version the first four bytes of the directory
 * @param tables by tag, in the order of the directory
 */
record Sfnt(Path file, long offset, int version, Map<String, Table> tables) {

  private static final int COLLECTION = 0x74746366; // ttcf
  private static final int TRUETYPE = 0x00010000;
  private static final int APPLE_TRUETYPE = 0x74727565; // true
  private static final int OPENTYPE = 0x4f54544f; // OTTO
  private static final int MOST_FONTS = 256;
  private static final int MOST_TABLES = 128;

  /**
   * Where a table lies.
   *
   * @param checksum as the font says
   * @param offset from the start of the file, in bytes
   * @param length in bytes
   */
  record Table(int checksum, long offset, int length) {}

  /**
   * All fonts of a file; none if it is not a font.
   *
   * @throws IOException if it can't be read, or a font in it is not whole
   */
  static List<Sfnt> read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      List<Sfnt> fonts = new ArrayList<>();
      for (long offset : directories(channel)) {
        fonts.add(directory(file, channel, offset));
      }
      return fonts;
    }
  }

  /** Whether outlines are TrueType's, the only kind that can be embedded here. */
  boolean hasTrueTypeOutlines() {
    return tables.containsKey("glyf") && tables.containsKey("loca");
  }

  /** A table's content; empty if there is none. */
  ByteBuffer table(String tag) {
    Table table = tables.get(tag);
    if (table == null) {
      return ByteBuffer.allocate(0);
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return bytes(channel, table.offset(), table.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Long> directories(FileChannel channel) throws IOException {
    int tag = channel.size() < 12 ? 0 : bytes(channel, 0, 4).getInt();
    if (tag == TRUETYPE || tag == APPLE_TRUETYPE || tag == OPENTYPE) {
      return List.of(0L);
    }
    if (tag != COLLECTION) {
      return List.of();
    }
    int count = Math.min(MOST_FONTS, bytes(channel, 8, 4).getInt());
    ByteBuffer offsets = bytes(channel, 12, 4 * count);
    List<Long> all = new ArrayList<>();
    while (offsets.hasRemaining()) {
      all.add(Integer.toUnsignedLong(offsets.getInt()));
    }
    return all;
  }

  private static Sfnt directory(Path file, FileChannel channel, long offset) throws IOException {
    ByteBuffer head = bytes(channel, offset, 12);
    int version = head.getInt();
    int count = Math.min(MOST_TABLES, Short.toUnsignedInt(head.getShort()));
    ByteBuffer records = bytes(channel, offset + 12, 16 * count);
    Map<String, Table> tables = new LinkedHashMap<>();
    while (records.hasRemaining()) {
      byte[] tag = new byte[4];
      records.get(tag);
      Table table =
          new Table(records.getInt(), Integer.toUnsignedLong(records.getInt()), records.getInt());
      requireWithin(channel, table.offset(), table.length());
      tables.put(new String(tag, StandardCharsets.US_ASCII), table);
    }
    return new Sfnt(file, offset, version, tables);
  }

  private static ByteBuffer bytes(FileChannel channel, long offset, int length) throws IOException {
    requireWithin(channel, offset, length);
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
      // until the table is whole
    }
    if (buffer.hasRemaining()) {
      throw new EOFException("the font ends too early");
    }
    return buffer.flip();
  }

  /** A font that is being installed lacks its end. */
  private static void requireWithin(FileChannel channel, long offset, int length)
      throws IOException {
    if (offset < 0 || length < 0 || offset + length > channel.size()) {
      throw new EOFException("the font ends too early");
    }
  }
}
