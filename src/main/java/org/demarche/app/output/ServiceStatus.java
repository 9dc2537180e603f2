package org.demarche.app.output;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.demarche.edition.ManifestJson.UnknownAsNull;
import org.jspecify.annotations.Nullable;

/**
 * How things stand, also for other programs: a member keeps its name and meaning once it is
 * released, and is null in JSON where it is empty. Times are UTC, as {@code 2026-11-24T02:30:00Z}.
 *
 * @param at when it was looked
 * @param runs that go on
 * @param jobs in hand
 * @param failures the latest first
 * @param nextNight empty for none by watch
 * @param deliveries how many copies are in which state
 * @param copies those that have not arrived; null without an open ledger
 * @param lists the distribution lists
 */
public record ServiceStatus(
    String at,
    Folder folder,
    Output output,
    List<Running> runs,
    List<InHand> jobs,
    List<Failure> failures,
    @Nullable LastNight lastNight,
    @JsonSerialize(using = UnknownAsNull.class) String nextNight,
    LedgerState ledger,
    Map<String, Integer> deliveries,
    @Nullable Copies copies,
    Lists lists,
    @Nullable Cluster cluster) {

  /**
   * What several machines share.
   *
   * @param broker its place
   * @param state up, or why it can't be asked
   * @param awaySince since when it is away for a process; empty if it is for none
   * @param processes that go on
   * @param leases who does what only one process may do
   * @param queues what waits there; empty if the broker can't be asked
   * @param editionsLastHour how many all processes published in the last hour
   */
  public record Cluster(
      String broker,
      String state,
      @JsonSerialize(using = UnknownAsNull.class) String awaySince,
      List<Member> processes,
      List<Holder> leases,
      List<Queue> queues,
      int editionsLastHour) {}

  /**
   * A process.
   *
   * @param roles what it does
   * @param since when it began
   * @param seen when it was last heard of
   * @param brokerAway since when the broker is away for it; empty if it is not
   */
  public record Member(
      String host,
      long pid,
      String roles,
      String since,
      String seen,
      @JsonSerialize(using = UnknownAsNull.class) String brokerAway) {}

  /**
   * Who has a lease.
   *
   * @param name what it is for
   * @param holder machine and process
   * @param since when it was taken
   * @param until when it ends unless it is renewed
   */
  public record Holder(String name, String holder, String since, String until) {}

  /**
   * A queue.
   *
   * @param waiting messages
   * @param oldest when the oldest was sent; empty without one
   */
  public record Queue(
      String name, int waiting, @JsonSerialize(using = UnknownAsNull.class) String oldest) {}

  /** The same, of a process of several machines. */
  public ServiceStatus with(@Nullable Cluster other) {
    return new ServiceStatus(
        at,
        folder,
        output,
        runs,
        jobs,
        failures,
        lastNight,
        nextNight,
        ledger,
        deliveries,
        copies,
        lists,
        other);
  }

  /**
   * Distribution lists.
   *
   * @param found whether there is a folder
   * @param count of files in it
   * @param fault why nothing can be delivered; empty if there are lists
   * @param unlisted ids of packages that no list follows
   */
  public record Lists(String path, boolean found, int count, String fault, List<String> unlisted) {}

  /**
   * Copies that have not arrived; those of tests are left out.
   *
   * @param waiting to be sent, or to be tried again
   * @param failed for good
   * @param unknown whether they went out
   * @param isHeld whether nothing goes out by itself until a person says go
   * @param held copies that would go out now
   * @param oldest when the first of those that wait was planned; empty without one
   */
  public record Copies(
      int waiting,
      int failed,
      int unknown,
      boolean isHeld,
      int held,
      @JsonSerialize(using = UnknownAsNull.class) String oldest) {}

  /**
   * The drop folder.
   *
   * @param waiting files that wait or are in hand
   * @param oldest when the oldest of them came; empty without one
   * @param waitingFiles names of the oldest, in visible characters
   * @param accepted packages with a definition
   * @param rejected files that were set aside
   * @param latest of these, the latest first
   */
  public record Folder(
      String path,
      int waiting,
      @JsonSerialize(using = UnknownAsNull.class) String oldest,
      List<String> waitingFiles,
      long accepted,
      int rejected,
      List<Failure> latest) {}

  /** What was published, by the folders. */
  public record Output(String path, int packages, long editions) {}

  public record Running(String id, String kind, String host, long pid, String since) {}

  public record InHand(String id, String file, String since) {}

  /**
   * Something that failed.
   *
   * @param state rejected, postponed or failed
   * @param cause code and message of the first error
   */
  public record Failure(
      String file,
      @JsonSerialize(using = UnknownAsNull.class) String packageId,
      String state,
      String cause,
      String at) {}

  /**
   * A night.
   *
   * @param ended empty while it runs
   * @param report the text's file; empty if there is none
   */
  public record LastNight(
      String state,
      String started,
      @JsonSerialize(using = UnknownAsNull.class) String ended,
      String summary,
      @JsonSerialize(using = UnknownAsNull.class) String report) {}

  /**
   * The ledger.
   *
   * @param place file or URL; empty if there is to be none
   * @param state up, absent, off, or why it can't be opened
   */
  public record LedgerState(
      @JsonSerialize(using = UnknownAsNull.class) String place, String state) {}

  /** Whether deliveries wait for a person's word. */
  public boolean areDeliveriesHeld() {
    return copies != null && copies.isHeld();
  }

  public String json() {
    return JsonOutput.of("demarche-status/1", this);
  }
}
