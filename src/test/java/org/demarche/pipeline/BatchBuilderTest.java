package org.demarche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.demarche.render.Medium;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchBuilderTest {

  private final Path folder;

  BatchBuilderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void eachDefinitionEndsOnceAndInItsPlace() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      files.add(
          file(
              "p%02d.yaml".formatted(i),
              "p%02d\nTitle\n%s".formatted(i, i % 4 == 3 ? "error" : "")));
    }
    List<BuildResult> told = new ArrayList<>();

    List<BuildResult> results =
        batch(FakeStages.all(), 4).build(inputs(files), settings(), told::add);

    assertEquals(files, results.stream().map(BuildResult::input).toList());
    assertEquals(30, results.stream().filter(BuildResult::isGood).count());
    assertEquals(new HashSet<>(results), new HashSet<>(told));
    assertEquals(40, told.size());
  }

  @Test
  void definitionsAreBuiltAtTheSameTime() throws IOException {
    CyclicBarrier bothHere = new CyclicBarrier(2);
    Stages meeting =
        FakeStages.withRenderer(
            (kind, medium, subject, detail) -> {
              if (medium == Medium.HTML) {
                meet(bothHere);
              }
              return FakeStages.render(kind, medium, subject, detail);
            });
    List<Path> files = List.of(file("a.yaml", "a\nA"), file("b.yaml", "b\nB"));

    List<BuildResult> results = batch(meeting, 2).build(inputs(files), settings(), result -> {});

    assertTrue(results.stream().allMatch(BuildResult::isGood), results::toString);
  }

  @RepeatedTest(5)
  void ofTwoWithOneIdTheFirstIsBuiltWhateverTheThreadsDo() throws IOException {
    List<Path> files =
        List.of(
            file("broken.yaml", "\n"),
            file("first.yaml", "same\nFirst"),
            file("other.yaml", "other\nOther"),
            file("second.yaml", "same\nSecond"),
            file("third.yaml", "same\nThird"));

    List<BuildResult> results =
        batch(FakeStages.all(), 4).build(inputs(files), settings(), result -> {});

    assertEquals(
        List.of(false, true, true, false, false),
        results.stream().map(result -> result.outcome() == Outcome.PUBLISHED).toList());
    assertEquals(
        "The id 'same' is also that of '" + files.get(1) + "'",
        results.get(4).findings().get(0).message());
    assertEquals(Outcome.REJECTED, results.get(3).outcome());
    assertTrue(Files.readString(folder.resolve("output/same/briefing.html")).contains("First"));
  }

  @Test
  void checkingTellsOfIdsToo() throws IOException {
    List<Path> files = List.of(file("first.yaml", "same\nFirst"), file("b.yaml", "same\nSecond"));

    List<BuildResult> results =
        batch(FakeStages.all(), 1).check(inputs(files), false, Duration.ofMinutes(1), result -> {});

    assertEquals(
        List.of(Outcome.CHECKED, Outcome.REJECTED),
        results.stream().map(BuildResult::outcome).toList());
    assertTrue(results.get(1).has("D607"));
  }

  @Test
  void resultsWithoutFindingsHoldNoText() throws IOException {
    List<Path> files =
        IntStream.range(0, 3).mapToObj(i -> file("p" + i + ".yaml", "p" + i + "\nT")).toList();

    List<BuildResult> results =
        batch(FakeStages.all(), 2).build(inputs(files), settings(), result -> {});

    assertTrue(results.stream().allMatch(result -> result.source().lines().isEmpty()));
  }

  private static List<Input> inputs(List<Path> files) {
    return files.stream().map(Input::at).toList();
  }

  private BatchBuilder batch(Stages stages, int threads) {
    return new BatchBuilder(new EditionBuilder(stages, "9.9"), threads);
  }

  private BuildSettings settings() {
    return BuildSettings.of(folder.resolve("output"));
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("the other one did not come", e);
    }
  }
}
