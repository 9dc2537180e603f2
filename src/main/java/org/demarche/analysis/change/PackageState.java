package org.demarche.analysis.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.jspecify.annotations.Nullable;

/**
 * What a package says, element by element, in texts that can be compared with those of another
 * state.
 *
 * @param items by kind and present id, in the order of the package; ties last
 * @param orders the present ids of parts, phases and measures, whose order means something
 */
record PackageState(Map<String, Item> items, Map<String, List<String>> orders) {

  /**
   * An element or a tie.
   *
   * @param kind in words
   * @param id its own, in this state
   * @param name empty for a tie
   * @param fields what it says, by key
   * @param tie null for an element
   */
  record Item(
      String kind,
      String id,
      String name,
      Map<String, List<Value>> fields,
      Change.@Nullable Tie tie) {}

  /**
   * Reads a package.
   *
   * @param ids the present id for an id of this state
   */
  static PackageState of(NegotiatingPackage content, UnaryOperator<String> ids) {
    return new Reading(content, ids).state();
  }

  /** One reading of a package. */
  private static final class Reading {

    private static final String TIE = "tie";

    private final NegotiatingPackage content;
    private final UnaryOperator<String> ids;
    private final Fields fields;
    private final Map<String, Item> items = new LinkedHashMap<>();

    Reading(NegotiatingPackage content, UnaryOperator<String> ids) {
      this.content = content;
      this.ids = ids;
      this.fields = new Fields(content.language(), ids);
    }

    PackageState state() {
      content.elements().forEach(this::add);
      content.commitments().forEach(this::addOwner);
      content.linkages().forEach(this::add);
      Map<String, List<String>> orders = new LinkedHashMap<>();
      orders.put("parts", order(content.parts()));
      orders.put("phases", order(content.phases()));
      orders.put("measures", order(content.measures()));
      return new PackageState(items, orders);
    }

    private void add(Element element) {
      items.putIfAbsent(
          key(element),
          new Item(
              element.kind(),
              element.id(),
              element.shortName(),
              fields.of((Record) element),
              null));
    }

    private String key(Element element) {
      return element.kind() + " " + ids.apply(element.id());
    }

    /** Obligations say what they belong to by their place alone. */
    private void addOwner(Commitment commitment) {
      Stream<Item> members =
          commitment.obligations().stream().map(one -> items.get(key(one))).filter(i -> i != null);
      members.forEach(
          item ->
              item.fields()
                  .putIfAbsent(
                      "commitment", Value.references(List.of(ids.apply(commitment.id())))));
    }

    /** A condition of several is as many ties, unless one of them is enough. */
    private void add(Linkage linkage) {
      List<String> targets = linkage.to().stream().map(ids).sorted().toList();
      if (linkage.isChoice()) {
        addTie(linkage, targets);
      } else {
        targets.forEach(target -> addTie(linkage, List.of(target)));
      }
    }

    private void addTie(Linkage linkage, List<String> targets) {
      String name =
          "%s %s %s"
              .formatted(
                  ids.apply(linkage.from()), linkage.kind().words(), String.join(" or ", targets));
      String id = name;
      for (int number = 2; items.containsKey(TIE + " " + id); number++) {
        id = name + " (" + number + ")";
      }
      Map<String, List<Value>> said = fields.of(linkage);
      said.keySet().removeAll(List.of("kind", "from", "to", "need"));
      items.put(
          TIE + " " + id,
          new Item(
              TIE,
              id,
              "",
              said,
              new Change.Tie(ids.apply(linkage.from()), linkage.kind(), targets)));
    }

    private List<String> order(List<? extends Element> elements) {
      List<String> order = new ArrayList<>();
      elements.forEach(element -> order.add(ids.apply(element.id())));
      return order;
    }
  }
}
