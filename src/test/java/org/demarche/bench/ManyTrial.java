package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What many small packages take: a batch that builds them all, and a night with nothing to do. */
final class ManyTrial {

  static final String NIGHT = "./demarche nightly --once, nothing to do";

  private static final List<String> SMALL = List.of("--kind", "matrix", "--format", "html", "-q");
  private static final long SEED = 3;

  private final Setup setup;
  private final Rounds rounds;

  ManyTrial(Setup setup, Rounds rounds) {
    this.setup = setup;
    this.rounds = rounds;
  }

  /**
   * Builds this many, and has nights that look at them.
   *
   * @param nights how many are measured; none for 0
   * @return the most memory of the batch, in MiB
   * @throws IOException if the build fails, or a night
   */
  long run(int packages, int nights) throws IOException {
    Path drop = setup.work("many/" + packages);
    Path accepted = setup.work("many/" + packages + "/accepted");
    Path out = setup.work("many/out-" + packages);
    for (int i = 0; i < packages; i++) {
      Files.writeString(accepted.resolve(id(i) + ".yaml"), PackageYaml.of(id(i), 1, SEED));
    }
    long peak = peakMemory(List.of("build", "" + accepted, "--out", "" + out));
    if (nights > 0) {
      List<String> night = List.of("nightly", "--once", "--in", "" + drop, "--out", "" + out);
      Contender contender =
          new ColdPeer(NIGHT, (paper, made) -> command(night), Map.of(), setup.log());
      rounds.run(new Paper(NIGHT, packages, accepted, drop), List.of(contender), 0, nights);
      check(out, packages);
    }
    return peak;
  }

  private static String id(int number) {
    return "small-" + number;
  }

  private long peakMemory(List<String> arguments) throws IOException {
    Process process =
        new ProcessBuilder(command(arguments))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(setup.log().toFile()))
            .start();
    long peak = 0;
    try {
      while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, Proc.peakMemory(process.toHandle()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroy();
    }
    if (process.exitValue() != 0) {
      throw new IOException("a batch ended with " + process.exitValue() + "; see " + setup.log());
    }
    return peak;
  }

  /** The nights had nothing to do: each package has its first edition and no other. */
  private static void check(Path out, int packages) throws IOException {
    for (int i = 0; i < packages; i++) {
      Path editions = out.resolve(id(i)).resolve("editions");
      if (!Files.exists(editions.resolve("1")) || Files.exists(editions.resolve("2"))) {
        throw new IOException("a night was not idle: it built " + id(i));
      }
    }
  }

  private List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(setup.launcher().toString()));
    command.addAll(arguments);
    command.addAll(SMALL);
    return command;
  }
}
