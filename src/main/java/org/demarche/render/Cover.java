package org.demarche.render;

import java.time.LocalDate;
import java.util.List;

/**
 * What the cover sheet of a packet says.
 *
 * @param title of the packet
 * @param marking the highest of all that is in it, or empty for none
 * @param audience whom it was put together for, or empty
 * @param issuer who publishes it; empty if nobody does, or several do
 * @param language BCP 47 tag
 * @param date the latest as-of date
 * @param pages of the whole packet, the cover included
 * @param documents how many there are, the cover apart
 * @param single whether it is about one package
 * @param sections one for each package, in order; at least one
 * @param version of Demarche
 */
public record Cover(
    String title,
    String marking,
    String audience,
    String issuer,
    String language,
    LocalDate date,
    int pages,
    int documents,
    boolean single,
    List<Section> sections,
    String version) {

  public Cover {
    sections = List.copyOf(sections);
  }

  /**
   * One package.
   *
   * @param id of the package
   * @param letter that a book calls it by; empty where the packet has one package only
   * @param title of the package
   * @param subtitle or empty
   * @param issuer or empty
   * @param marking or empty
   * @param edition the date that the definition gives the edition
   * @param number of the edition, from 1
   * @param asOf the day that "today" means in its documents
   * @param entries its documents, in order
   */
  public record Section(
      String id,
      String letter,
      String title,
      String subtitle,
      String issuer,
      String marking,
      LocalDate edition,
      int number,
      LocalDate asOf,
      List<Entry> entries) {

    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One document.
   *
   * @param title for instance {@code Briefing}
   * @param pages how many it has
   * @param page of the packet that it begins on, from 1, the cover counted
   * @param label what a reader's page box calls that page, for instance {@code A-1}
   * @param link where a link to it leads, until {@link PdfMerger} knows its page
   */
  public record Entry(String title, int pages, int page, String label, String link) {}
}
