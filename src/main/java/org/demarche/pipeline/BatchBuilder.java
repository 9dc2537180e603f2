package org.demarche.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Builds many definitions at once. Documents are let go as soon as they are published, so that
 * memory depends on the number of threads and hardly on the number of definitions.
 */
public final class BatchBuilder {

  private final EditionBuilder builder;
  private final int threads;

  /**
   * @param threads how many definitions are built at a time; at least 1
   */
  public BatchBuilder(EditionBuilder builder, int threads) {
    this.builder = builder;
    this.threads = threads;
  }

  /** One thread a core. */
  public BatchBuilder(EditionBuilder builder) {
    this(builder, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Builds all, whatever becomes of each. Of several definitions with one id, the first in the list
   * is built and the others are told.
   *
   * @param listener is given each result as it comes, one at a time, from any thread
   * @return the results in the order of the definitions
   */
  public List<BuildResult> build(
      List<Input> definitions, BuildSettings settings, Consumer<BuildResult> listener) {
    builder.prepare(settings);
    return each(
        definitions, listener, (file, admission) -> builder.build(file, settings, admission));
  }

  /** Reads and checks all, and makes nothing; otherwise like {@link #build}. */
  public List<BuildResult> check(
      List<Input> definitions, boolean strict, Duration limit, Consumer<BuildResult> listener) {
    return each(
        definitions, listener, (file, admission) -> builder.check(file, strict, limit, admission));
  }

  private List<BuildResult> each(
      List<Input> definitions,
      Consumer<BuildResult> listener,
      BiFunction<Input, Admission, BuildResult> work) {
    DuplicateIdGuard register =
        new DuplicateIdGuard(definitions.stream().map(Input::name).toList());
    Lock oneAtATime = new ReentrantLock();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return IntStream.range(0, definitions.size())
          .mapToObj(
              index ->
                  CompletableFuture.supplyAsync(
                      () -> {
                        BuildResult result = one(definitions.get(index), index, register, work);
                        tell(listener, result, oneAtATime);
                        return result;
                      },
                      pool))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      pool.shutdown();
    }
  }

  private static BuildResult one(
      Input file,
      int index,
      DuplicateIdGuard register,
      BiFunction<Input, Admission, BuildResult> work) {
    try {
      return work.apply(file, register.admission(index));
    } finally {
      register.wasRead(index);
    }
  }

  private static void tell(Consumer<BuildResult> listener, BuildResult result, Lock oneAtATime) {
    oneAtATime.lock();
    try {
      listener.accept(result);
    } finally {
      oneAtATime.unlock();
    }
  }
}
