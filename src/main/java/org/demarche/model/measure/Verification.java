package org.demarche.model.measure;

import java.util.List;

/**
 * How it is known that a measure is kept.
 *
 * @param by ids of the parties that verify
 * @param text how, and how hard it is, as CommonMark
 */
public record Verification(List<String> by, String text) {

  public Verification {
    by = List.copyOf(by);
  }
}
