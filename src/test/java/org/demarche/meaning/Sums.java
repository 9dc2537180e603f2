package org.demarche.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.meaning.Pack.Funds;
import org.demarche.meaning.Pack.Sum;
import org.jspecify.annotations.Nullable;

/** Sums by currency, which are never added to each other. */
final class Sums {

  /** The figures of one currency; {@code stated} and {@code of} count measures. */
  record Row(long cost, int stated, int of, long pledged, long likely, long possible) {}

  private Sums() {}

  static Map<String, Row> of(Pack pack) {
    Facts facts = new Facts(pack);
    List<Funds> measures =
        pack.measures().stream()
            .filter(measure -> !facts.isDropped(measure.id()))
            .map(Pack.Measure::money)
            .toList();
    List<Funds> all = new ArrayList<>(measures);
    all.add(pack.money());
    pack.parts().forEach(part -> all.add(part.money()));
    pack.phases().forEach(phase -> all.add(phase.money()));
    Map<String, Row> rows = new TreeMap<>();
    all.stream()
        .flatMap(funds -> Stream.concat(Stream.ofNullable(funds.cost()), gifts(funds)))
        .forEach(sum -> rows.put(sum.currency(), row(sum.currency(), all, measures)));
    return rows;
  }

  private static Stream<Sum> gifts(Funds funds) {
    return funds.gifts().stream().flatMap(gift -> Stream.ofNullable(gift.sum()));
  }

  private static Row row(String currency, List<Funds> all, List<Funds> measures) {
    long cost = all.stream().mapToLong(funds -> amount(funds.cost(), currency)).sum();
    long stated = measures.stream().filter(funds -> amount(funds.cost(), currency) > 0).count();
    return new Row(
        cost,
        (int) stated,
        measures.size(),
        given(all, currency, "pledged"),
        given(all, currency, "likely"),
        given(all, currency, "possible"));
  }

  private static long given(List<Funds> all, String currency, String firmness) {
    return all.stream()
        .flatMap(funds -> funds.gifts().stream())
        .filter(gift -> gift.firmness().equals(firmness))
        .mapToLong(gift -> amount(gift.sum(), currency))
        .sum();
  }

  private static long amount(@Nullable Sum sum, String currency) {
    return sum == null || !sum.currency().equals(currency) ? 0 : sum.amount() * sum.years();
  }
}
