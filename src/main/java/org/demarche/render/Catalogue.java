package org.demarche.render;

import java.time.LocalDate;
import java.util.List;

/**
 * What the page of all packages shows, which {@code catalogue.json} says as well.
 *
 * @param schema the version of the format of {@code catalogue.json}, {@link #SCHEMA}
 * @param version of Demarche
 * @param packages the newest edition first, then by title
 */
public record Catalogue(String schema, String version, List<Entry> packages) {

  /** The value of {@link #schema()} in what this version writes. */
  public static final String SCHEMA = "demarche-catalogue/1";

  public Catalogue {
    packages = List.copyOf(packages);
  }

  /** That of all packages; English where they differ, or where there are none. */
  public String language() {
    List<String> languages = packages.stream().map(Entry::language).distinct().toList();
    return languages.size() == 1 ? languages.get(0) : "en";
  }

  /**
   * A package with its current edition.
   *
   * @param packageId its id, also the name of its folder
   * @param title of the paper
   * @param marking handling marking, or empty for none
   * @param language a BCP 47 tag
   * @param number of the edition, from 1
   * @param edition the date that the definition gives the edition
   * @param asOf the day that "today" means in its documents
   * @param bottomLine the first paragraph of its summary as plain text, or empty
   * @param state {@code ready} if a measure can begin on that day, else {@code under-way} if one
   *     has begun, else {@code waiting} if one is ahead, else {@code settled}
   * @param measures how many are still sought or were carried out
   * @param standings of these, each standing that any of them has
   * @param overdue what is, in the order of the package
   * @param documents of the edition, all of which are there
   * @param former editions that are kept, the newest first
   * @param uuid by which feeds know this edition, with {@code urn:uuid:}
   * @param manifest SHA-256 of the edition's manifest, by which a change is told
   */
  public record Entry(
      String packageId,
      String title,
      String marking,
      String language,
      int number,
      LocalDate edition,
      LocalDate asOf,
      String bottomLine,
      String state,
      int measures,
      List<Count> standings,
      List<Late> overdue,
      List<Link> documents,
      List<Former> former,
      String uuid,
      String manifest) {

    public Entry {
      standings = List.copyOf(standings);
      overdue = List.copyOf(overdue);
      documents = List.copyOf(documents);
      former = List.copyOf(former);
    }

    /** The same with other links. */
    public Entry withLinks(List<Link> there, List<Former> kept) {
      return new Entry(
          packageId,
          title,
          marking,
          language,
          number,
          edition,
          asOf,
          bottomLine,
          state,
          measures,
          standings,
          overdue,
          there,
          kept,
          uuid,
          manifest);
    }
  }

  /**
   * How many measures have a standing.
   *
   * @param standing as {@code analysis.json} has it
   */
  public record Count(String standing, int measures) {}

  /**
   * What is overdue.
   *
   * @param title of the measure or obligation
   * @param due when it was, perhaps a month or a year only
   */
  public record Late(String title, String due) {}

  /**
   * A document.
   *
   * @param kind for instance {@code briefing}
   * @param format {@code html} or {@code pdf}
   * @param link relative to the catalogue
   */
  public record Link(String kind, String format, String link) {}

  /**
   * An earlier edition.
   *
   * @param number from 1
   * @param edition the date that its definition gave it
   * @param marking of its own, or empty
   * @param link to the first of its documents, HTML before others
   */
  public record Former(int number, LocalDate edition, String marking, String link) {}
}
