package org.demarche.app.output;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import org.demarche.edition.ManifestJson;

/**
 * The JSON that commands print, as src/docs/json.md describes it: first the name and version of the
 * format, then the version of the program.
 */
final class JsonOutput {

  private record Framed(String schema, String version, @JsonUnwrapped Record content) {}

  private JsonOutput() {}

  /**
   * In the form of a manifest, with a line feed at the end.
   *
   * @param schema name and version of the format, such as {@code demarche-check/1}
   */
  static String of(String schema, Record content) {
    return new String(
        ManifestJson.writeRecord(new Framed(schema, Version.text(), content)),
        StandardCharsets.UTF_8);
  }
}
