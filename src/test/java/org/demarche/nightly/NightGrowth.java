package org.demarche.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.edition.EditionPublisher;
import org.demarche.files.OutputMode;
import org.demarche.files.Sha256;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.InputHasher;
import org.demarche.pipeline.Stages;

/**
 * How long a night with nothing to do takes, and with one definition changed, and what memory it
 * needs, as the number of packages grows. The documents are small; the definitions are those of the
 * Agreed Framework, under other ids.
 *
 * <pre>
 * java -Xmx256m ... org.demarche.nightly.NightGrowth FOLDER 1000 2000 10000
 * </pre>
 */
final class NightGrowth {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  private final Path accepted;
  private final Path out;
  private final String text;
  private final Night night;

  private NightGrowth(Path folder) throws IOException {
    accepted = Files.createDirectories(folder.resolve("accepted"));
    out = folder.resolve("output");
    text = Files.readString(Path.of("input", "agreed-framework-1994.json"));
    InputHasher basis = new InputHasher(List.of(Path.of("templates")), List.of());
    Stages stages =
        new Stages(
            new DefinitionReader()::read,
            Checks::run,
            FakeStages::render,
            FakeStages::typeset,
            new EditionPublisher(10, OutputMode.DEFAULT),
            basis);
    EditionBuilder builder = new EditionBuilder(stages, "9.9");
    night = new Night(basis, builder, builder::build);
  }

  public static void main(String[] arguments) throws IOException {
    NightGrowth growth = new NightGrowth(Path.of(arguments[0]));
    System.out.printf("%10s %16s %16s %12s%n", "packages", "nothing to do", "one changed", "heap");
    for (int i = 1; i < arguments.length; i++) {
      growth.measure(Integer.parseInt(arguments[i]));
    }
  }

  private void measure(int packages) throws IOException {
    define(0, "");
    run();
    for (int i = 1; i < packages; i++) {
      copy(i);
    }
    NightResult none = run();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    define(packages / 2, "\n\n");
    NightResult one = run();
    define(packages / 2, "");
    if (none.unchanged() != packages || one.built().size() != 1) {
      throw new IllegalStateException(none.summary() + "; " + one.summary());
    }
    run();
    System.out.printf(
        "%10d %14.2f s %14.2f s %9d MB%n", packages, seconds(none), seconds(one), heap);
  }

  /** A package and its edition as the first one's, which takes no time to build. */
  private void copy(int number) throws IOException {
    Path definition = define(number, "");
    Path folder = out.resolve("package-" + number);
    Path edition = folder.resolve("editions/1");
    if (Files.exists(edition)) {
      return;
    }
    Files.createDirectories(edition);
    Path first = out.resolve("package-0/current").toRealPath();
    try (Stream<Path> files = Files.list(first)) {
      for (Path file : files.toList()) {
        Files.copy(file, edition.resolve(file.getFileName()));
      }
    }
    Path manifest = edition.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("package-0", "package-" + number)
            .replace(Sha256.of(accepted.resolve("package-0.json")), Sha256.of(definition)));
    Files.createSymbolicLink(folder.resolve("current"), Path.of("editions", "1"));
  }

  private NightResult run() throws IOException {
    return night.run(
        new NightSettings(accepted, BuildSettings.of(out), DAY, "9.9", false, 2), event -> {});
  }

  private Path define(int number, String end) throws IOException {
    String id = "package-" + number;
    Path file = accepted.resolve(id + ".json");
    String content = text.replace("\"agreed-framework-1994\"", "\"" + id + "\"") + end;
    if (!Files.exists(file) || !Files.readString(file).equals(content)) {
      Files.writeString(file, content);
    }
    return file;
  }

  private static double seconds(NightResult night) {
    return night.took().toMillis() / 1000.0;
  }
}
