package org.demarche.app.output;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.demarche.edition.ManifestJson;

/**
 * The JSON that commands print, as src/docs/json.md describes it: first the name and version of the
 * format, then the version of the program.
 */
public final class JsonOutput {

  private record Framed(String schema, String version, @JsonUnwrapped Record content) {}

  private JsonOutput() {}

  /**
   * In the form of a manifest, with a line feed at the end.
   *
   * @param schema name and version of the format, such as {@code demarche-check/1}
   */
  public static String of(String schema, Record content) {
    return new String(
        ManifestJson.writeRecord(new Framed(schema, Version.text(), content)),
        StandardCharsets.UTF_8);
  }

  /**
   * The published JSON Schema of a format (draft 2020-12).
   *
   * @param name such as {@code demarche-changes-1}
   */
  public static String schema(String name) {
    try (InputStream in = JsonOutput.class.getResourceAsStream(name + ".schema.json")) {
      if (in == null) {
        throw new IllegalStateException("missing from this program: the schema " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
