package org.demarche.deliver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.deliver.list.Address;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.DistributionRules;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.list.MailForm;
import org.demarche.deliver.list.Recipient;
import org.demarche.edition.Edition;
import org.demarche.model.MarkingOrder;
import org.demarche.model.finding.Finding;

/** Plans the copies of one list. */
final class ListPlanner {

  static final long MEGABYTE = 1_000_000;

  private final ListFile file;
  private final DistributionList list;
  private final Occasion trigger;
  private final Situation situation;
  private final DigestSchedule schedule;

  ListPlanner(ListFile file, Occasion trigger, Situation situation) {
    this.file = file;
    this.list = file.list().orElseThrow();
    this.trigger = trigger;
    this.situation = situation;
    this.schedule = DigestSchedule.of(list, situation.zone());
  }

  /** What is followed in vain. A run after a drop is about other packages. */
  List<Finding> findings() {
    if (trigger instanceof Occasion.AfterDrop) {
      return List.of();
    }
    if (list.followsAll()) {
      return situation.editions().isEmpty()
          ? List.of(notBuilt("/follows", "no package has an edition"))
          : List.of();
    }
    return IntStream.range(0, list.follows().size()).boxed().flatMap(this::inVain).toList();
  }

  private Stream<Finding> inVain(int index) {
    String id = list.follows().get(index);
    String at = "/follows/" + index;
    if (situation.editions().stream().anyMatch(edition -> edition.packageId().equals(id))) {
      return Stream.empty();
    }
    return Stream.of(
        situation.packages().contains(id)
            ? notBuilt(at, "the package \"%s\" has no edition".formatted(id))
            : file.at(
                DistributionRules.UNKNOWN_PACKAGE,
                at,
                "there is no package \"%s\"".formatted(id),
                id,
                ""));
  }

  private Finding notBuilt(String at, String message) {
    return file.at(DistributionRules.NOTHING_BUILT, at, message, "", "");
  }

  List<PlannedCopy> copies() {
    return list.recipients().stream()
        .filter(this::isWanted)
        .flatMap(
            recipient ->
                IntStream.range(0, recipient.to().size())
                    .boxed()
                    .flatMap(index -> copies(recipient, index).stream()))
        .toList();
  }

  private boolean isWanted(Recipient recipient) {
    return !(trigger instanceof Occasion.OnDemand demand)
        || demand.recipients().isEmpty()
        || demand.recipients().contains(recipient.id());
  }

  private List<PlannedCopy> copies(Recipient recipient, int index) {
    Target target = new Target(recipient, Address.of(recipient.to().get(index)));
    if (list.paused() || recipient.paused()) {
      return List.of(target.copy(List.of(), new Decision.Paused(list.paused())));
    }
    Optional<Finding> fault = fault(recipient, index);
    if (fault.isPresent()) {
      return List.of(target.copy(List.of(), new Decision.Refused(fault.get(), false)));
    }
    boolean isDigest = list.send().isDigest();
    if (isDigest && !(trigger instanceof Occasion.OnDemand) && !isDue()) {
      return List.of(target.copy(List.of(), new Decision.NotDue(schedule.next(situation.now()))));
    }
    List<PlannedCopy> copies = isDigest ? target.book() : target.each();
    return copies.isEmpty() && !(trigger instanceof Occasion.AfterDrop)
        ? List.of(target.copy(List.of(), new Decision.NothingNew()))
        : copies;
  }

  private boolean isDue() {
    return schedule.isDue(situation.known().lastDigest(list.id()), situation.now());
  }

  /** An error of the recipient, but of its addresses only that of this one. */
  private Optional<Finding> fault(Recipient recipient, int index) {
    String addresses = recipient.pointer() + "/to/";
    return file.findings().stream()
        .filter(Finding::isError)
        .filter(finding -> (finding.pointer() + "/").startsWith(recipient.pointer() + "/"))
        .filter(
            finding ->
                !finding.pointer().startsWith(addresses)
                    || finding.pointer().equals(recipient.addressPointer(index)))
        .findFirst();
  }

  /**
   * What the list follows. A marking that is no level is followed whatever {@code upTo} says, so
   * that it is refused aloud instead of left out in silence.
   */
  private List<Edition> followed() {
    MarkingOrder order = situation.markings();
    return situation.editions().stream()
        .filter(edition -> list.followsAll() || list.follows().contains(edition.packageId()))
        .filter(
            edition ->
                !(trigger instanceof Occasion.AfterDrop drop)
                    || drop.packages().contains(edition.packageId()))
        .filter(
            edition ->
                list.upTo().isBlank()
                    || !order.knows(edition.manifest().marking())
                    || order.allows(list.upTo(), edition.manifest().marking()))
        .toList();
  }

