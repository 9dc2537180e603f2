package org.demarche.model.scenario;

import java.util.List;
import org.demarche.model.measure.Element;

/**
 * A course that things may take, to be set beside the package as it stands.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param text why it may come so, as CommonMark
 * @param changes what it supposes; at least one
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Scenario(
    String id, String title, String text, List<Supposition> changes, String was, String pointer)
    implements Element {

  public Scenario {
    changes = List.copyOf(changes);
  }
}
