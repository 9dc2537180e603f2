package org.demarche.app.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.Effect;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.analysis.change.Value;

/**
 * What changed between two states of a package, for another program.
 *
 * @param before the former state
 * @param after the present one
 * @param changes in the order of the package
 * @param effects by kind
 */
public record ChangesJson(Side before, Side after, List<Entry> changes, List<Result> effects) {

  public static final String SCHEMA = "demarche-changes/1";

  record Side(String packageId, String title, LocalDate edition, LocalDate asOf) {}

  /** What changed. */
  public record Entry(
      String kind,
      String element,
      String id,
      String name,
      String key,
      List<String> from,
      List<String> to) {}

  /** What follows. */
  public record Result(String kind, String id, String name, List<String> from, List<String> to) {}

  /** As JSON. */
  public static String of(State before, State after, PackageComparison comparison) {
    ChangesJson json =
        new ChangesJson(side(before), side(after), entries(comparison), results(comparison));
    return JsonOutput.of(SCHEMA, json);
  }

  /** What changed. */
  public static List<Entry> entries(PackageComparison comparison) {
    return comparison.changes().stream().map(ChangesJson::entry).toList();
  }

  /** What follows. */
  public static List<Result> results(PackageComparison comparison) {
    return comparison.effects().stream().map(ChangesJson::result).toList();
  }

  /** The JSON Schema (draft 2020-12) of what is written. */
  public static String schema() {
    return JsonOutput.schema("demarche-changes-1");
  }

  private static Side side(State state) {
    var content = state.content();
    return new Side(content.id(), content.title(), content.edition(), state.report().asOf());
  }

  private static Entry entry(Change change) {
    return new Entry(
        key(change.kind()),
        change.element(),
        change.id(),
        change.name(),
        change.key(),
        Value.texts(change.from()),
        Value.texts(change.to()));
  }

  private static Result result(Effect effect) {
    return new Result(key(effect.kind()), effect.id(), effect.name(), effect.from(), effect.to());
  }

  private static String key(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
