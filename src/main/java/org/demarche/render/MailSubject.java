package org.demarche.render;

import java.time.LocalDate;
import java.util.List;

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

  /**
   * A new edition.
   *
   * @param title of the package
   * @param edition from 1
   * @param asOf the day that its "today" means
   * @param marking as it is printed; empty if it has none
   * @param bottomLine of its summary, as plain text; may be empty
   * @param changes since the edition before, a sentence each
   */
  public record News(
      String title,
      int edition,
      LocalDate asOf,
      String marking,
      String bottomLine,
      List<String> changes) {

    public News {
      changes = List.copyOf(changes);
    }
  }

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
