package org.demarche.meaning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.meaning.Pack.Date;
import org.demarche.meaning.Pack.Measure;
import org.jspecify.annotations.Nullable;

/** What is written of each measure, as of the package's day: before any rule is applied. */
final class Facts {

  static final String AHEAD = "ahead";

  private final Pack pack;
  private final Map<String, String> standings = new HashMap<>();
  private final Map<String, List<String>> groups = new LinkedHashMap<>();

  Facts(Pack pack) {
    this.pack = pack;
    pack.measures().forEach(measure -> standings.put(measure.id(), of(measure)));
    Stream.of(
            Stream.of(Pack.ID),
            pack.parts().stream().map(Pack.Part::id),
            pack.phases().stream().map(Pack.Phase::id),
            pack.commitments().stream().map(Pack.Commitment::id))
        .flatMap(each -> each)
        .forEach(id -> groups.put(id, pack.spread(id)));
  }

  Pack pack() {
    return pack;
  }

  boolean isMeasure(String id) {
    return standings.containsKey(id);
  }

  boolean isGroup(String id) {
    return groups.containsKey(id);
  }

  /** A group's members; anything else is itself. */
  List<String> spread(String id) {
    return groups.getOrDefault(id, List.of(id));
  }

  List<String> groupsOf(String member) {
    return groups.keySet().stream().filter(group -> spread(group).contains(member)).toList();
  }

  /** The standing that follows from the status and the dates alone; {@link #AHEAD} if not begun. */
  private String of(Measure measure) {
    return switch (measure.status()) {
      case "proposed", "agreed" -> AHEAD;
      case "in-force" -> isPast(measure.until()) ? "lapsed" : "in-force";
      default -> measure.status();
    };
  }

  String of(String measureId) {
    return standings.getOrDefault(measureId, "unknown");
  }

  boolean isAhead(String measureId) {
    return of(measureId).equals(AHEAD);
  }

  boolean isDropped(String id) {
    return "dropped".equals(standings.get(id));
  }

  boolean hasBegun(String measureId) {
    return !Set.of(AHEAD, "dropped").contains(of(measureId));
  }

  boolean isSatisfied(String measureId) {
    return Set.of("done", "in-force").contains(of(measureId));
  }

  /** Whether it keeps the next phase shut no longer. */
  boolean isOver(String measureId) {
    return Set.of("done", "in-force", "lapsed", "dropped").contains(of(measureId));
  }

  /** Whether an event can still stop it: what is done, ended or given up cannot be stopped. */
  boolean canBeStopped(String measureId) {
    return !Set.of("done", "lapsed", "dropped").contains(of(measureId));
  }

  boolean isOverdue(Measure measure) {
    return isPast(measure.due()) && !isSatisfied(measure.id()) && !isDropped(measure.id());
  }

  /** Whether every day that the date can mean lies before the package's day. */
  private boolean isPast(@Nullable Date date) {
    return date != null
        && lastDay(date).filter(day -> day.isBefore(LocalDate.parse(pack.asOf()))).isPresent();
  }

  private Optional<LocalDate> lastDay(Date date) {
    if (date.fixed() != null) {
      return Optional.of(lastDay(date.fixed()));
    }
    String[] span = String.valueOf(date.within()).split(" ", -1);
    int number = Integer.parseInt(span[0]);
    return pack.measure(String.valueOf(date.after()))
        .flatMap(other -> Optional.ofNullable(other.since()))
        .map(since -> later(lastDay(since), number, span[1]));
  }

  private static LocalDate later(LocalDate day, int number, String unit) {
    return switch (unit.charAt(0)) {
      case 'd' -> day.plusDays(number);
      case 'w' -> day.plusWeeks(number);
      case 'm' -> day.plusMonths(number);
      default -> day.plusYears(number);
    };
  }

  private static LocalDate lastDay(String partial) {
    return switch (partial.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(partial), 12, 31);
      case 7 -> YearMonth.parse(partial).atEndOfMonth();
      default -> LocalDate.parse(partial);
    };
  }
}
