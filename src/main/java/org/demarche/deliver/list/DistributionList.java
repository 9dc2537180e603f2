package org.demarche.deliver.list;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which packages, when, and in which copy.
 *
 * @param schema the version of the format, {@link ListFormat#VERSION}
 * @param id unique among the lists
 * @param title what a person calls it
 * @param owner mail address of who is told of failures and refusals
 * @param follows ids of packages, or {@link #ALL}
 * @param upTo of what is followed only packages marked at most so; empty: any marking
 * @param send when
 * @param day of a weekly book
 * @param at time of day of a daily or weekly book, {@code HH:mm}
 * @param zone of {@code at}, from the tz database; null: the zone of the night
 * @param kinds of documents; empty: all
 * @param media what a copy consists of
 * @param audience on the cover; empty: the title
 * @param form how mails carry the documents
 * @param linkBase address below which the documents can be fetched, or empty
 * @param sizeLimit of attachments in megabytes (1 000 000 bytes); a mail with more has a link
 * @param inlineSummary whether a mail has the packages' summaries in its text
 * @param source whether a PDF may carry the definition that it was made from
 * @param watermark whether each page names the recipient
 * @param signature whether copies are signed
 * @param passwordFrom where the password of the PDF is: {@code env:NAME} or {@code file:PATH}; or
 *     {@link #NONE}
 * @param recipients those who get copies
 * @param paused whether nothing is sent for the time being
 * @param pointer the empty string
 */
public record DistributionList(
    String schema,
    String id,
    String title,
    String owner,
    List<String> follows,
    String upTo,
    SendTime send,
    Weekday day,
    String at,
    @Nullable String zone,
    List<String> kinds,
    List<CopyMedium> media,
    String audience,
    MailForm form,
    String linkBase,
    int sizeLimit,
    boolean inlineSummary,
    boolean source,
    boolean watermark,
    boolean signature,
    String passwordFrom,
    List<Recipient> recipients,
    boolean paused,
    String pointer) {

  /** Follows every package. */
  public static final String ALL = "all";

  /** No password. */
  public static final String NONE = "none";

  public DistributionList {
    follows = List.copyOf(follows);
    kinds = List.copyOf(kinds);
    media = List.copyOf(media);
    recipients = List.copyOf(recipients);
  }

  public boolean followsAll() {
    return follows.contains(ALL);
  }

  public LocalTime time() {
    return LocalTime.parse(at);
  }

  /** The zone of {@link #at()}. */
  public ZoneId zoneOr(ZoneId usual) {
    return zone == null ? usual : ZoneId.of(zone);
  }

  /** Who the cover says that a copy is for. */
  public String coverAudience() {
    return audience.isBlank() ? title : audience;
  }

  public Optional<Recipient> recipient(String wanted) {
    return recipients.stream().filter(recipient -> recipient.id().equals(wanted)).findFirst();
  }

  /** Kinds of documents for a recipient; empty: all. */
  public List<String> kindsFor(Recipient recipient) {
    return recipient.kinds().isEmpty() ? kinds : recipient.kinds();
  }

  /** What a copy for a recipient consists of. */
  public List<CopyMedium> mediaFor(Recipient recipient) {
    return recipient.media().isEmpty() ? media : recipient.media();
  }

  /** How a mail to a recipient carries the documents. */
  public MailForm formFor(Recipient recipient) {
    MailForm own = recipient.form();
    return own == null ? form : own;
  }

  /** What is done to each page of a copy for a recipient. */
  public CopyOptions optionsFor(Recipient recipient) {
    String from = recipient.passwordFrom().isBlank() ? passwordFrom : recipient.passwordFrom();
    return new CopyOptions(
        recipient.watermark() == null ? watermark : recipient.watermark(),
        recipient.signature() == null ? signature : recipient.signature(),
        from.equals(NONE) ? "" : from);
  }
}
