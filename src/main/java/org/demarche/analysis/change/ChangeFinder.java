package org.demarche.analysis.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.analysis.change.Change.Kind;
import org.demarche.analysis.change.PackageState.Item;

/** What one state of a package says and the other does not. */
final class ChangeFinder {

  private final PackageState former;
  private final PackageState present;
  private final List<Change> changes = new ArrayList<>();

  ChangeFinder(PackageState former, PackageState present) {
    this.former = former;
    this.present = present;
  }

  List<Change> changes() {
    present.items().forEach(this::compare);
    present.orders().forEach(this::compareOrder);
    former.items().entrySet().stream()
        .filter(item -> !present.items().containsKey(item.getKey()))
        .forEach(item -> add(Kind.WITHDRAWN, item.getValue(), "", List.of(), List.of()));
    return changes;
  }

  private void compare(String key, Item now) {
    Item then = former.items().get(key);
    if (then == null) {
      add(Kind.ADDED, now, "", List.of(), List.of());
      return;
    }
    if (!then.id().equals(now.id())) {
      add(Kind.RENAMED, now, "id", Value.all(List.of(then.id())), Value.all(List.of(now.id())));
    }
    Set<String> fields = new LinkedHashSet<>(now.fields().keySet());
    fields.addAll(then.fields().keySet());
    for (String field : fields) {
      ListDifference difference =
          ListDifference.of(
              then.fields().getOrDefault(field, List.of()),
              now.fields().getOrDefault(field, List.of()));
      if (!difference.isNone()) {
        add(Kind.CHANGED, now, field, difference.from(), difference.to());
      }
    }
  }

  /** Of what is in both states; what came or went is told already. */
  private void compareOrder(String key, List<String> order) {
    List<String> now = new ArrayList<>(order);
    List<String> then = new ArrayList<>(former.orders().getOrDefault(key, List.of()));
    now.retainAll(Set.copyOf(then));
    then.retainAll(Set.copyOf(now));
    if (!now.equals(then)) {
      add(
          Kind.CHANGED,
          present.items().values().iterator().next(),
          key,
          Value.references(then),
          Value.references(now));
    }
  }

  private void add(Kind kind, Item item, String key, List<Value> from, List<Value> to) {
    changes.add(new Change(kind, item.kind(), item.id(), item.name(), key, from, to, item.tie()));
  }
}
