package org.demarche.checks;

import java.util.List;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.model.finding.Finding;

/** What one rule finds in a package, as short lines. */
final class Found {

  private Found() {}

  /** The pointers of the findings, in the order of their places. */
  static List<String> places(Check check, Packages packages) {
    return places(check, packages.definition());
  }

  static List<String> places(Check check, Definition definition) {
    return findings(check, definition).stream().map(Finding::pointer).toList();
  }

  static List<String> messages(Check check, Packages packages) {
    return findings(check, packages.definition()).stream().map(Finding::message).toList();
  }

  static List<Finding> findings(Check check, Definition definition) {
    return check.check(definition).sorted().toList();
  }
}
