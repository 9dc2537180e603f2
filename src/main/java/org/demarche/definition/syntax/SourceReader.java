package org.demarche.definition.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;

/** The text of a file as it can be parsed, with findings for bytes and characters that cannot. */
final class SourceReader {

  private final String file;
  private final String text;
  private final SourcePlaces places;
  private final boolean readable;

  SourceReader(String file, byte[] bytes, FindingCollector findings) {
    this.file = file;
    Optional<String> encoding = Encoding.other(bytes);
    this.readable = encoding.isEmpty();
    Decoder.Decoded decoded = Decoder.decode(readable ? bytes : new byte[0]);
    this.places = new SourcePlaces(file, decoded.text());
    this.text = Characters.replaced(decoded.text());
    encoding.map(this::otherEncoding).ifPresent(findings::add);
    notUtf8(decoded.bad(), findings);
    if (!Characters.areAllowed(decoded.text())) {
      notAllowed(decoded.text(), findings);
    }
  }

  private Finding otherEncoding(String name) {
    Finding finding =
        ReadingRules.NOT_UTF8.at(
            SourceLocation.of(file), "", "the file is " + name + ", not UTF-8", name, "UTF-8");
    return name.equals(Encoding.NONE)
        ? finding.withRemedy("Write a text in YAML or JSON; this is a file of another kind.")
        : finding;
  }

  /** The first of each line: a file in another encoding has them everywhere. */
  private void notUtf8(List<Decoder.BadBytes> bytes, FindingCollector findings) {
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

  private void notAllowed(String decoded, FindingCollector findings) {
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

  SourcePlaces places() {
    return places;
  }

  /** Whether the file's name says that it is JSON, not YAML. */
  boolean isJson() {
    return file.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /** Whether it makes sense to parse the text. */
  boolean isReadable() {
    return readable;
  }
}
