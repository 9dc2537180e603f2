package org.demarche.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.edition.Edition;
import org.demarche.packet.Selection.Paper;
import org.demarche.render.Cover;
import org.demarche.render.PdfMerger;
import org.demarche.render.PdfMerger.Chapter;
import org.demarche.render.PdfMerger.Facts;
import org.demarche.render.PdfMerger.PdfPart;
import org.demarche.render.words.Words;

/**
 * What stands in a packet, and where: letters, labels and pages.
 *
 * <p>Where there is one document, its pages are labelled 1, 2, …; of several, those of the first
 * {@code A-1}, those of the second {@code B-1}. In a book the letter is the package's, and the
 * documents of a package are {@code A1-1}, {@code A2-1}, unless it has only one.
 *
 * @param selections one for each package
 * @param facts what the first document of each says of itself
 * @param words in the language of the packet
 */
record PacketContents(List<Selection> selections, List<Facts> facts, Words words) {

  boolean isBook() {
    return selections.size() > 1;
  }

  /** What is to be merged. */
  List<Chapter> chapters() {
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < selections.size(); i++) {
      Selection each = selections.get(i);
      List<PdfPart> parts = new ArrayList<>();
      for (int j = 0; j < each.papers().size(); j++) {
        Paper paper = each.papers().get(j);
        parts.add(new PdfPart(outlineTitle(i, j), prefix(i, j), paper.content()));
      }
      String title = isBook() ? letter(i) + " " + each.edition().manifest().title() : "";
      chapters.add(new Chapter(each.edition().packageId(), title, parts));
    }
    return chapters;
  }

  /**
   * The cover's sections.
   *
   * @param coverPages how many the cover has
   */
  List<Cover.Section> sections(int coverPages) {
    List<Cover.Section> sections = new ArrayList<>();
    int page = coverPages + 1;
    int part = 0;
    for (int i = 0; i < selections.size(); i++) {
      List<Cover.Entry> entries = new ArrayList<>();
      List<Paper> papers = selections.get(i).papers();
      for (int j = 0; j < papers.size(); j++) {
        int pages = papers.get(j).document().pages();
        String label = prefix(i, j) + "1";
        entries.add(new Cover.Entry(kind(papers.get(j)), pages, page, label, PdfMerger.link(part)));
        page += pages;
        part++;
      }
      sections.add(section(i, entries));
    }
    return sections;
  }

  /** Of all documents, without the cover. */
  int pages() {
    return selections.stream()
        .flatMap(each -> each.papers().stream())
        .mapToInt(paper -> paper.document().pages())
        .sum();
  }

  /** How many there are, without the cover. */
  int documents() {
    return selections.stream().mapToInt(each -> each.papers().size()).sum();
  }

  private Cover.Section section(int i, List<Cover.Entry> entries) {
    Edition edition = selections.get(i).edition();
    String title = edition.manifest().title();
    String subject = facts.get(i).subject();
    return new Cover.Section(
        edition.packageId(),
        isBook() ? letter(i) : "",
        title,
        subject.equals(title) ? "" : subject,
        facts.get(i).author(),
        edition.manifest().marking(),
        edition.manifest().edition(),
        edition.number(),
        edition.manifest().asOf(),
        entries);
  }

  private String outlineTitle(int i, int j) {
    String kind = kind(selections.get(i).papers().get(j));
    String prefix = prefix(i, j);
    return prefix.isEmpty() || isBook()
        ? kind
        : prefix.substring(0, prefix.length() - 1) + " " + kind;
  }

  private String prefix(int i, int j) {
    boolean alone = selections.get(i).papers().size() == 1;
    if (isBook()) {
      return letter(i) + (alone ? "" : j + 1) + "-";
    }
    return alone ? "" : letter(j) + "-";
  }

  private String kind(Paper paper) {
    return Words.capitalised(words.name("document.", paper.document().kind()));
  }

  /** A to Z, then AA, AB and so on. */
  private static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % 26)).toUpperCase(Locale.ROOT);
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }
}