  /** One address of one recipient. */
  private final class Target {

    private final Recipient recipient;
    private final Address address;
    private final Refusals refusals;

    Target(Recipient recipient, Address address) {
      this.recipient = recipient;
      this.address = address;
      this.refusals = new Refusals(file, list, recipient, situation);
    }

    /** A copy of each edition. */
    List<PlannedCopy> each() {
      return followed().stream()
          .map(
              edition ->
                  kept(edition)
                      .map(decision -> copy(List.of(edition), decision))
                      .orElseGet(() -> outgoing(List.of(edition))))
          .toList();
    }

    /** One book of all that is new; what is kept back stands beside it. */
    List<PlannedCopy> book() {
      List<Edition> fresh = new ArrayList<>();
      List<PlannedCopy> copies = new ArrayList<>();
      for (Edition edition : followed()) {
        Optional<Decision> kept = kept(edition);
        if (kept.isEmpty()) {
          fresh.add(edition);
        } else if (!(kept.get() instanceof Decision.AlreadySent)) {
          copies.add(copy(List.of(edition), kept.get()));
        }
      }
      copies.add(0, fresh.isEmpty() ? copy(List.of(), new Decision.NothingNew()) : outgoing(fresh));
      return copies;
    }

    /** Why an edition does not go out now; empty if it does. */
    private Optional<Decision> kept(Edition edition) {
      DeliveryHistory.State state = state(edition);
      return switch (state) {
        case SENT -> Optional.of(new Decision.AlreadySent());
        case GIVEN_UP -> Optional.of(new Decision.GivenUp());
        case SENDING, UNKNOWN -> Optional.of(new Decision.UnknownWaits());
        case NONE, PLANNED, FAILED, REFUSED ->
            refusals
                .ofEdition(edition)
                .map(
                    finding ->
                        new Decision.Refused(finding, state == DeliveryHistory.State.REFUSED));
      };
    }

    private DeliveryHistory.State state(Edition edition) {
      DeliveryHistory known = situation.known();
      DeliveryHistory.State state =
          known.state(PlannedCopy.key(list, recipient, address, CopyContents.key(edition)));
      if (state == DeliveryHistory.State.NONE) {
        state =
            known.state(PlannedCopy.key(list, recipient, address, CopyContents.formerKey(edition)));
      }
      return state == DeliveryHistory.State.NONE || state == DeliveryHistory.State.PLANNED
          ? sameSent(edition, state)
          : state;
    }

    /** What has the very same documents counts as the same, whatever its number. */
    private DeliveryHistory.State sameSent(Edition edition, DeliveryHistory.State otherwise) {
      String target = PlannedCopy.target(list, recipient, address, edition.packageId());
      String content = PlannedCopy.content(list, recipient, edition);
      DeliveryHistory.State sent = situation.known().ofSameContent(target, content);
      return sent == DeliveryHistory.State.NONE ? otherwise : sent;
    }

    /** A mail that would be too large has a link. */
    private PlannedCopy outgoing(List<Edition> editions) {
      boolean isRetry = editions.stream().anyMatch(e -> state(e) == DeliveryHistory.State.FAILED);
      Decision send = new Decision.Send(isRetry);
      if (!address.scheme().equals("mailto")) {
        return copy(editions, MailForm.ATTACHMENTS, send);
      }
      long bytes = CopyContents.size(editions, list.kindsFor(recipient), list.mediaFor(recipient));
      MailForm form = list.formFor(recipient);
      if (form == MailForm.LINK || bytes <= list.sizeLimit() * MEGABYTE) {
        return copy(editions, form, send);
      }
      return refusals
          .ofLink(editions, bytes)
          .map(finding -> copy(editions, MailForm.LINK, new Decision.Refused(finding, false)))
          .orElseGet(() -> copy(editions, MailForm.LINK, send));
    }

    PlannedCopy copy(List<Edition> editions, Decision decision) {
      return copy(editions, list.formFor(recipient), decision);
    }

    private PlannedCopy copy(List<Edition> editions, MailForm form, Decision decision) {
      return PlannedCopy.of(list, recipient, address, editions, form, decision);
    }
  }
}
