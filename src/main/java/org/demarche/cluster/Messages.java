package org.demarche.cluster;

import java.io.IOException;
import org.demarche.pipeline.worker.Wire;

/** Messages as text: JSON with a schema that says the version. */
final class Messages {

  private Messages() {}

  static String write(Record message) {
    return Wire.write(message);
  }

  /**
   * @throws UnknownMessageException if it has not that schema, or not what the schema asks for
   */
  static <T extends Record> T read(String text, String schema, Class<T> type)
      throws UnknownMessageException {
    try {
      String found = Wire.schema(text);
      if (!found.equals(schema)) {
        throw new UnknownMessageException(
            "a message of the schema \"%s\", not %s".formatted(found, schema));
      }
      return Wire.read(text, type);
    } catch (IOException e) {
      throw new UnknownMessageException("no message of the schema " + schema + ": " + e);
    }
  }
}
