package org.demarche.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.demarche.edition.EditionKey;
import org.demarche.ledger.LedgerException.Fault;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.EditionEntry;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.PlannedDelivery;
import org.demarche.ledger.entry.ProcessIdentity;
import org.demarche.ledger.entry.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What holds on every database. */
abstract class LedgerContract {

  static final Instant NIGHT = Instant.parse("2026-03-29T00:59:59.123456Z");
  static final PlannedDelivery COPY =
      new PlannedDelivery("us-dprk-1998@3.1a2b3c4d", "desk", "Kim Lee", "mail", "kim@example.org");

  final SetClock clock = new SetClock(NIGHT);
  Ledger ledger;

  /** Of an empty database. */
  abstract LedgerSettings settings() throws Exception;

  private LedgerSettings settings;

  @BeforeEach
  void open() throws Exception {
    settings = settings();
    ledger = Ledger.open(settings, clock);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void anEmptyDatabaseAnswersAndHoldsNothing() throws Exception {
    assertTrue(ledger.isUp());
    assertEquals(List.of(), ledger.runs().list(10));
    assertEquals(List.of(), ledger.jobs().running());
    assertEquals(Map.of(), ledger.editions().latestNumbers());
    assertEquals(Map.of(), ledger.deliveries().counts());
  }

  @Test
  void whatWasEnteredIsThereAfterReopening() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.NIGHTLY);
    Job job = ledger.jobs().begin(new Job.Start(run.id(), "a.yaml", "ab", "a"));
    clock.advance(Duration.ofSeconds(3));
    Job ended = ledger.jobs().end(job, end(Job.State.ACCEPTED, 3, 40));
    Run.Totals totals = new Run.Totals(1, 9999, 0, 2, 3);
    Run done = ledger.runs().end(run, Run.State.DONE, totals, "one built");
    ledger.editions().enter(edition("a", 3));
    DeliveryEntry copy = ledger.deliveries().plan(COPY);
    ledger.close();

    ledger = Ledger.open(settings, clock);

