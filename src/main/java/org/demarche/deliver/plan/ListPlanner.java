package org.demarche.deliver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.deliver.Address;
import org.demarche.deliver.DistributionList;
import org.demarche.deliver.DistributionRules;
import org.demarche.deliver.Form;
import org.demarche.deliver.ListFile;
import org.demarche.deliver.Recipient;
import org.demarche.model.Finding;
import org.demarche.model.MarkingOrder;

/** Plans the copies of one list. */
final class ListPlanner {

  static final long MEGABYTE = 1_000_000;

  private final ListFile file;
  private final DistributionList list;
  private final Trigger trigger;
  private final Situation situation;
  private final Schedule schedule;

  ListPlanner(ListFile file, Trigger trigger, Situation situation) {
    this.file = file;
    this.list = file.list().orElseThrow();
    this.trigger = trigger;
    this.situation = situation;
    this.schedule = Schedule.of(list, situation.zone());
  }

  /** What is followed in vain. A run after a drop is about other packages. */
  List<Finding> findings() {
    if (trigger instanceof Trigger.AfterDrop) {
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
    return !(trigger instanceof Trigger.OnDemand demand)
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
    if (isDigest && !(trigger instanceof Trigger.OnDemand) && !isDue()) {
      return List.of(target.copy(List.of(), new Decision.NotDue(schedule.next(situation.now()))));
    }
    List<PlannedCopy> copies = isDigest ? target.book() : target.each();
    return copies.isEmpty() && !(trigger instanceof Trigger.AfterDrop)
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
                !(trigger instanceof Trigger.AfterDrop drop)
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
      Known.State state = state(edition);
      return switch (state) {
        case SENT -> Optional.of(new Decision.AlreadySent());
        case GIVEN_UP -> Optional.of(new Decision.GivenUp());
        case SENDING, UNKNOWN -> Optional.of(new Decision.UnknownWaits());
        case NONE, PLANNED, FAILED, REFUSED ->
            refusals
                .ofEdition(edition)
                .map(finding -> new Decision.Refused(finding, state == Known.State.REFUSED));
      };
    }

    private Known.State state(Edition edition) {
      Known known = situation.known();
      Known.State state = known.state(PlannedCopy.key(list, recipient, address, edition.key()));
      if (state == Known.State.NONE) {
        state = known.state(PlannedCopy.key(list, recipient, address, edition.formerKey()));
      }
      return state == Known.State.NONE || state == Known.State.PLANNED
          ? sameSent(edition, state)
          : state;
    }

    /** What has the very same documents counts as the same, whatever its number. */
    private Known.State sameSent(Edition edition, Known.State otherwise) {
      String target = PlannedCopy.target(list, recipient, address, edition.packageId());
      String content = PlannedCopy.content(list, recipient, edition);
      Known.State sent = situation.known().ofSameContent(target, content);
      return sent == Known.State.NONE ? otherwise : sent;
    }

    /** A mail that would be too large has a link. */
    private PlannedCopy outgoing(List<Edition> editions) {
      boolean isRetry = editions.stream().anyMatch(e -> state(e) == Known.State.FAILED);
      Decision send = new Decision.Send(isRetry);
      if (!address.scheme().equals("mailto")) {
        return copy(editions, Form.ATTACHMENTS, send);
      }
      long bytes = Contents.size(editions, list.kindsFor(recipient), list.mediaFor(recipient));
      Form form = list.formFor(recipient);
      if (form == Form.LINK || bytes <= list.sizeLimit() * MEGABYTE) {
        return copy(editions, form, send);
      }
      return refusals
          .ofLink(editions, bytes)
          .map(finding -> copy(editions, Form.LINK, new Decision.Refused(finding, false)))
          .orElseGet(() -> copy(editions, Form.LINK, send));
    }

    PlannedCopy copy(List<Edition> editions, Decision decision) {
      return copy(editions, list.formFor(recipient), decision);
    }

    private PlannedCopy copy(List<Edition> editions, Form form, Decision decision) {
      return PlannedCopy.of(list, recipient, address, editions, form, decision);
    }
  }
}
