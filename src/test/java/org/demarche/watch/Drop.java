package org.demarche.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.Stages;
import org.demarche.pipeline.Validator;
import org.jspecify.annotations.NullMarked;

/** A drop folder for tests, and watches on it. */
@NullMarked
public final class Drop {

  /** As the program has it, with two threads. */
  public static final WatchSettings STANDARD =
      WatchSettings.of(Duration.ofSeconds(3), Duration.ofSeconds(60), 2, false);

  public static final WatchSettings QUICK =
      new WatchSettings(
          Duration.ofMillis(100),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofMinutes(1),
          Duration.ofSeconds(20),
          4,
          false);

  public final Path in;
  final Path out;
  public final Told told = new Told();

  public Drop(Path folder) throws IOException {
    this.in = Files.createDirectories(folder.resolve("input"));
    this.out = folder.resolve("output");
  }

  public Watch watch() throws IOException {
    return watch(FakeStages.all(), QUICK);
  }

  public Watch watch(Stages stages, WatchSettings settings) throws IOException {
    return watch(in, stages, settings, told);
  }

  public Watch watch(
      Path folder, Stages stages, WatchSettings settings, Consumer<WatchEvent> events)
      throws IOException {
    BuildSettings build = BuildSettings.of(out).withReuse(true);
    EditionBuilder builder = new EditionBuilder(stages, "9.9");
    return Watch.start(folder, steps(builder, builder, build, events), settings);
  }

  /** Steps that recover nothing, tell packages by their first lines, and deliver nothing. */
  public static WatchSteps steps(
      Validator validator, Builder builder, BuildSettings build, Consumer<WatchEvent> events) {
    return new WatchSteps(
        () -> {}, new FakeIds(), validator, builder, build, events, edition -> {});
  }

  public Path file(String name, String text) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** One that was written some minutes ago. */
  public Path file(String name, String text, int minutesAgo) throws IOException {
    Path file = file(name, text);
    Instant then = Instant.now().minus(Duration.ofMinutes(minutesAgo));
    return Files.setLastModifiedTime(file, FileTime.from(then));
  }

  /** The text that the current documents of a package have. */
  String current(String id) throws IOException {
    return Files.readString(out.resolve(id).resolve("briefing.html"));
  }

  /** All files but the lock, relative to the folder. */
  List<String> files() throws IOException {
    try (Stream<Path> tree = Files.walk(in)) {
      return tree.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.endsWith(".watch.lock"))
          .map(file -> in.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
