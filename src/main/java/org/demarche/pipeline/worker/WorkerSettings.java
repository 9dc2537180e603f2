package org.demarche.pipeline.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How workers are started and kept.
 *
 * @param program main class and arguments; it calls {@link Worker#serve}
 * @param properties further options of Java, such as {@code -Ddemarche.home=/opt/demarche}
 * @param folder that workers work in: names of definitions are relative to it
 * @param environment variables on top of those of this process
 * @param workers how many at most; at least 1
 * @param memoryLimit of Java's heap, a job's and the program's own, as {@code 512m} or {@code 2g}
 * @param jobs after so many a worker is replaced; ten times as many for those that replace it
 * @param grace how long the end of the pool waits for jobs in hand
 * @param basis what workers read once and keep, for instance templates; a worker that started with
 *     another value than now is replaced before its next job
 */
public record WorkerSettings(
    List<String> program,
    List<String> properties,
    Path folder,
    Map<String, String> environment,
    int workers,
    String memoryLimit,
    int jobs,
    Duration grace,
    Supplier<?> basis) {

  /** What the report of 1999 needs, several times over. */
  public static final String DEFAULT_MEMORY_LIMIT = "1g";

  /** Seldom enough that starts cost nothing, often enough that nothing piles up. */
  public static final int DEFAULT_JOBS = 300;

  public static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

  public WorkerSettings {
    program = List.copyOf(program);
    properties = List.copyOf(properties);
    environment = Map.copyOf(environment);
    if (workers < 1 || jobs < 1) {
      throw new IllegalArgumentException("at least one worker, and at least one job each");
    }
  }
}
