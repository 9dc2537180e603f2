package org.demarche.definition;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.demarche.definition.syntax.Characters;
import org.demarche.definition.syntax.Decoder;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.Event;

/** A definition as it may be handed on: all that it says, and nothing that its author noted. */
public final class WithoutComments {

  private static final int WIDTH = 100;

  private WithoutComments() {}

  /**
   * The same definition written anew: keys, values and their order stay, comments go. JSON has no
   * comments and is returned as it is.
   *
   * @param fileName JSON if it ends in {@code .json}, else YAML
   * @param definition that was read without errors
   */
  public static byte[] of(String fileName, byte[] definition) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".json") ? definition : yaml(definition);
  }

  private static byte[] yaml(byte[] definition) {
    LoadSettings reading =
        LoadSettings.builder().setParseComments(false).setCodePointLimit(Integer.MAX_VALUE).build();
    DumpSettings writing = DumpSettings.builder().setWidth(WIDTH).build();
    Text text = new Text();
    Emitter emitter = new Emitter(writing, text);
    for (Event event :
        new Parse(reading).parseString(Characters.replaced(Decoder.decode(definition).text()))) {
      emitter.emit(event);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static final class Text implements StreamDataWriter {

    private final StringBuilder written = new StringBuilder();

    @Override
    public void write(String text) {
      written.append(text);
    }

    @Override
    public void write(String text, int offset, int length) {
      written.append(text, offset, offset + length);
    }

    @Override
    public String toString() {
      return written.toString();
    }
  }
}
