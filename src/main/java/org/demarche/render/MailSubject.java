package org.demarche.render;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is about.
 *
 * @param recipient by name; may be empty
 * @param news the editions it brings; at least one
 * @param enclosures attached files, or links where it carries none
 * @param encrypted whether the files ask for a password
 * @param free whether everybody may have them, so that nobody is asked not to pass them on
 * @param copyId by which the sender finds this copy again
 * @param owner who sends it and answers questions
 * @param ownerAddress of the owner, as {@code desk@example.org}
 */
public record MailSubject(
    String recipient,
    List<News> news,
    List<Enclosure> enclosures,
    boolean encrypted,
    boolean free,
    String copyId,
    String owner,
    String ownerAddress) {

  public MailSubject {
    news = List.copyOf(news);
    enclosures = List.copyOf(enclosures);
    if (news.isEmpty()) {
      throw new IllegalArgumentException("a mail about nothing");
    }
  }

  /** That of all packages; English where they differ. */
  public String language() {
    List<String> languages = news.stream().map(News::language).distinct().toList();
    return languages.size() == 1 ? languages.get(0) : "en";
  }

  /** How many decisions wait in all that it brings. */
  public int decisions() {
    return news.stream().mapToInt(News::decisions).sum();
  }

  /** The enclosures that are attached. */
  public List<Enclosure> attached() {
    return enclosures.stream().filter(enclosure -> enclosure.link().isEmpty()).toList();
  }

  /** The enclosures that are fetched by their links. */
  public List<Enclosure> linked() {
    return enclosures.stream().filter(enclosure -> !enclosure.link().isEmpty()).toList();
  }

  /**
   * A new edition.
   *
   * @param title of the package
   * @param language of the package, a BCP 47 tag
   * @param edition from 1
   * @param asOf the day that its "today" means
   * @param marking as it is printed; empty if it has none
   * @param decisions how many wait; 0 where the mail is not to say so
   * @param overdue what is, in the order of the package
   * @param bottomLine of its summary, as plain text; may be empty
   * @param since the elements that changed; null where nothing is said of them
   * @param changes other differences to the edition before
   */
  public record News(
      String title,
      String language,
      int edition,
      LocalDate asOf,
      String marking,
      int decisions,
      List<Overdue> overdue,
      String bottomLine,
      @Nullable Changed since,
      List<Change> changes) {

    public News {
      overdue = List.copyOf(overdue);
      changes = List.copyOf(changes);
    }
  }

  /**
   * Which elements changed.
   *
   * @param edition since which; from 1
   * @param changes how many elements
   * @param first the names of the first ones
   * @param more how many others there are
   */
  public record Changed(int edition, int changes, List<String> first, int more) {

    public Changed {
      first = List.copyOf(first);
    }

    /** Of so many elements, of which these are the first. */
    public Changed(int edition, int changes, List<String> first) {
      this(edition, changes, first, changes - first.size());
    }
  }

  /**
   * A difference to the edition before.
   *
   * @param what {@code definition}, {@code title}, {@code marking}, {@code edition}, {@code
   *     documents}, or what now holds of an element: {@code overdue}, {@code due}, {@code lapsed},
   *     {@code ending}, {@code coming}
   * @param now a text, a date or texts; of an element its title
   * @param before the same; of an element its date
   */
  public record Change(String what, Object now, Object before) {}

  /**
   * What is overdue.
   *
   * @param title of the measure
   * @param due when it was
   */
  public record Overdue(String title, PartialDate due) {}

  /**
   * A document that comes with the mail.
   *
   * @param name of the file
   * @param note its kind and size in words; may be empty
   * @param link where to get it; empty if it is attached
   */
  public record Enclosure(String name, String note, String link) {

    public Enclosure {
      if (!link.isEmpty() && !link.matches("https?://.*")) {
        throw new IllegalArgumentException("not a link: " + link);
      }
    }
  }
}
