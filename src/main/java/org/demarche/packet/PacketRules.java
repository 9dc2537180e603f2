package org.demarche.packet;

import static org.demarche.model.term.Severity.ERROR;

import java.util.List;
import org.demarche.edition.Edition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;

/** The rules of packets, in the family D5xx. */
public final class PacketRules {

  /** An edition that is not what its manifest says. */
  public static final Rule NOT_WHOLE =
      new Rule(
          "D581",
          ERROR,
          "An edition is not whole",
          """
          A packet is made of published editions, and each file is held against the edition's
          manifest first. A file was changed, removed or added after the edition was published, or
          the disk is at fault. Nothing is packed, since nobody could say what it is.
          """,
          "Build the package again, and leave the files of an edition as they are.",
          "");

  /** A document that was asked for and is not there as PDF. */
  public static final Rule NO_DOCUMENT =
      new Rule(
          "D582",
          ERROR,
          "An edition lacks a document of the packet",
          """
          A packet was to have a kind of document that the current edition of a package does not
          have as a PDF: it was built with `--kind` or `--format` without it.
          """,
          "Build the package again with this kind, as PDF, or leave the kind out of the packet.",
          "");

  private PacketRules() {}

  /** By code. */
  public static List<Rule> all() {
    return List.of(NOT_WHOLE, NO_DOCUMENT);
  }

  static Finding finding(Rule rule, Edition edition, String message, String found, String wanted) {
    SourceLocation place = SourceLocation.of(edition.folder().toString());
    return rule.at(place, "", edition.packageId() + ": " + message, found, wanted);
  }
}
