package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long {@code ./demarche watch} takes from a file's last byte to the published edition. */
final class WatchTrial {

  /** How long a file must have been still before it is taken, as the setting has it by default. */
  static final double STILLNESS = 3;

  private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);

  private final Setup setup;
  private final Path drop;
  private final Path out;

  WatchTrial(Setup setup) throws IOException {
    this.setup = setup;
    this.drop = setup.work("watch/drop");
    this.out = setup.work("watch/out");
  }

  /**
   * Seconds on the clock of each of some drops, one after the other; a first one is not counted.
   *
   * @throws IOException if the program doesn't publish in time
   */
  List<Double> run(int drops) throws IOException {
    Process process =
        new ProcessBuilder(
                setup.launcher().toString(), "watch", "-q", "--in", "" + drop, "--out", "" + out)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(setup.log().toFile()))
            .start();
    try {
      seconds(process, 0);
      List<Double> all = new ArrayList<>();
      for (int i = 1; i <= drops; i++) {
        all.add(seconds(process, i));
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroy();
      process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    }
  }

  private double seconds(Process process, int number) throws IOException, InterruptedException {
    String id = "dropped-" + number;
    String example = Files.readString(setup.home().resolve("input/us-dprk-1998.yaml"));
    Path shown = out.resolve(id).resolve("current");
    Files.writeString(drop.resolve(id + ".yaml"), example.replace("us-dprk-1998", id));
    long start = System.nanoTime();
    while (!Files.exists(shown, LinkOption.NOFOLLOW_LINKS)) {
      if (!process.isAlive() || System.nanoTime() - start > LONGEST) {
        throw new IOException("watch did not publish " + id + "; see " + setup.log());
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