    assertEquals(done, ledger.runs().find(run.id()).orElseThrow());
    assertEquals(done, ledger.runs().last(Run.Kind.NIGHTLY).orElseThrow());
    assertEquals(List.of(ended), ledger.jobs().ofRun(run.id()));
    assertEquals(List.of(edition("a", 3)), ledger.editions().list("a"));
    assertEquals(copy, ledger.deliveries().find(copy.id()).orElseThrow());
  }

  @Test
  void timesAreKeptInUtcToTheMicrosecondWhateverTheZone() throws Exception {
    // In Berlin this second is the last before the clock jumps.
    Run run = ledger.runs().begin(Run.Kind.WATCH);
    assertEquals(NIGHT, ledger.runs().find(run.id()).orElseThrow().started());
    Instant doubled = Instant.parse("2026-10-25T00:30:00.000001Z");
    clock.set(doubled);
    Run second = ledger.runs().begin(Run.Kind.WATCH);
    clock.set(doubled.plus(Duration.ofHours(1)));
    Run third = ledger.runs().begin(Run.Kind.WATCH);
    assertEquals(doubled, ledger.runs().find(second.id()).orElseThrow().started());
    assertEquals(
        doubled.plus(Duration.ofHours(1)), ledger.runs().find(third.id()).orElseThrow().started());
  }

  @Test
  void theLastRunIsTheOneBegunLastAlsoWhenTheClockIsSetBack() throws Exception {
    ledger.runs().begin(Run.Kind.NIGHTLY);
    clock.advance(Duration.ofDays(-2));
    Run second = ledger.runs().begin(Run.Kind.NIGHTLY);
    ledger.runs().begin(Run.Kind.WATCH);

    assertEquals(second, ledger.runs().last(Run.Kind.NIGHTLY).orElseThrow());
    assertEquals(Run.Kind.WATCH, ledger.runs().list(1).get(0).kind());
    assertTrue(ledger.runs().last(Run.Kind.DELIVERY).isEmpty());
  }

  @Test
  void jobsAreFoundByStateByTimeAndByPackage() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.NIGHTLY);
    Job slow = done(run, "a", Job.State.ACCEPTED, 900);
    Job failed = done(run, "b", Job.State.FAILED, 20);
    clock.advance(Duration.ofMinutes(1));
    Job again = done(run, "b", Job.State.FAILED, 30);
    Job open = ledger.jobs().begin(new Job.Start(run.id(), "c.yaml", "cd", "c"));

    assertEquals(List.of(open), ledger.jobs().running());
    assertEquals(List.of(again, failed), ledger.jobs().failed(NIGHT, 10));
    assertEquals(List.of(again), ledger.jobs().failed(NIGHT, 1));
    assertEquals(List.of(again), ledger.jobs().failed(NIGHT.plusSeconds(1), 10));
    assertEquals(
        List.of(open, slow),
        ledger.jobs().list(EnumSet.of(Job.State.ACCEPTED, Job.State.RUNNING), NIGHT, 10));
    assertEquals(again, ledger.jobs().last("b").orElseThrow());
    assertEquals(List.of(slow, again), ledger.jobs().slowest(run.id(), 2));
    assertEquals(
        Map.of(Job.State.ACCEPTED, 1, Job.State.FAILED, 2, Job.State.RUNNING, 1),
        ledger.jobs().counts(run.id()));
  }

  @Test
  void textThatIsTooLongOrHasNoPlaceInAColumnIsMadeToFit() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.WATCH);
    Job job = ledger.jobs().begin(new Job.Start(run.id(), "a\0b", "", "x".repeat(5000)));
    Job.End end = new Job.End(Job.State.FAILED, "", 0, 1, 0, 0, "😀".repeat(4000), Duration.ZERO);
    ledger.jobs().end(job, end);
    Job found = ledger.jobs().ofRun(run.id()).get(0);
    assertEquals("a b", found.file());
    assertTrue(found.cause().endsWith("😀…"), found.cause());
    assertEquals("", found.packageId());
  }

  @Test
  void whatWasBegunElsewhereCanBeEnded() throws Exception {
    Run run = Run.begun(Run.Kind.WATCH, clock.instant());
    Job job = Job.begun(new Job.Start(run.id(), "a.yaml", "", "a"), clock.instant());
    ledger.jobs().end(job, end(Job.State.ACCEPTED, 1, 5));
    ledger.runs().end(run, Run.State.DONE, Run.Totals.NONE, "");
    assertEquals(1, ledger.jobs().ofRun(run.id()).size());
    assertEquals(Run.State.DONE, ledger.runs().find(run.id()).orElseThrow().state());
  }

  @Test
  void theTotalsOfARunningRunCanBeSeen() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.WATCH);
    ledger.runs().tally(run.id(), new Run.Totals(5, 4, 3, 2, 1));
    Run found = ledger.runs().find(run.id()).orElseThrow();
    assertEquals(new Run.Totals(5, 4, 3, 2, 1), found.totals());
    assertEquals(Run.State.RUNNING, found.state());
  }

  @Test
  void onlyRunsOfDeadProcessesAreInterrupted() throws Exception {
    Run mine = ledger.runs().begin(Run.Kind.WATCH);
    Job kept = ledger.jobs().begin(new Job.Start(mine.id(), "a.yaml", "", "a"));
    Run dead = Run.begun(Run.Kind.NIGHTLY, clock.instant());
    ledger
        .runs()
        .enter(
            dead,
            new ProcessIdentity(
                ProcessIdentity.ME.host(), ProcessIdentity.ME.pid(), "of an earlier process"));
    Job lost = ledger.jobs().begin(new Job.Start(dead.id(), "b.yaml", "", "b"));
    Run afar = Run.begun(Run.Kind.NIGHTLY, clock.instant());
    ledger.runs().enter(afar, new ProcessIdentity("another-machine", 1, "1"));

    assertEquals(List.of(dead.id()), interrupted());

    assertEquals(Run.State.INTERRUPTED, ledger.runs().find(dead.id()).orElseThrow().state());
    assertEquals(Job.State.INTERRUPTED, ledger.jobs().last("b").orElseThrow().state());
    assertEquals(lost.id(), ledger.jobs().last("b").orElseThrow().id());
    assertEquals(Run.State.RUNNING, ledger.runs().find(afar.id()).orElseThrow().state());
    assertEquals(List.of(kept), ledger.jobs().running());
    assertEquals(List.of(), interrupted());
  }

  @Test
  void aRunOfAnotherMachineIsDeadWhenItIsSilent() throws Exception {
    ProcessIdentity other = new ProcessIdentity("another-machine", 1, "1");
    Run afar = Run.begun(Run.Kind.WATCH, clock.instant());
    ledger.runs().enter(afar, other);
    try (Database database = Database.open(settings, clock)) {
      database.run(
          handle ->
              handle.execute(
                  "UPDATE run SET beat = %s WHERE id = ?"
                      .formatted(database.kind().before(Duration.ofSeconds(121))),
                  afar.id()));
    }
    assertEquals(List.of(afar.id()), interrupted());
    // It was only cut off.
    Run ended = afar.ended(Run.State.DONE, Run.Totals.NONE, "", clock.instant());
    ledger.runs().enter(ended, other);
    assertEquals(Run.State.DONE, ledger.runs().find(afar.id()).orElseThrow().state());
  }

  @Test
  void aRunThatWasLeftIsGoneOnWithAndItsFormerProcessHasNoMoreSay() throws Exception {
    ProcessIdentity former = new ProcessIdentity("another-machine", 1, "1");
    Run left = Run.begun(Run.Kind.NIGHTLY, clock.instant());
    ledger.runs().enter(left, former);
    ledger.jobs().begin(new Job.Start(left.id(), "a.yaml", "", "a"));

    assertTrue(
        ledger.runs().adopt(Run.Kind.NIGHTLY, clock.instant().plusSeconds(1)).isEmpty(),
        "it is too old");
    Run mine = ledger.runs().adopt(Run.Kind.NIGHTLY, clock.instant()).orElseThrow();
    assertEquals(left.id(), mine.id());
    assertEquals(ProcessIdentity.ME.pid(), mine.pid());
    assertEquals(left.started(), mine.started());
    assertEquals(Job.State.INTERRUPTED, ledger.jobs().last("a").orElseThrow().state());

    ledger.runs().enter(left.ended(Run.State.FAILED, Run.Totals.NONE, "", clock.instant()), former);
    assertEquals(Run.State.RUNNING, ledger.runs().find(left.id()).orElseThrow().state());
    ledger.runs().end(mine, Run.State.DONE, Run.Totals.NONE, "all");
    ledger.runs().enter(left, former);
    assertEquals(Run.State.DONE, ledger.runs().find(left.id()).orElseThrow().state());
    assertTrue(ledger.runs().adopt(Run.Kind.NIGHTLY, clock.instant()).isEmpty(), "it has its end");
  }

  @Test
  void whoLeavesARunEndsItOnlyWhileItIsItsOwn() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.NIGHTLY);
    ledger.runs().leave(run);
    assertEquals(Run.State.INTERRUPTED, ledger.runs().find(run.id()).orElseThrow().state());
    Run again = ledger.runs().adopt(Run.Kind.NIGHTLY, clock.instant()).orElseThrow();
    assertEquals(Run.State.RUNNING, again.state());
    assertEquals(run.id(), again.id());
  }

  @Test
  void anEditionIsEnteredOnce() throws Exception {
    assertTrue(ledger.editions().enter(edition("a", 1)));
    assertFalse(ledger.editions().enter(edition("a", 1)));
    assertTrue(ledger.editions().enter(edition("a", 10)));
    assertTrue(ledger.editions().enter(edition("a", 9)));
    assertTrue(ledger.editions().enter(edition("b", 1)));

    assertEquals(Map.of("a", 10, "b", 1), ledger.editions().latestNumbers());
    assertEquals(List.of(10, 9, 1), numbers("a"));
    assertEquals(List.of(1), numbers("b"));
  }

  private List<Integer> numbers(String packageId) throws LedgerException {
    return ledger.editions().list(packageId).stream().map(EditionEntry::number).toList();
  }

  @Test
  void ofManyThatEnterOneEditionOneDoes() throws Exception {
    try (Ledger other = Ledger.open(settings, clock)) {
      for (int number = 1; number <= 10; number++) {
        EditionEntry edition = edition("a", number);
        assertEquals(
            1, together(8, turn -> (turn % 2 == 0 ? ledger : other).editions().enter(edition)));
      }
    }
    assertEquals(List.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1), numbers("a"));
  }

  @Test
  void aCopyIsPlannedOnce() throws Exception {
    DeliveryEntry first = ledger.deliveries().plan(COPY);
    clock.advance(Duration.ofMinutes(1));
    assertEquals(first, ledger.deliveries().plan(COPY));
    PlannedDelivery moved =
        new PlannedDelivery(
            COPY.what(), COPY.list(), COPY.recipient(), COPY.channel(), "new@x.org");
    assertEquals("new@x.org", ledger.deliveries().plan(moved).copy().address());
    PlannedDelivery byFolder =
        new PlannedDelivery(COPY.what(), COPY.list(), COPY.recipient(), "folder", "/srv/kim");
    DeliveryEntry second = ledger.deliveries().plan(byFolder);

    assertEquals(2, ledger.deliveries().of(COPY.what()).size());
    assertEquals(2, ledger.deliveries().ofList("desk").size());
    assertEquals(
        List.of(first.id(), second.id()),
        ledger.deliveries().inState(DeliveryEntry.State.PLANNED).stream()
            .map(DeliveryEntry::id)
            .toList());
  }

  @Test
  void aCopyThatIsPlannedByManyAtOnceHasOneRow() throws Exception {
    try (Ledger other = Ledger.open(settings, clock)) {
      for (int number = 1; number <= 10; number++) {
        PlannedDelivery copy =
            new PlannedDelivery("a#" + number, "desk", "Kim Lee", "mail", "kim@example.org");
        together(
            8,
            turn -> {
              DeliveryEntry row = (turn % 2 == 0 ? ledger : other).deliveries().plan(copy);
              return row.copy().equals(copy);
            });
        assertEquals(1, ledger.deliveries().of(copy.what()).size());
      }
    }
  }

  @Test
  void ofManyThatClaimACopyOneHasIt() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.DELIVERY);
    try (Ledger other = Ledger.open(settings, clock)) {
      for (int turn = 0; turn < 10; turn++) {
        String id =
            ledger
                .deliveries()
                .plan(new PlannedDelivery("a#" + turn, "l", "r", "mail", "a@b.org"))
                .id();
        assertEquals(
            1, together(8, n -> (n % 2 == 0 ? ledger : other).deliveries().claim(id, run.id())));
        assertEquals(1, ledger.deliveries().find(id).orElseThrow().attempts());
      }
    }
    assertEquals(Map.of(DeliveryEntry.State.SENDING, 10), ledger.deliveries().counts());
  }

  @Test
  void theWayOfACopyIsKept() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.DELIVERY);
    String id = ledger.deliveries().plan(COPY).id();
    assertTrue(ledger.deliveries().claim(id, run.id()));
    ledger.deliveries().failed(id, false, "451 try later");
    assertFalse(ledger.deliveries().claim(id, run.id()));
    clock.advance(Duration.ofMinutes(5));
    assertTrue(ledger.deliveries().claimAgain(id, run.id()));
    ledger.deliveries().unknown(id, "<1@x>", "connection lost");
    assertFalse(ledger.deliveries().claimAgain(id, run.id()));
    ledger.deliveries().resolve(id, DeliveryEntry.State.SENT, "mk, who asked Kim");

    assertFalse(ledger.deliveries().claimAgain(id, run.id()));
    assertEquals(DeliveryEntry.State.SENT, ledger.deliveries().plan(COPY).state());
    DeliveryEntry row = ledger.deliveries().find(id).orElseThrow();
    assertEquals(2, row.attempts());
    assertEquals("<1@x>", row.messageId());
    assertEquals(run.id(), row.runId());
    assertEquals(NIGHT, row.planned());
    assertEquals(NIGHT.plus(Duration.ofMinutes(5)), row.updated());
    List<DeliveryEntry.Event> events = ledger.deliveries().events(id);
    assertEquals(
        "PLANNED SENDING FAILED SENDING UNKNOWN SENT",
        String.join(" ", events.stream().map(event -> event.state().name()).toList()));
    assertEquals("resolved by mk, who asked Kim", events.get(5).detail());
    assertEquals(NIGHT, events.get(2).happened());
  }

  @Test
  void theContentOfACopyIsKeptAndBroughtUpToDateUntilItIsSent() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.DELIVERY);
    String id = ledger.deliveries().plan(of("c1")).id();
    assertEquals("c2", ledger.deliveries().plan(of("c2")).copy().content());
    ledger.deliveries().claim(id, run.id());
    ledger.deliveries().sent(id, "<1@x>", "");
    ledger.deliveries().plan(of("c3"));
    assertEquals("c2", ledger.deliveries().find(id).orElseThrow().copy().content());
  }

  private static PlannedDelivery of(String content) {
    return new PlannedDelivery(
        "a@1", "desk", "Kim Lee", "mailto", "mailto:kim@example.org", content);
  }

  @Test
  void aListIsServedAtItsLatestTime() throws Exception {
    assertEquals(Map.of(), ledger.digests().served());
    ledger.digests().serve(List.of("desk", "board"), NIGHT);
    ledger.digests().serve(List.of("desk"), NIGHT.plusSeconds(60));
    assertEquals(Map.of("board", NIGHT, "desk", NIGHT.plusSeconds(60)), ledger.digests().served());
  }

  @Test
  void aLedgerKnowsWhenItWasMadeAndWhetherAPersonSaidGo() throws Exception {
    assertTrue(
        Duration.between(ledger.marks().made(), Instant.now()).abs().toMinutes() < 10,
        ledger.marks().made().toString());
    assertEquals(Optional.empty(), ledger.marks().released());
    ledger.marks().release();
    clock.advance(Duration.ofHours(1));
    ledger.marks().release();
    assertEquals(Optional.of(NIGHT), ledger.marks().released());
  }

  @Test
  void aCopyThatIsNotInHandCannotBecomeSent() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.DELIVERY);
    String id = ledger.deliveries().plan(COPY).id();
    assertUnfit(() -> ledger.deliveries().sent(id, "<1@x>", ""));
    assertUnfit(() -> ledger.deliveries().resolve(id, DeliveryEntry.State.SENT, "mk"));
    ledger.deliveries().claim(id, run.id());
    ledger.deliveries().sent(id, "<1@x>", "250 ok");
    assertUnfit(() -> ledger.deliveries().failed(id, true, ""));
    assertUnfit(() -> ledger.deliveries().resolve(id, DeliveryEntry.State.PLANNED, "mk"));
    assertEquals(3, ledger.deliveries().events(id).size());
  }

  @Test
  void whatADeadRunHadInHandIsUnknownAndStaysSo() throws Exception {
    Run mine = ledger.runs().begin(Run.Kind.DELIVERY);
    Run dead = Run.begun(Run.Kind.DELIVERY, clock.instant());
    ledger
        .runs()
        .enter(
            dead,
            new ProcessIdentity(
                ProcessIdentity.ME.host(), ProcessIdentity.ME.pid(), "of an earlier process"));
    String kept =
        ledger.deliveries().plan(new PlannedDelivery("a@1", "l", "r", "mail", "a@b.org")).id();
    String lost =
        ledger.deliveries().plan(new PlannedDelivery("a@2", "l", "r", "mail", "a@b.org")).id();
    String still =
        ledger.deliveries().plan(new PlannedDelivery("a@3", "l", "r", "mail", "a@b.org")).id();
    ledger.deliveries().claim(kept, mine.id());
    ledger.deliveries().claim(lost, dead.id());

    List<DeliveryEntry> stranded = ledger.deliveries().strandedSends();

    assertEquals(List.of(lost), stranded.stream().map(DeliveryEntry::id).toList());
    assertEquals(DeliveryEntry.State.UNKNOWN, stranded.get(0).state());
    assertEquals(DeliveryEntry.State.SENDING, state(kept));
    assertEquals(DeliveryEntry.State.PLANNED, state(still));
    assertFalse(ledger.deliveries().claimAgain(lost, mine.id()));
    assertEquals(
        DeliveryEntry.State.UNKNOWN, ledger.deliveries().plan(stranded.get(0).copy()).state());
    assertEquals(List.of(), ledger.deliveries().strandedSends());
    // Its sender was only cut off, and knows.
    ledger.deliveries().sent(lost, "<2@x>", "");
    assertEquals(DeliveryEntry.State.SENT, state(lost));
  }

  @Test
  void aRefusedCopyIsKeptAndCanBePlannedWhenTheMarkingAllowsIt() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.DELIVERY);
    DeliveryEntry refused = ledger.deliveries().refuse(COPY, "SECRET is above RESTRICTED");
    assertEquals(DeliveryEntry.State.REFUSED, refused.state());
    assertEquals("SECRET is above RESTRICTED", refused.detail());
    assertFalse(ledger.deliveries().claimAgain(refused.id(), run.id()));
    assertEquals(DeliveryEntry.State.PLANNED, ledger.deliveries().plan(COPY).state());
    assertEquals(DeliveryEntry.State.REFUSED, ledger.deliveries().refuse(COPY, "again").state());
    ledger.deliveries().plan(COPY);
    ledger.deliveries().claim(refused.id(), run.id());
    assertEquals(DeliveryEntry.State.SENDING, ledger.deliveries().refuse(COPY, "too late").state());
  }

  @Test
  void aKeyIsNeverCut() {
    String longName = "x".repeat(201);
    assertThrows(
        IllegalArgumentException.class,
        () -> new PlannedDelivery("a@1", "l", longName, "mail", "a@b.org"));
  }

  @Test
  void oldRunsAndJobsAreForgottenButNotTheLastNight() throws Exception {
    Run night = ledger.runs().begin(Run.Kind.NIGHTLY);
    done(night, "a", Job.State.ACCEPTED, 1);
    ledger.runs().end(night, Run.State.DONE, Run.Totals.NONE, "");
    Run watch = ledger.runs().begin(Run.Kind.WATCH);
    ledger.runs().end(watch, Run.State.DONE, Run.Totals.NONE, "");
    Run now = ledger.runs().begin(Run.Kind.WATCH);
    ledger.jobs().begin(new Job.Start(now.id(), "b.yaml", "", "b"));
    ledger.editions().enter(edition("a", 1));
    ledger.deliveries().plan(COPY);

    clock.advance(settings.keep().minusSeconds(1));
    assertEquals(new Retention.Forgotten(0, 0, 0, 0), ledger.forget(edition -> true));
    clock.advance(Duration.ofSeconds(2));
    assertEquals(new Retention.Forgotten(1, 1, 0, 0), ledger.forget(edition -> true));

    assertTrue(ledger.runs().last(Run.Kind.NIGHTLY).isPresent());
    assertTrue(ledger.runs().find(watch.id()).isEmpty());
    assertEquals(1, ledger.jobs().running().size());
    assertEquals(List.of(1), numbers("a"));
  }

  @Test
  void copiesAreForgottenOnlyWithTheirEditionAndOnlyWhenSettled() throws Exception {
    Run run = ledger.runs().begin(Run.Kind.DELIVERY);
    for (int number = 1; number <= 3; number++) {
      ledger.editions().enter(edition("a", number));
    }
    for (String what : List.of("a@1.1a2b", "a@2", "a@3", "b@1", "fault:D503:1a2b")) {
      String id =
          ledger.deliveries().plan(new PlannedDelivery(what, "l", "r", "mail", "a@b.org")).id();
      ledger.deliveries().claim(id, run.id());
      if (!what.equals("a@2")) {
        ledger.deliveries().sent(id, "", "");
      }
    }
    assertEquals(new Retention.Forgotten(0, 0, 0, 0), ledger.forget(edition -> true));
    clock.advance(settings.keep().plusSeconds(1));
    // What is about no edition goes by its age alone.
    assertEquals(new Retention.Forgotten(0, 0, 0, 1), ledger.forget(edition -> false));
    // The newest edition stays with its copies, so does a copy that is in hand, and one of an
    // edition that is not known.
    assertEquals(new Retention.Forgotten(0, 0, 2, 1), ledger.forget(edition -> true));
    assertEquals(3, numbers("a").get(0));
    assertEquals(List.of(), ledger.deliveries().of("a@1.1a2b"));
    assertEquals(1, ledger.deliveries().of("a@2").size());
    assertEquals(1, ledger.deliveries().of("a@3").size());
    assertEquals(1, ledger.deliveries().of("b@1").size());
  }

  @Test
  void tablesOfANewerVersionAreLeftAlone() throws Exception {
    try (Database database = Database.open(settings, clock)) {
      database.run(
          handle ->
              handle.execute(
                  """
                  INSERT INTO %s (%s) VALUES (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 1,
                  'demarche', CURRENT_TIMESTAMP, 1, TRUE)
                  """
                      .formatted(quoted("flyway_schema_history"), historyColumns())));
    }
    LedgerException newer = assertThrows(LedgerException.class, () -> Ledger.open(settings, clock));
    assertEquals(Fault.NEWER, newer.fault());
    assertTrue(newer.getMessage().contains("newer version of Demarche"), newer.getMessage());
    assertTrue(newer.getMessage().contains("99"), newer.getMessage());
  }

  @Test
  void tablesThatWereChangedByHandAreToldOf() throws Exception {
    try (Database database = Database.open(settings, clock)) {
      database.run(
          handle ->
              handle.execute(
                  "UPDATE "
                      + quoted("flyway_schema_history")
                      + " SET "
                      + quoted("checksum")
                      + " = 7"));
    }
    LedgerException changed =
        assertThrows(LedgerException.class, () -> Ledger.open(settings, clock));
    assertEquals(Fault.DAMAGED, changed.fault());
  }

  @Test
  void manyProcessesCanOpenAnEmptyDatabaseAtOnce() throws Exception {
    LedgerSettings empty = settings();
    assertEquals(
        6,
        together(
            6,
            turn -> {
              try (Ledger opened = Ledger.open(empty, clock)) {
                return opened.isUp();
              }
            }));
  }

  @Test
  void theQueriesOfTheManualWork() throws Exception {
    String manual = Files.readString(Path.of("src/docs/ledger.md"));
    List<String> queries =
        Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL)
            .matcher(manual)
            .results()
            .map(query -> query.group(1))
            .toList();
    assertEquals(2, queries.size());
    Run run = ledger.runs().begin(Run.Kind.NIGHTLY);
    done(run, "a", Job.State.FAILED, 20);
    ledger.deliveries().plan(COPY);
    try (Database database = Database.open(settings, clock)) {
      for (String query : queries) {
        assertEquals(
            1, database.get(handle -> handle.createQuery(query).mapToMap().list()).size(), query);
      }
    }
  }

  private static String historyColumns() {
    return String.join(
        ", ",
        List.of(
                "installed_rank",
                "version",
                "description",
                "type",
                "script",
                "checksum",
                "installed_by",
                "installed_on",
                "execution_time",
                "success")
            .stream()
            .map(LedgerContract::quoted)
            .toList());
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private List<String> interrupted() throws LedgerException {
    List<Run> runs = ledger.runs().interrupted();
    assertTrue(runs.stream().allMatch(run -> run.state() == Run.State.INTERRUPTED));
    return runs.stream().map(Run::id).toList();
  }

  private DeliveryEntry.State state(String id) throws LedgerException {
    return ledger.deliveries().find(id).orElseThrow().state();
  }

  private Job done(Run run, String packageId, Job.State state, long millis) throws LedgerException {
    Job job = ledger.jobs().begin(new Job.Start(run.id(), packageId + ".yaml", "ab", packageId));
    return ledger
        .jobs()
        .end(job, new Job.End(state, packageId, 1, 0, 1, 2, "because", Duration.ofMillis(millis)));
  }

  private static Job.End end(Job.State state, int edition, long millis) {
    return new Job.End(state, "a", edition, 0, 1, 2, "", Duration.ofMillis(millis));
  }

  private static EditionEntry edition(String packageId, int number) {
    return new EditionEntry(
        new EditionKey(packageId, number), LocalDate.of(2026, 3, 29), "ab", NIGHT, "");
  }

  private static void assertUnfit(Executable step) {
    assertEquals(Fault.UNFIT, assertThrows(LedgerException.class, step).fault());
  }

  /** One turn of a thread. */
  interface Turn {
    boolean take(int number) throws Exception;
  }

  /** How many of so many threads that start together say yes. */
  static int together(int threads, Turn turn) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch start = new CountDownLatch(threads);
      List<Future<Boolean>> turns = new ArrayList<>();
      for (int n = 0; n < threads; n++) {
        int number = n;
        turns.add(
            pool.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return turn.take(number);
                }));
      }
      int yes = 0;
      for (Future<Boolean> each : turns) {
        yes += each.get() ? 1 : 0;
      }
      return yes;
    } finally {
      pool.shutdownNow();
    }
  }
}
