package org.demarche.app.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.demarche.app.StartUpRecovery;
import org.demarche.app.Wiring;
import org.demarche.app.settings.Setting;
import org.demarche.cluster.LeaseKeeper;
import org.demarche.cluster.NewEditions;
import org.demarche.definition.PackageIdReader;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.entry.Lease;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.watch.Watch;
import org.demarche.watch.WatchJobs;
import org.demarche.watch.WatchLines;
import org.demarche.watch.WatchSettings;
import org.demarche.watch.WatchSteps;
import org.demarche.watch.folder.DropFolder;

/** Watches the drop folder while the lease is held; builds are done by whoever is free. */
final class IntakeRole implements LeaseKeeper.Holder {

  /** A broker or a database that was away is mostly back soon. */
  private static final Duration REST = Duration.ofSeconds(10);

  private final Member member;
  private final NewEditions editions;
  private BooleanSupplier held = () -> false;
  private final OpenParts open = new OpenParts();

  IntakeRole(Member member, NewEditions editions) {
    this.member = member;
    this.editions = editions;
  }

  /** The lease is for one drop folder. */
  static LeaseKeeper start(Member member, NewEditions editions) {
    IntakeRole role = new IntakeRole(member, editions);
    LeaseKeeper keeper =
        new LeaseKeeper(
            member.leases(),
            "intake " + member.in().toAbsolutePath().normalize(),
            Member.process(),
            member.settings().lease(),
            role);
    role.held = keeper::isHeld;
    return keeper.start();
  }

  @Override
  public void gained(Lease lease) {
    member.out().say("Takes files from the drop folder from now on");
    Queueing made = open.closedLast(Queueing.start(member, lease, held, Member.URGENT));
    try {
      open.closedLast(Watch.startAlone(member.in(), steps(made.builder()), settings(), held));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WatchSteps steps(Builder builder) {
    EditionBuilder reader = Wiring.editionBuilder(member.around(), member.settings());
    BuildSettings what = member.what();
    return new WatchSteps(
        new StartUpRecovery(what.out(), new DropFolder(member.in()), member.journal())::beforeFiles,
        new PackageIdReader()::read,
        (file, build) -> whileHeld(reader.check(file, member.today(build))),
        (file, build) -> whileHeld(builder.build(file, member.today(build))),
        what,
        WatchJobs.before(
            new JobRecorder(member.run().id(), member.journal()),
            List.of(
                member.monitoring()::file,
                new WatchLines(member.out()::say, member.around()::brief))),
        edition -> editions.tell(edition.edition().packageId()));
  }

  /**
   * The result, for who may still file the file.
   *
   * @throws CancellationException if the lease was lost, for instance while the process was paused:
   *     the file stays where it is, and another process deals with it
   */
  private BuildResult whileHeld(BuildResult result) {
    if (!held.getAsBoolean()) {
      throw new CancellationException("this process takes no more files from the drop folder");
    }
    return result;
  }

  private WatchSettings settings() {
    return WatchSettings.of(
            member.settings().settle(),
            member.settings().stopLimit(),
            member.underWay(),
            member.settings().flag(Setting.DROP_SHARED))
        .withRetry(REST);
  }

  @Override
  public void lost() {
    open.close();
  }
}
