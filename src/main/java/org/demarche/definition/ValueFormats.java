package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.model.date.PartialDate;

/** What a pattern cannot say of a text: that a date is in the calendar, a currency known. */
final class ValueFormats {

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private static final List<Named> ALL =
      List.of(
          new Named("date", text -> PartialDate.parse(text.stripTrailing()).isPresent()),
          new Named("partial-date", text -> PartialDate.parse(text.stripTrailing()).isPresent()),
          new Named("time-zone", text -> ZONES.contains(text.stripTrailing())),
          new Named("currency", text -> CURRENCIES.contains(text.stripTrailing())));

  /** Definitions of the schemas whose texts have a format that JSON Schema does not know. */
  private static final Map<String, String> OF_DEFINITIONS =
      Map.of(
          "/$defs/partialDate/anyOf/0", "partial-date",
          "/$defs/currency", "currency",
          "/$defs/timeZone", "time-zone");

  private ValueFormats() {}

  /** Names the formats in a schema, which has none that other programs would not know. */
  static void addTo(JsonNode schema) {
    OF_DEFINITIONS.forEach(
        (pointer, format) -> {
          if (schema.at(pointer) instanceof ObjectNode definition) {
            definition.put("format", format);
          }
        });
  }

  static List<Format> all() {
    return List.copyOf(ALL);
  }

  /** Whether a text is of the format with this name; a format that is not known accepts any. */
  static boolean accept(String format, String text) {
    return ALL.stream().filter(f -> f.name().equals(format)).allMatch(f -> f.test().test(text));
  }

  private record Named(String name, Predicate<String> test) implements Format {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return test.test(value);
    }
  }
}
