package org.demarche.render.content;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which columns a table of all measures needs: those in which any measure has something.
 *
 * @param count of all columns, with those that are always there
 */
public record Columns(
    boolean phase,
    boolean authority,
    boolean against,
    boolean ties,
    boolean cost,
    boolean verification,
    int count) {

  /** Number, measure, who acts, direction and status. */
  private static final int ALWAYS = 5;

  static Columns of(List<MeasureRecord.Group> record) {
    boolean phase = any(record, row -> row.measure().phase() != null);
    boolean authority = any(record, row -> !row.measure().authority().isEmpty());
    boolean against = any(record, row -> !row.against().isEmpty());
    boolean ties = any(record, row -> !row.after().isEmpty() || !row.before().isEmpty());
    boolean cost = any(record, row -> row.measure().cost() != null);
    boolean verification = any(record, Columns::isVerified);
    long count =
        ALWAYS
            + (ties ? 2 : 0)
            + Stream.of(phase, authority, against, cost, verification).filter(has -> has).count();
    return new Columns(phase, authority, against, ties, cost, verification, (int) count);
  }

  private static boolean isVerified(MeasureRecord row) {
    return row.measure().verification() != null && !row.measure().verification().by().isEmpty();
  }

  private static boolean any(List<MeasureRecord.Group> record, Predicate<MeasureRecord> has) {
    return record.stream().flatMap(group -> group.measures().stream()).anyMatch(has);
  }
}
