package org.demarche.model;

import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceMap;
import org.demarche.model.term.Severity;

/**
 * A rule of the catalogue: what a code means, in the words that {@code demarche explain} prints.
 *
 * @param code family and number, for instance {@code D201} (design, section 3)
 * @param severity of its findings, unless {@code --strict} raises it
 * @param title one line
 * @param explanation what the rule asks and why, as CommonMark
 * @param remedy what to do about a finding, as one sentence
 * @param example a few lines of a definition that break it, or the empty string
 */
public record Rule(
    String code,
    Severity severity,
    String title,
    String explanation,
    String remedy,
    String example) {

  public Rule {
    if (!code.matches("D[1-6]\\d\\d")) {
      throw new IllegalArgumentException("not a code of the catalogue: " + code);
    }
  }

  /** A finding of this rule with its own remedy. */
  public Finding at(
      SourceLocation place, String pointer, String message, String found, String wanted) {
    return new Finding(code, severity, place, pointer, message, found, wanted, remedy);
  }

  /** A finding of this rule about a value. */
  public Finding at(
      Definition definition, String pointer, String message, String found, String wanted) {
    return at(definition.places(), pointer, message, found, wanted);
  }

  /** A finding of this rule about a value that lies in one of these places. */
  public Finding at(SourceMap places, String pointer, String message, String found, String wanted) {
    return at(places.value(pointer), pointer, message, found, wanted);
  }
}
