package org.demarche.model.position;

import java.util.List;

/**
 * A person who took part in what the paper came from.
 *
 * @param name in the order it is spoken
 * @param affiliations institutions
 * @param text what to know of the person, as CommonMark
 */
public record Participant(String name, List<String> affiliations, String text) {

  public Participant {
    affiliations = List.copyOf(affiliations);
  }
}
