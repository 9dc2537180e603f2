package org.demarche.definition;

import java.util.List;
import org.demarche.model.SourceLocation;

/** The text of a file as it can be parsed, with findings for bytes and characters that cannot. */
final class SourceReader {

  private final String file;
  private final String text;
  private final Places places;
  private final boolean readable;

  SourceReader(String file, byte[] bytes, Findings findings) {
    this.file = file;
    this.readable = !Decoder.isUtf16(bytes);
    Decoder.Decoded decoded = Decoder.decode(readable ? bytes : new byte[0]);
    this.places = new Places(file, decoded.text());
    this.text = Characters.replaced(decoded.text());
    if (!readable) {
      findings.add(
          ReadingRules.NOT_UTF8.at(
              SourceLocation.of(file), "", "the file is UTF-16, not UTF-8", "UTF-16", "UTF-8"));
    }
    notUtf8(decoded.bad(), findings);
    if (!Characters.areAllowed(decoded.text())) {
      notAllowed(decoded.text(), findings);
    }
  }

  /** The first of each line: a file in another encoding has them everywhere. */
  private void notUtf8(List<Decoder.BadBytes> bytes, Findings findings) {
    int line = 0;
    for (Decoder.BadBytes bad : bytes) {
      int index = places.index(bad.charOffset());
      SourceLocation at = places.at(index, index + 1);
      if (at.line() != line) {
        String message = "the byte " + bad.hex() + " is not UTF-8 here";
        findings.add(ReadingRules.NOT_UTF8.at(at, "", message, bad.hex(), "UTF-8"));
      }
      line = at.line();
    }
  }

  private void notAllowed(String decoded, Findings findings) {
    int[] characters = decoded.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      if (!Characters.isAllowed(characters[i])) {
        String name = Characters.name(characters[i]);
        findings.add(
            ReadingRules.CHARACTER.at(
                places.at(i, i + 1), "", "the character " + name + " is not allowed", name, ""));
      }
    }
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  Places places() {
    return places;
  }

  /** Whether it makes sense to parse the text. */
  boolean isReadable() {
    return readable;
  }
}
