package org.demarche.packet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.edition.Edition;
import org.demarche.edition.Manifest;
import org.demarche.model.finding.Finding;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;

/**
 * The documents of one edition that are to be packed, read into memory.
 *
 * @param edition that they are of
 * @param papers one for each kind, in order
 * @param others the same in other media, in order
 */
record Selection(Edition edition, List<Paper> papers, List<Paper> others) {

  Selection {
    papers = List.copyOf(papers);
    others = List.copyOf(others);
  }

  /** A document and its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
  record Paper(Manifest.Document document, byte[] content) {}

  /**
   * Reads what an order asks for.
   *
   * @param kinds in order; empty for all that the edition has, in the order of reading
   * @param findings gets what is wrong with the edition
   */
  static Selection of(Edition edition, List<DocumentKind> kinds, List<Finding> findings)
      throws IOException {
    edition
        .discrepancies()
        .forEach(
            wrong ->
                findings.add(
                    PacketRules.finding(
                        PacketRules.NOT_WHOLE,
                        edition,
                        wrong.file() + " " + wrong.detail(),
                        wrong.detail(),
                        "the files that were published")));
    List<Paper> papers = new ArrayList<>();
    List<Paper> others = new ArrayList<>();
    if (findings.isEmpty()) {
      for (String kind : kinds(edition, kinds)) {
        read(edition, kind, papers, others, findings);
      }
    }
    return new Selection(edition, papers, others);
  }

  private static List<String> kinds(Edition edition, List<DocumentKind> kinds) {
    Stream<DocumentKind> wanted =
        kinds.isEmpty()
            ? edition.kinds().stream().map(DocumentKind::new).sorted(DocumentKind.READING_ORDER)
            : kinds.stream().distinct();
    return edition.owed(wanted.map(DocumentKind::name).toList());
  }

  private static void read(
      Edition edition, String kind, List<Paper> papers, List<Paper> others, List<Finding> findings)
      throws IOException {
    int before = papers.size();
    for (Manifest.Document document : edition.documents()) {
      if (document.kind().equals(kind)) {
        boolean print = document.mediaType().equals(Medium.PDF.mediaType());
        (print ? papers : others).add(new Paper(document, edition.read(document)));
      }
    }
    if (papers.size() == before) {
      findings.add(
          PacketRules.finding(
              PacketRules.NO_DOCUMENT,
              edition,
              "edition " + edition.number() + " has no PDF of the kind \"" + kind + "\"",
              "",
              kind + ".pdf"));
    }
  }
}
