package org.demarche.deliver.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.deliver.list.Address;
import org.demarche.deliver.list.CopyMedium;
import org.demarche.deliver.list.CopyOptions;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.MailForm;
import org.demarche.deliver.list.Recipient;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionKey;

/**
 * One copy to one address.
 *
 * @param list that asks for it
 * @param recipient who it is for
 * @param address where it goes; its scheme is the channel
 * @param editions what is in it: one, or for a daily or weekly book several, by package id; none if
 *     it is not due, nothing is new, or the recipient is paused
 * @param kinds of documents; empty: all
 * @param media what it consists of
 * @param form how a mail carries it
 * @param options how it differs from the documents as built
 * @param decision what becomes of it
 */
public record PlannedCopy(
    DistributionList list,
    Recipient recipient,
    Address address,
    List<Edition> editions,
    List<String> kinds,
    List<CopyMedium> media,
    MailForm form,
    CopyOptions options,
    Decision decision) {

  public PlannedCopy {
    editions = List.copyOf(editions);
    kinds = List.copyOf(kinds);
    media = List.copyOf(media);
  }

  static PlannedCopy of(
      DistributionList list,
      Recipient recipient,
      Address address,
      List<Edition> editions,
      MailForm form,
      Decision decision) {
    return new PlannedCopy(
        list,
        recipient,
        address,
        editions,
        list.kindsFor(recipient),
        list.mediaFor(recipient),
        form,
        list.optionsFor(recipient),
        decision);
  }

  /** The same with another decision. */
  PlannedCopy with(Decision other) {
    return new PlannedCopy(list, recipient, address, editions, kinds, media, form, options, other);
  }

  /**
   * One key for each edition in it, the same in each run: list, recipient, address, edition. The
   * ledger has a row for each, so that tomorrow's book leaves out what is in today's.
   */
  public List<String> keys() {
    return editions.stream().map(this::key).toList();
  }

  /** One key for the copy as a whole, the same in each run that plans the same copy. */
  public String key() {
    return prefix(list, recipient, address)
        + editions.stream()
            .map(edition -> CopyContents.key(edition).toString())
            .collect(Collectors.joining("+"));
  }

  /** See {@link #keys()}. */
  public String key(Edition edition) {
    return key(list, recipient, address, CopyContents.key(edition));
  }

  /** How the ledger names an edition that is sent. */
  public static EditionKey sentKey(Edition edition) {
    return CopyContents.key(edition);
  }

  /** Its editions in a sentence: {@code talks edition 1, others edition 4}. */
  public String words() {
    return editions.stream()
        .map(edition -> edition.key().words())
        .collect(Collectors.joining(", "));
  }

  /** A digest of the documents that it has of an edition. */
  public String content(Edition edition) {
    return content(list, recipient, edition);
  }

  static String content(DistributionList list, Recipient recipient, Edition edition) {
    return CopyContents.digest(edition, list.kindsFor(recipient), list.mediaFor(recipient));
  }

  /** A package on its way to an address, whatever the edition. */
  static String target(
      DistributionList list, Recipient recipient, Address address, String packageId) {
    return prefix(list, recipient, address) + packageId;
  }

  static String key(
      DistributionList list, Recipient recipient, Address address, EditionKey editionKey) {
    return prefix(list, recipient, address) + editionKey;
  }

  private static String prefix(DistributionList list, Recipient recipient, Address address) {
    return "%s|%s|%s|".formatted(list.id(), recipient.id(), address.normal());
  }

  /** Whether a mail has the summaries in its text: never beside a document with a password. */
  public boolean hasInlineSummary() {
    return list.inlineSummary() && !options.isEncrypted();
  }
}
