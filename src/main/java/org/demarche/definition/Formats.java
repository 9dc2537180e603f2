package org.demarche.definition;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.model.PartialDate;

/** What a pattern cannot say of a text: that a date is in the calendar, a currency known. */
final class Formats {

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private Formats() {}

  static List<Format> all() {
    return List.of(
        new Named("date", text -> PartialDate.parse(text.stripTrailing()).isPresent()),
        new Named("partial-date", text -> PartialDate.parse(text.stripTrailing()).isPresent()),
        new Named("time-zone", text -> ZONES.contains(text.stripTrailing())),
        new Named("currency", text -> CURRENCIES.contains(text.stripTrailing())));
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
