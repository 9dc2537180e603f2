package org.demarche.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Names of files as they can be printed. A file name on disk is any bytes: it may hold line ends
 * and escape sequences that a terminal or a log would obey, and bytes that are not UTF-8.
 */
public final class FileNames {

  /** What most file systems allow, in bytes of UTF-8. */
  private static final int MOST_BYTES = 255;

  private FileNames() {}

  /**
   * The path in one line of visible characters. Control and formatting characters are written as
   * escapes such as {@code \n} and <code>&#92;u202E</code>, bytes that are not UTF-8 as {@code
   * \xE4}, a backslash as two.
   */
  public static String shown(Path path) {
    String text = path.toString();
    return text.indexOf('\uFFFD') < 0 ? escaped(text) : decoded(bytes(path), path.isAbsolute());
  }

  /** The last name of the path, in the same way. */
  public static String shownName(Path path) {
    Path name = path.getFileName();
    return name == null ? shown(path) : shown(name);
  }

  /** The last name of the path up to its last dot; one that begins with its only dot is whole. */
  public static String stem(Path path) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Any text in one line of visible characters. */
  public static String escaped(String text) {
    if (text.codePoints().allMatch(FileNames::isPlain)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  /**
   * A name that can be given to a new file: the text, if need be shortened in its middle so that it
   * fits with what is added to it.
   *
   * @param room bytes that must stay free for what is added
   */
  public static String fitting(String name, int room) {
    int most = MOST_BYTES - room;
    if (name.getBytes(UTF_8).length <= most) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    String mark = "~" + Sha256.of(name.getBytes(UTF_8)).substring(0, 8) + extension;
    return cut(name, most - mark.getBytes(UTF_8).length) + mark;
  }

  private static String cut(String text, int bytes) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      String next = Character.toString(text.codePointAt(end));
      used += next.getBytes(UTF_8).length;
      if (used > bytes) {
        break;
      }
      end += next.length();
    }
    return text.substring(0, end);
  }

  private static boolean isPlain(int c) {
    return c != '\\'
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
  }

  private static void append(StringBuilder shown, int c) {
    if (isPlain(c)) {
      shown.appendCodePoint(c);
      return;
    }
    switch (c) {
      case '\\' -> shown.append("\\\\");
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> shown.append(c < 0x100 ? "\\x%02X".formatted(c) : "\\u%04X".formatted(c));
    }
  }

  /** The bytes themselves: text of a path has lost those that could not be read. */
  private static byte[] bytes(Path path) {
    String uri = path.getFileSystem().getPath("/").resolve(path).toUri().getRawPath();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < uri.length(); i++) {
      boolean escape = uri.charAt(i) == '%';
      bytes.write(escape ? HexFormat.fromHexDigits(uri, i + 1, i + 3) : uri.charAt(i));
      i += escape ? 2 : 0;
    }
    return bytes.toByteArray();
  }

  private static String decoded(byte[] path, boolean absolute) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int start = absolute ? 0 : 1;
    int end = path.length > 1 && path[path.length - 1] == '/' ? path.length - 1 : path.length;
    ByteBuffer in = ByteBuffer.wrap(path, start, end - start);
    StringBuilder shown = new StringBuilder();
    while (in.hasRemaining()) {
      CharBuffer out = CharBuffer.allocate(in.remaining());
      CoderResult result = decoder.decode(in, out, true);
      shown.append(escaped(out.flip().toString()));
      for (int i = 0; result.isError() && i < result.length(); i++) {
        shown.append("\\x%02X".formatted(in.get()));
      }
    }
    return shown.toString();
  }
}
