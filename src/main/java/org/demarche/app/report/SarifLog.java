package org.demarche.app.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is used of SARIF 2.1.0, under its own names.
 *
 * @param schema where the form is published
 * @param version of the form
 * @param runs one
 */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  static SarifLog of(Run run) {
    return new SarifLog(SCHEMA, "2.1.0", List.of(run));
  }

  record Run(Tool tool, List<Invocation> invocations, String columnKind, List<Result> results) {}

  record Tool(Driver driver) {}

  record Driver(String name, String version, List<Descriptor> rules) {}

  record Descriptor(
      String id,
      Message shortDescription,
      Message fullDescription,
      Help help,
      Configuration defaultConfiguration) {}

  record Configuration(String level) {}

  record Help(String text, String markdown) {}

  record Message(String text) {}

  record Invocation(boolean executionSuccessful) {}

  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Message message,
      List<Location> locations,
      Map<String, String> partialFingerprints) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Location(PhysicalLocation physicalLocation, List<LogicalLocation> logicalLocations) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  /** {@code uri} is relative to the working folder where the file lies in it. */
  record ArtifactLocation(String uri) {}

  /** Counted from 1, in Unicode code points; null where no column is meant. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Region(int startLine, @Nullable Integer startColumn, @Nullable Integer endColumn) {}

  /** The JSON Pointer (RFC 6901) of the value. */
  record LogicalLocation(String fullyQualifiedName) {}
}
