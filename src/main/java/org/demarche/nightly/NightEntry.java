package org.demarche.nightly;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.demarche.analysis.TimeFact;
import org.demarche.analysis.TimeFacts;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest.Former;
import org.demarche.ledger.entry.Job;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Outcome;
import org.demarche.render.text.AnsiStyle;
import org.demarche.render.text.FindingsText;
import org.jspecify.annotations.Nullable;

/**
 * What a night did with one package; small, so that a night of many packages can be kept.
 *
 * @param packageId the package
 * @param reasons why it was built
 * @param outcome how that ended
 * @param edition the number of the edition that stands now; 0 if there is none
 * @param isNew whether that edition is of this night
 * @param since which edition it tells changes from; null if that edition is none of this night or
 *     tells none
 * @param turned what holds since this edition and did not hold in the one before
 * @param errors number of errors
 * @param warnings number of warnings
 * @param findings the errors as text, shortened; empty if there are none
 * @param cause the first error in one line; empty if there is none
 * @param took the time of the build
 */
public record NightEntry(
    String packageId,
    List<String> reasons,
    Outcome outcome,
    int edition,
    boolean isNew,
    @Nullable Former since,
    List<TimeFact> turned,
    int errors,
    int warnings,
    String findings,
    String cause,
    Duration took) {

  private static final int MOST_TEXT = 4000;
  private static final FindingsText TEXT = new FindingsText(AnsiStyle.NONE);

  public NightEntry {
    reasons = List.copyOf(reasons);
    turned = List.copyOf(turned);
  }

  static NightEntry of(Staleness verdict, BuildResult result) {
    List<Finding> errors = result.findings().stream().filter(Finding::isError).toList();
    int standing = result.edition().or(verdict::current).map(Edition::number).orElse(0);
    return new NightEntry(
        verdict.packageId(),
        verdict.reasons(),
        result.outcome(),
        standing,
        result.isNew(),
        since(result),
        turned(verdict, result),
        errors.size(),
        result.findings().size() - errors.size(),
        errors.isEmpty() ? "" : shortened(TEXT.of(result.source(), errors)),
        errors.stream().findFirst().map(NightEntry::line).orElse(""),
        result.took());
  }

  /** Of a job that another process did in the same night, and the edition that stands. */
  static NightEntry of(Job job, Edition edition) {
    boolean isNew = job.state() == Job.State.ACCEPTED;
    return new NightEntry(
        edition.packageId(),
        List.of("built by the process that began the night"),
        Outcome.PUBLISHED,
        edition.number(),
        isNew,
        isNew ? edition.manifest().since() : null,
        isNew ? turned(edition) : List.of(),
        0,
        job.warnings() + job.notes(),
        "",
        "",
        job.took());
  }

  private static List<TimeFact> turned(Edition edition) {
    TimeFacts now = edition.manifest().facts();
    try {
      return EditionStore.before(edition)
          .map(before -> now.newSince(before.manifest().facts()))
          .orElse(now.list());
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  public boolean isGood() {
    return outcome == Outcome.PUBLISHED;
  }

  private static String line(Finding finding) {
    return finding.code() + " " + finding.message();
  }

  private static @Nullable Former since(BuildResult result) {
    Edition made = result.isNew() ? result.edition().orElse(null) : null;
    return made == null ? null : made.manifest().since();
  }

  private static List<TimeFact> turned(Staleness verdict, BuildResult result) {
    if (result.edition().isEmpty()) {
      return List.of();
    }
    TimeFacts now = result.edition().get().manifest().facts();
    return verdict
        .current()
        .map(before -> now.newSince(before.manifest().facts()))
        .orElse(now.list());
  }

  private static String shortened(String text) {
    return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…\n";
  }
}
