package org.demarche.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Part;
import org.demarche.model.position.Source;

/**
 * The numbers that documents and diagrams call measures and sources by.
 *
 * @param byId a measure's part and its place in the part, such as {@code 2.1}, where measures
 *     without a part come as if in one more part; a source's place in the list
 */
public record Numbering(Map<String, String> byId) {

  public Numbering {
    byId = Map.copyOf(byId);
  }

  public static Numbering of(NegotiatingPackage content) {
    Map<String, String> numbers = new HashMap<>();
    List<String> parts = content.parts().stream().map(Part::id).toList();
    int[] counts = new int[parts.size() + 1];
    for (Measure measure : content.measures()) {
      int part = measure.part() == null ? -1 : parts.indexOf(measure.part());
      int place = part < 0 ? parts.size() : part;
      numbers.putIfAbsent(measure.id(), (place + 1) + "." + ++counts[place]);
    }
    int source = 0;
    for (Source each : content.sources()) {
      numbers.putIfAbsent(each.id(), String.valueOf(++source));
    }
    return new Numbering(numbers);
  }

  /** The element's number, or the empty string where it has none. */
  public String of(String id) {
    return byId.getOrDefault(id, "");
  }
}
