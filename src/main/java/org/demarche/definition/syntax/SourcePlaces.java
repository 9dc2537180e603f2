package org.demarche.definition.syntax;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.model.finding.SourceLocation;

/** Turns offsets in a text into lines and columns. Offsets are in code points. */
final class SourcePlaces {

  private final String file;
  private final int[] text;
  private final int[] lineStarts;
  private final boolean hasPairs;
  private final int[] indexOfChar;

  SourcePlaces(String file, String text) {
    this.file = file;
    this.text = text.codePoints().toArray();
    this.lineStarts = lineStarts(this.text);
    this.hasPairs = this.text.length != text.length();
    this.indexOfChar = hasPairs ? indexOfChar(this.text, text.length()) : new int[0];
  }

  private static int[] lineStarts(int[] text) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, text.length).filter(i -> endsLine(text, i)).map(i -> i + 1))
        .toArray();
  }

  private static boolean endsLine(int[] text, int index) {
    boolean beforeNewline = index + 1 < text.length && text[index + 1] == '\n';
    return text[index] == '\n' || (text[index] == '\r' && !beforeNewline);
  }

  private static int[] indexOfChar(int[] text, int chars) {
    int[] index = new int[chars + 1];
    int at = 0;
    for (int i = 0; i < text.length; i++) {
      for (int n = Character.charCount(text[i]); n > 0; n--) {
        index[at++] = i;
      }
    }
    index[at] = text.length;
    return index;
  }

  String file() {
    return file;
  }

  /** The offset in code points of an offset in {@code char}s. */
  int index(long charOffset) {
    int offset = (int) Math.max(0, charOffset);
    return hasPairs
        ? indexOfChar[Math.min(offset, indexOfChar.length - 1)]
        : Math.min(offset, text.length);
  }

  /** The place from one offset to another, at most to the end of the line. */
  SourceLocation at(int start, int end) {
    int found = Arrays.binarySearch(lineStarts, start);
    int line = found >= 0 ? found : -found - 2;
    int lineEnd = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length;
    while (lineEnd > start && (text[lineEnd - 1] == '\n' || text[lineEnd - 1] == '\r')) {
      lineEnd--;
    }
    int length = Math.max(1, Math.min(end, lineEnd) - start);
    return new SourceLocation(file, line + 1, start - lineStarts[line] + 1, length);
  }

  /** The first line that has more characters than this. */
  Optional<SourceLocation> longerThan(int characters) {
    return Arrays.stream(lineStarts)
        .mapToObj(start -> at(start, text.length))
        .filter(line -> line.length() > characters)
        .findFirst();
  }

  /** The text from an offset to the end of its line. */
  String rest(int start) {
    SourceLocation rest = at(start, text.length);
    return slice(start, start + rest.length()).strip();
  }

  /** The text between two offsets. */
  String slice(int start, int end) {
    int from = Math.min(start, text.length);
    return new String(text, from, Math.max(0, Math.min(end, text.length) - from));
  }
}
