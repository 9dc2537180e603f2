package org.demarche.deliver.plan;

import java.util.List;
import java.util.Optional;
import org.demarche.deliver.list.CopyOptions;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.DistributionRules;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.list.Recipient;
import org.demarche.edition.Edition;
import org.demarche.model.MarkingOrder;
import org.demarche.model.finding.Finding;

/** Why a recipient's copy may not go out. */
final class Refusals {

  private final ListFile file;
  private final DistributionList list;
  private final Recipient recipient;
  private final Situation situation;

  Refusals(ListFile file, DistributionList list, Recipient recipient, Situation situation) {
    this.file = file;
    this.list = list;
    this.recipient = recipient;
    this.situation = situation;
  }

  /** What keeps one edition from the recipient, whatever else is in the copy. */
  Optional<Finding> ofEdition(Edition edition) {
    return marking(edition).or(() -> kinds(edition)).or(this::secrets);
  }

  /** The marking comes before all else. */
  private Optional<Finding> marking(Edition edition) {
    String marking = edition.manifest().marking();
    MarkingOrder order = situation.markings();
    if (!order.knows(marking)) {
      String message =
          "%s is marked \"%s\", which is no level, so \"%s\" may not have it"
              .formatted(edition.packageId(), marking, recipient.id());
      String levels = String.join(", ", order.levels());
      return Optional.of(
          file.at(
              DistributionRules.UNKNOWN_MARKING, recipient.pointer(), message, marking, levels));
    }
    if (order.allows(recipient.clearance(), marking)) {
      return Optional.empty();
    }
    String highest =
        recipient.clearance().isBlank()
            ? "unmarked packages only"
            : "up to \"" + recipient.clearance() + "\"";
    String message =
        "%s is marked \"%s\"; \"%s\" may have %s"
            .formatted(edition.packageId(), marking, recipient.id(), highest);
    String at = recipient.pointer() + "/clearance";
    return Optional.of(file.at(DistributionRules.MARKING_FORBIDS, at, message, marking, highest));
  }

  private Optional<Finding> kinds(Edition edition) {
    return CopyContents.lacking(edition, list.kindsFor(recipient), list.mediaFor(recipient))
        .map(
            lacking ->
                file.at(
                    DistributionRules.NO_SUCH_KIND,
                    recipient.pointer(),
                    "edition %d of %s does not have %s"
                        .formatted(edition.number(), edition.packageId(), lacking),
                    String.join(", ", edition.kinds()),
                    ""));
  }

  private Optional<Finding> secrets() {
    CopyOptions options = list.optionsFor(recipient);
    String own = recipient.pointer();
    if (options.isEncrypted()
        && !situation.secrets().has(options.passwordFrom(), file.source().file())) {
      String at = (recipient.passwordFrom().isBlank() ? "" : own) + "/passwordFrom";
      String message = "there is no password in " + options.passwordFrom();
      return Optional.of(
          file.at(DistributionRules.NO_SECRET, at, message, options.passwordFrom(), ""));
    }
    if (options.signature() && !situation.secrets().canSign()) {
      String at = (recipient.signature() == null ? "" : own) + "/signature";
      String message = "copies are to be signed, but no key to sign with is set";
      return Optional.of(file.at(DistributionRules.NO_SECRET, at, message, "", ""));
    }
    return Optional.empty();
  }

  /** What keeps a mail from having a link where the documents are too large to attach. */
  Optional<Finding> ofLink(List<Edition> editions, long bytes) {
    String what =
        "%s with %d MB, above the limit of %d MB,"
            .formatted(
                String.join(", ", editions.stream().map(Edition::packageId).toList()),
                (bytes + ListPlanner.MEGABYTE - 1) / ListPlanner.MEGABYTE,
                list.sizeLimit());
    if (list.optionsFor(recipient).isEncrypted()) {
      String message = what + " would need a link, which has no password";
      return Optional.of(
          file.at(DistributionRules.NOT_ENCRYPTED, recipient.pointer(), message, "", ""));
    }
    String message = what + " needs a link, but the list has no \"linkBase\"";
    return list.linkBase().isBlank()
        ? Optional.of(file.at(DistributionRules.NO_LINK, recipient.pointer(), message, "", ""))
        : Optional.empty();
  }
}
