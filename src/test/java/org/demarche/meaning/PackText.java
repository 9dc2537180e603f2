package org.demarche.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.meaning.Pack.Funds;
import org.demarche.meaning.Pack.Measure;
import org.demarche.meaning.Pack.Party;
import org.demarche.meaning.Pack.Phase;
import org.demarche.meaning.Pack.Tie;
import org.jspecify.annotations.Nullable;

/**
 * A tiny package in a few words: {@code "a done"}, {@code "b proposed p2"} for a measure with its
 * status and phase, {@code "b requires a c"}, {@code "b requires-any a c"} for ties. Measures of
 * the first party are offers.
 */
final class PackText {

  private static final Funds NOTHING = new Funds(null, List.of());

  private PackText() {}

  static Pack pack(String... lines) {
    List<Measure> measures = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    List<Phase> phases = new ArrayList<>();
    for (String line : lines) {
      List<String> words = List.of(line.split(" ", -1));
      if (PackGenerator.STATUSES.contains(words.get(1))) {
        String phase = words.size() > 2 ? words.get(2) : null;
        measures.add(measure(words.get(0), words.get(1), phase));
        if (phase != null && phases.stream().noneMatch(each -> each.id().equals(phase))) {
          phases.add(new Phase(phase, false, NOTHING));
        }
      } else {
        boolean any = words.get(1).equals("requires-any");
        String kind = any ? "requires" : words.get(1);
        ties.add(new Tie(kind, words.get(0), words.subList(2, words.size()), any, List.of()));
      }
    }
    return new Pack(
        PackGenerator.TODAY,
        Stream.of("proposer", "counterpart").map(r -> new Party(r, List.of(r), null)).toList(),
        List.of(),
        List.of(),
        phases,
        measures,
        ties,
        List.of(),
        List.of(),
        NOTHING);
  }

  private static Measure measure(String id, String status, @Nullable String phase) {
    return new Measure(
        id, null, phase, List.of("proposer"), status, null, null, null, false, List.of(), NOTHING);
  }
}
