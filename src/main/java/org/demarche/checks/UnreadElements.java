package org.demarche.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;

/**
 * What could not be read, and so may be what a reference means: an element with that id, one whose
 * id is malformed but much the same, or one of the kind wanted that has no id at all.
 */
final class UnreadElements {

  private static final Pattern ELEMENT =
      Pattern.compile("/(?:commitments/\\d+/)?([A-Za-z]+)(?:/\\d+)?");

  private final Set<String> ids = new HashSet<>();
  private final Set<String> lists = new HashSet<>();

  UnreadElements(Definition definition) {
    for (String entry : definition.unread()) {
      Matcher element = ELEMENT.matcher(entry);
      if (element.matches()) {
        lists.add(element.group(1));
      } else {
        ids.add(wellFormed(entry));
      }
    }
  }

  boolean mayHold(String id, List<Class<? extends Element>> kinds) {
    return ids.contains(id) || kinds.stream().anyMatch(this::mayHold);
  }

  private boolean mayHold(Class<? extends Element> kind) {
    return kind.equals(Element.class) ? !lists.isEmpty() : lists.contains(list(kind));
  }

  private static String wellFormed(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** The key of the list that holds elements of a kind: {@code outsideTracks}. */
  private static String list(Class<? extends Element> kind) {
    String name = kind.getSimpleName();
    String plural = name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    return plural.substring(0, 1).toLowerCase(Locale.ROOT) + plural.substring(1);
  }
}
