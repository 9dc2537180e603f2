package org.demarche.render.content;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.order.Readings.Conflict;
import org.demarche.model.measure.Element;

/**
 * Two readings that block something together.
 *
 * @param conflict the readings
 * @param waits the loop, link by link
 */
public record Dispute(Conflict conflict, List<Link> waits) {

  public Dispute {
    waits = List.copyOf(waits);
  }

  /**
   * A link of a loop.
   *
   * @param element what waits
   * @param next for what
   */
  public record Link(Element element, Element next) {}

  static Dispute of(Conflict conflict) {
    List<Element> loop = conflict.loop();
    List<Link> waits = new ArrayList<>();
    for (int at = 0; at < loop.size(); at++) {
      waits.add(new Link(loop.get(at), loop.get((at + 1) % loop.size())));
    }
    return new Dispute(conflict, waits);
  }
}
