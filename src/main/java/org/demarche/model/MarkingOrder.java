package org.demarche.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Handling markings from the lowest to the highest. Capitals and the width of spaces don't count. A
 * marking that is not among them is higher than all, so nobody may have it. What has no marking
 * counts as the highest, unless the house says otherwise.
 *
 * @param levels at least one, each once
 * @param unmarked the level that a package without a marking counts as; {@link #OPEN} for lower
 *     than all; empty for the highest
 */
public record MarkingOrder(List<String> levels, String unmarked) {

  /** What has no marking may go to everybody. */
  public static final String OPEN = "open";

  /** As the setting {@code markings} has it unless a house sets its own. */
  public static final String DEFAULT =
      "Public, Unclassified, For official use only, Restricted, Confidential, Secret, Top secret";

  /**
   * @throws IllegalArgumentException if there is no level, or one twice
   */
  public MarkingOrder {
    levels = List.copyOf(levels);
    Set<String> different = new HashSet<>();
    levels.forEach(level -> different.add(folded(level)));
    if (levels.isEmpty() || different.size() < levels.size() || different.contains("")) {
      throw new IllegalArgumentException("levels must be different and not empty");
    }
    if (!folded(unmarked).equals(OPEN)
        && !unmarked.isBlank()
        && !different.contains(folded(unmarked))) {
      throw new IllegalArgumentException("not a level: " + unmarked);
    }
  }

  /** What has no marking counts as the highest. */
  public MarkingOrder(List<String> levels) {
    this(levels, "");
  }

  /**
   * The same, with another level for what has no marking.
   *
   * @throws IllegalArgumentException if it is none
   */
  public MarkingOrder withUnmarked(String level) {
    return new MarkingOrder(levels, level.strip());
  }

  /**
   * Reads levels that are separated by commas, the lowest first.
   *
   * @throws IllegalArgumentException if there is no level, or one twice
   */
  public static MarkingOrder parse(String text) {
    return new MarkingOrder(Arrays.stream(text.split(",")).map(String::strip).toList());
  }

  /** 0 for no text, 1 for the lowest level; empty for a text that is no level. */
  private OptionalInt rank(String marking) {
    String wanted = folded(marking);
    if (wanted.isEmpty()) {
      return OptionalInt.of(0);
    }
    for (int i = 0; i < levels.size(); i++) {
      if (folded(levels.get(i)).equals(wanted)) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt rankOfUnmarked() {
    if (folded(unmarked).equals(OPEN)) {
      return OptionalInt.of(0);
    }
    return unmarked.isBlank() ? OptionalInt.of(levels.size()) : rank(unmarked);
  }

  /** Whether everybody may have what is marked so: it is of the lowest level, or open. */
  public boolean isPublic(String marking) {
    return allows(levels.get(0), marking);
  }

  public boolean knows(String marking) {
    return rank(marking).isPresent();
  }

  /** Whether one cleared up to a level may have what is marked so; never if either is unknown. */
  public boolean allows(String clearance, String marking) {
    OptionalInt highest = rank(clearance);
    OptionalInt rank = marking.isBlank() ? rankOfUnmarked() : rank(marking);
    return highest.isPresent() && rank.isPresent() && rank.getAsInt() <= highest.getAsInt();
  }

  /**
   * The marking of what holds all of these: the highest, as it is spelt there. A marking that is
   * not known may be higher than any, so that it is never left out: such markings are all named,
   * after the highest that is known.
   *
   * @param markings the empty string stands for none
   * @return the empty string if there is none
   */
  public String highest(Collection<String> markings) {
    Stream<String> known =
        markings.stream()
            .filter(this::knows)
            .max(Comparator.comparingInt(marking -> rank(marking).orElseThrow()))
            .filter(marking -> !marking.isBlank())
            .stream();
    Stream<String> unknown =
        markings.stream().filter(marking -> !knows(marking)).distinct().sorted();
    return Stream.concat(known, unknown).collect(Collectors.joining(" / "));
  }

  private static String folded(String marking) {
    return marking.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
