package org.demarche.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.demarche.definition.DefinitionFiles;
import org.demarche.edition.Edition;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.Stages;
import org.slf4j.MDC;

/**
 * Builds again what would come out different today. One package that fails stops no other; a night
 * that is stopped midway and run again does only what is left.
 */
public final class Night {

  /** Builds one definition; whatever happens it gives a result. */
  @FunctionalInterface
  public interface Building {

    BuildResult build(Path definition, BuildSettings settings);

    /** What was done before in the same night with a package that is not due; mostly nothing. */
    default Optional<NightEntry> done(Staleness verdict) {
      return Optional.empty();
    }
  }

  private final Stages.BasisSource basis;
  private final EditionBuilder reader;
  private final Building building;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * @param reader reads definitions whose day may matter
   * @param building makes the editions, for instance in processes of their own
   */
  public Night(Stages.BasisSource basis, EditionBuilder reader, Building building) {
    this.basis = basis;
    this.reader = reader;
    this.building = building;
  }

  /**
   * Looks at all packages and builds what is due.
   *
   * @throws IOException if a template cannot be read
   * @throws java.io.UncheckedIOException if the folder of definitions cannot be read
   * @throws java.util.concurrent.CancellationException if a build was, for instance because another
   *     process goes on with the night
   */
  public NightResult run(NightSettings settings, Consumer<? super NightEvent> events)
      throws IOException {
    long started = System.nanoTime();
    StalenessCheck inspector = inspector(settings);
    List<Path> definitions = DefinitionFiles.in(settings.accepted());
    Tally tally = new Tally(events);
    inParallel(definitions, settings.threads(), file -> one(file, inspector, settings, tally));
    return new NightResult(
        settings.today(),
        definitions.size(),
        tally.unchanged.get(),
        tally.entries,
        Duration.ofNanos(System.nanoTime() - started));
  }

  /**
   * Says what {@link #run} would do, and does nothing.
   *
   * @throws IOException if a template cannot be read
   * @throws java.io.UncheckedIOException if the folder of definitions cannot be read
   */
  public void explain(NightSettings settings, Consumer<? super NightEvent> events)
      throws IOException {
    StalenessCheck inspector = inspector(settings);
    List<Path> definitions = DefinitionFiles.in(settings.accepted());
    definitions.forEach(file -> events.accept(new NightEvent.Judged(inspector.inspect(file))));
  }

  /** Begins nothing more; what is in hand is finished. */
  public void stop() {
    stopped.set(true);
  }

  boolean isStopped() {
    return stopped.get();
  }

  private StalenessCheck inspector(NightSettings settings) throws IOException {
    return new StalenessCheck(settings, basis.of(settings.build()), basis::has, reader::facts);
  }

  private void one(Path file, StalenessCheck inspector, NightSettings settings, Tally tally) {
    if (stopped.get()) {
      return;
    }
    Staleness verdict = inspector.inspect(file);
    Optional<NightEntry> before = verdict.isDue() ? Optional.empty() : building.done(verdict);
    tally.judged(verdict, before);
    if (verdict.isDue()) {
      tally.done(NightEntry.of(verdict, building.build(file, forToday(verdict, settings))));
    }
  }

  /** A definition that is accepted meanwhile has its own edition, which must stay. */
  private static BuildSettings forToday(Staleness verdict, NightSettings settings) {
    String seen =
        verdict.current().map(Edition::manifest).map(m -> m.input().sha256()).orElse(null);
    return settings.forToday().withReuse(false).withSuccessorOf(seen);
  }

  /** Each worker takes the next one, so that no list of waiting tasks is held. */
  private static void inParallel(List<Path> files, int threads, Consumer<Path> work) {
    AtomicInteger next = new AtomicInteger();
    Map<String, String> context = MDC.getCopyOfContextMap();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<CompletableFuture<Void>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            CompletableFuture.runAsync(
                () -> {
                  if (context != null) {
                    MDC.setContextMap(context);
                  }
                  for (int n = next.getAndIncrement(); n < files.size(); ) {
                    work.accept(files.get(n));
                    n = next.getAndIncrement();
                  }
                },
                pool));
      }
      workers.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof CancellationException cancelled ? cancelled : e;
    } finally {
      pool.shutdown();
    }
  }

  /** Counts, and tells events one at a time. */
  private static final class Tally {

    private final Consumer<? super NightEvent> events;
    private final AtomicInteger unchanged = new AtomicInteger();
    private final List<NightEntry> entries = new ArrayList<>();

    Tally(Consumer<? super NightEvent> events) {
      this.events = events;
    }

    synchronized void judged(Staleness verdict, Optional<NightEntry> before) {
      before.ifPresent(entries::add);
      if (!verdict.isDue() && before.isEmpty()) {
        unchanged.incrementAndGet();
      }
      events.accept(new NightEvent.Judged(verdict));
    }

    synchronized void done(NightEntry entry) {
      entries.add(entry);
      events.accept(new NightEvent.Built(entry));
    }
  }
}
