package org.demarche.deliver.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.definition.Format;

/** The format of distribution lists, as files to hand out. */
public final class ListFormat {

  /** The version that {@code schema} must name. */
  public static final String VERSION = "demarche-list/1";

  private static final Pattern NAMED =
      Pattern.compile("(?m)^[\\s{]*[\"']?schema[\"']?\\s*:\\s*[\"']?demarche-list/");

  private ListFormat() {}

  /** The JSON Schema (draft 2020-12), for editors. */
  public static String schema() {
    return resource("demarche-list-1.schema.json");
  }

  /** A commented list in YAML to begin with; it reads and checks without a finding. */
  public static String starter() {
    return resource("list-starter.yaml");
  }

  /** Whether a file says that it is a list, of whatever version. */
  public static boolean isNamedIn(byte[] content) {
    return NAMED.matcher(new String(content, StandardCharsets.UTF_8)).find();
  }

  static Format<DistributionList> format() {
    return new Format<>(
        VERSION,
        schema(),
        DistributionList.class,
        Map.of(),
        Map.of("schema", VERSION, "id", "unnamed", "title", ""));
  }

  private static String resource(String name) {
    try (InputStream in = ListFormat.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from this program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
