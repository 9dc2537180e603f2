package org.demarche.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.demarche.model.NegotiatingPackage;

/** The format of definitions, as files to hand out. */
public final class DefinitionFormat {

  /** The version that {@code schema} must name. */
  public static final String VERSION = "demarche/1";

  /** Dates at which nothing can be late or too early. */
  private static final Map<String, String> NEUTRAL =
      Map.of(
          "schema", VERSION,
          "id", "unnamed",
          "title", "",
          "edition", "9999-12-31",
          "asOf", "0001-01-01");

  private DefinitionFormat() {}

  static Format<NegotiatingPackage> format() {
    return new Format<>(
        VERSION, schema(), NegotiatingPackage.class, Map.of("asOf", "edition"), NEUTRAL);
  }

  /** The JSON Schema (draft 2020-12), for editors. */
  public static String schema() {
    return resource("demarche-1.schema.json");
  }

  /** A commented definition in YAML to begin with; it reads and checks without a finding. */
  public static String starter() {
    return resource("starter.yaml");
  }

  private static String resource(String name) {
    try (InputStream in = DefinitionFormat.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from this program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
