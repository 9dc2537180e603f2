package org.demarche.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.demarche.model.Durations;
import org.demarche.nightly.NightEntry;
import org.demarche.nightly.NightEvent;
import org.demarche.nightly.NightResult;
import org.jspecify.annotations.Nullable;

/**
 * One line a package that was built or failed, and one at the end.
 *
 * @param lines takes them, from any thread
 * @param explain whether all packages get a line, with the reasons
 * @param quiet whether packages that were built get none
 */
record NightLines(Consumer<String> lines, boolean explain, boolean quiet)
    implements Consumer<NightEvent> {

  @Override
  public void accept(NightEvent event) {
    if (event instanceof NightEvent.Judged judged && explain) {
      lines.accept(judged.verdict().explanation());
    } else if (event instanceof NightEvent.Built built) {
      built(built.entry());
    } else if (event instanceof NightEvent.Ended ended) {
      ended(ended.result(), ended.report());
    } else if (event instanceof NightEvent.NotRun none) {
      lines.accept("No night: " + none.why());
    }
  }

  private void built(NightEntry entry) {
    if (!entry.isGood()) {
      lines.accept("failed   %s: %s".formatted(entry.packageId(), entry.cause()));
    } else if (!quiet) {
      lines.accept("built    %s: edition %d".formatted(entry.packageId(), entry.edition()));
    }
  }

  private void ended(NightResult result, @Nullable Path report) {
    lines.accept(
        "Night of %s: %s, in %s%s"
            .formatted(
                result.today(),
                result.summary(),
                Durations.seconds(result.took()),
                report == null ? "" : "; report in " + report));
  }
}
