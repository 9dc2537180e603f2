package org.demarche.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.demarche.nightly.NightEntry;
import org.demarche.nightly.NightListener;
import org.demarche.nightly.NightResult;
import org.demarche.nightly.NightShift;
import org.demarche.nightly.Staleness;
import org.jspecify.annotations.Nullable;

/** One line a package that was built or failed, or all of them with reasons, and one at the end. */
record NightLines(Consumer<String> lines, boolean explain)
    implements NightListener, NightShift.NightEnd {

  @Override
  public void planned(int packages) {}

  @Override
  public void judged(Staleness verdict) {
    if (explain) {
      lines.accept(verdict.explanation());
    }
  }

  @Override
  public void done(NightEntry entry) {
    lines.accept(
        entry.isGood()
            ? "built    %s: edition %d".formatted(entry.packageId(), entry.edition())
            : "failed   %s: %s".formatted(entry.packageId(), entry.cause()));
  }

  @Override
  public void done(NightResult result, @Nullable Path report) {
    lines.accept(
        "Night of %s: %s, in %.1f s%s"
            .formatted(
                result.today(),
                result.summary(),
                result.took().toMillis() / 1000.0,
                report == null ? "" : "; report in " + report));
  }

  @Override
  public void none(String why) {
    lines.accept("No night: " + why);
  }
}
