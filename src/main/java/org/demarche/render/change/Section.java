package org.demarche.render.change;

import java.util.List;

/**
 * What changed in one way, or what follows in one way.
 *
 * @param name of the way, for instance {@code added} or {@code ready}
 * @param heading in words
 * @param lines at least one
 */
public record Section(String name, String heading, List<Line> lines) {

  public Section {
    lines = List.copyOf(lines);
  }

  /**
   * What is said of one element.
   *
   * @param ids of the element, then of others that it is said of
   * @param text in a voice
   */
  public record Line(List<String> ids, String text) {

    public Line {
      ids = List.copyOf(ids);
    }
  }
}
