package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.definition.syntax.JsonPointers;

/** Holds a tree against the schema. */
final class SchemaCheck {

  /**
   * A way in which a value breaks the schema.
   *
   * @param pointer of the value; for an unknown key, of its member
   * @param keyword of the schema that the value breaks
   * @param key for {@code required}: the key that is missing; else empty
   */
  record Fault(String pointer, String keyword, String key) {}

  /** Of several faults of one value the first of these is told. */
  private static final List<String> ORDER =
      List.of("type", "enum", "const", "pattern", "format", "maxLength", "minimum", "maximum");

  /** The path to a keyword of one of several forms that a value may have. */
  private static final Pattern FORM = Pattern.compile(".*/anyOf/\\d+(/\\$ref)?/(type|required)");

  /** The path to the innermost form of a value that an error is about. */
  private static final Pattern ONE_FORM = Pattern.compile(".*/anyOf/\\d+");

  private final SchemaNode rules;
  private final Schema schema;

  SchemaCheck(SchemaNode rules) {
    this.rules = rules;
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012()).formats(ValueFormats.all()).build();
    this.schema =
        SchemaRegistry.withDialect(
                dialect,
                builder ->
                    builder
                        .schemaLoader(loader -> loader.allow(iri -> false))
                        .schemaRegistryConfig(
                            SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .pathType(PathType.JSON_POINTER)
                                .build()))
            .getSchema(rules.root());
    this.schema.initializeValidators();
  }

  /** One fault for each value that breaks the schema, one for each key missing or unknown. */
  List<Fault> faults(JsonNode root) {
    List<Fault> faults = new ArrayList<>();
    Map<String, Fault> ofValues = new TreeMap<>();
    List<Error> errors = new ArrayList<>(schema.validate(root));
    Set<String> others =
        otherForms(errors).stream().map(SchemaCheck::form).collect(Collectors.toSet());
    errors.removeIf(error -> others.contains(form(error)));
    for (Error error : errors) {
      Fault fault = fault(error);
      if (fault.keyword().equals("required") || fault.keyword().equals("additionalProperties")) {
        faults.add(fault);
      } else {
        ofValues.merge(fault.pointer(), fault, SchemaCheck::worse);
      }
    }
    faults.addAll(ofValues.values());
    return faults;
  }

  /** That a value is not of a type which it need not have, since it is of another of its forms. */
  private List<Error> otherForms(List<Error> errors) {
    Map<String, List<Error>> byPointer =
        errors.stream()
            .filter(error -> error.getKeyword().equals("type") && isForm(error))
            .collect(Collectors.groupingBy(error -> error.getInstanceLocation().toString()));
    return byPointer.entrySet().stream()
        .filter(entry -> entry.getValue().size() < rules.at(entry.getKey()).forms())
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** Whether one of several keys is wanted, rather than a key of one of several forms. */
  private static boolean isChoiceOfKeys(Error error) {
    return error.getEvaluationPath().toString().matches(".*/anyOf/\\d+/required");
  }

  /** The value and which of its forms an error is about. */
  private static String form(Error error) {
    Matcher form = ONE_FORM.matcher(error.getEvaluationPath().toString());
    return error.getInstanceLocation() + " " + (form.lookingAt() ? form.group() : "");
  }

  private static boolean isForm(Error error) {
    return FORM.matcher(error.getEvaluationPath().toString()).matches();
  }

  private static Fault fault(Error error) {
    String pointer = error.getInstanceLocation().toString();
    String property = error.getProperty() == null ? "" : error.getProperty();
    if (error.getKeyword().equals("required") && isChoiceOfKeys(error)) {
      return new Fault(pointer, "anyOf", "");
    }
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          new Fault(JsonPointers.child(pointer, property), error.getKeyword(), "");
      case "required" -> new Fault(pointer, "required", property);
      default -> new Fault(pointer, error.getKeyword(), "");
    };
  }

  private static Fault worse(Fault left, Fault right) {
    return rank(right) < rank(left) ? right : left;
  }

  private static int rank(Fault fault) {
    int rank = ORDER.indexOf(fault.keyword());
    return rank < 0 ? ORDER.size() : rank;
  }
}
