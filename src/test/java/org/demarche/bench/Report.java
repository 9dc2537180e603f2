package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured, as Markdown and as a picture.
 *
 * @param watch seconds of each drop
 * @param memory the peak of a batch in MiB, by the number of packages
 * @param notes what was left out, and why
 */
record Report(
    Setup setup,
    Map<String, String> versions,
    List<String> missing,
    Rounds rounds,
    List<Paper> papers,
    List<Double> watch,
    Map<Integer, Long> memory,
    List<String> notes) {

  private static final List<String> COLD =
      List.of(Colds.ALL, Colds.BRIEFING, Colds.CHROMIUM, Colds.WEASYPRINT);

  /** Puts it into the folder of the benchmark, in place of what was there. */
  void write() throws IOException {
    Files.writeString(setup.folder().resolve("benchmark.md"), text());
    Files.writeString(setup.folder().resolve("benchmark.svg"), plot());
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# Benchmark of " + LocalDate.now(ZoneId.systemDefault()));
    machine(lines);
    lines.add("");
    lines.add("## One more document, in seconds");
    papers.forEach(paper -> documents(paper, lines));
    lines.add("");
    lines.add("## Steps of a briefing, in milliseconds of one thread");
    stages(lines);
    if (!setup.small()) {
      programs(lines);
      lines.add("");
      lines.add("## Goals");
      lines.add("");
      new Goals(rounds, papers.get(0), watch, memory).all().forEach(goal -> lines.add(goal.line()));
    }
    lines.add("");
    notes.forEach(note -> lines.add("- " + note));
    return String.join("\n", lines) + "\n";
  }

  private void machine(List<String> lines) {
    Runtime runtime = Runtime.getRuntime();
    lines.add("");
    lines.add(
        "%d cores (%s), %s; Java %s; Linux %s; load %s"
            .formatted(
                runtime.availableProcessors(),
                line("/proc/cpuinfo", "model name"),
                line("/proc/meminfo", "MemTotal"),
                Runtime.version(),
                System.getProperty("os.version"),
                line("/proc/loadavg", "")));
    lines.add("");
    versions.forEach((name, version) -> lines.add("- " + name + ": " + version));
    missing.forEach(name -> lines.add("- missing: " + name));
  }

  /** What a file of the system says behind a colon, or in its first line. */
  private static String line(String file, String start) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(start))
          .findFirst()
          .orElse("")
          .replaceFirst("^.*:\\s*", "");
    } catch (IOException e) {
      return "unknown";
    }
  }

  private void documents(Paper paper, List<String> lines) {
    lines.add("");
    lines.add("Measures of %s: %d".formatted(paper.name(), paper.measures()));
    lines.add("");
    lines.add("| | processor | clock | of Demarche's processor time | pages | kB | words |");
    lines.add("|---|--:|--:|--:|--:|--:|--:|");
    double ours = rounds.cpu(Peers.BRIEFING, paper).orElse(Double.NaN);
    for (String name : rows()) {
      Optional<Usage> usage = rounds.usage(name, paper);
      if (usage.isEmpty()) {
        continue;
      }
      Output made = Output.of(paper, rounds.result(name, paper).orElseThrow());
      lines.add(
          "| %s | %s | %s | %s | %d | %d | %d |"
              .formatted(
                  name,
                  seconds(usage.get().cpu()),
                  seconds(usage.get().wall()),
                  Goal.number(usage.get().cpu() / ours),
                  made.pages(),
                  made.bytes() / 1000,
                  made.words()));
    }
  }

  private static List<String> rows() {
    List<String> rows = new ArrayList<>(Peers.MAKERS);
    rows.add(1, Peers.EDITION);
    rows.add(2, Peers.NARROW);
    rows.add(3, Peers.LASTING);
    return rows;
  }

  private void stages(List<String> lines) {
    lines.add("");
    boolean first = true;
    for (Paper paper : papers) {
      Map<String, Double> steps = StageShares.medians(rounds.said(paper));
      if (steps.isEmpty()) {
        continue;
      }
      if (first) {
        lines.add("| | " + String.join(" | ", steps.keySet()) + " |");
        lines.add("|---|" + "--:|".repeat(steps.size()));
        first = false;
      }
      double all = steps.values().stream().mapToDouble(Double::doubleValue).sum();
      StringBuilder row = new StringBuilder("| ").append(paper.name());
      steps
          .values()
          .forEach(
              time -> row.append(" | %s (%.0f %%)".formatted(Goal.number(time), 100 * time / all)));
      lines.add(row + " |");
    }
  }

  private void programs(List<String> lines) {
    lines.add("");
    lines.add("## Programs from their start to their end, in seconds");
    lines.add("");
    lines.add("| | processor | clock |");
    lines.add("|---|--:|--:|");
    COLD.forEach(name -> program(name, papers.get(0), lines));
    program(Colds.ONE_CORE, Goals.batch(), lines);
    program(Colds.ALL_CORES, Goals.batch(), lines);
    program(ManyTrial.NIGHT, Goals.night(), lines);
    lines.add("");
    watch.forEach(
        time ->
            lines.add("- watch: published %s s after a file's last byte".formatted(seconds(time))));
    memory.forEach(
        (packages, mib) ->
            lines.add("- memory of a batch of %,d packages: %d MiB".formatted(packages, mib)));
  }

  private void program(String name, Paper paper, List<String> lines) {
    rounds
        .usage(name, paper)
        .ifPresent(
            usage ->
                lines.add(
                    "| `%s` | %s | %s |"
                        .formatted(name, seconds(usage.cpu()), seconds(usage.wall()))));
  }

  String plot() {
    List<Plot.Series> series = new ArrayList<>();
    for (String name : Peers.MAKERS) {
      List<Plot.Point> points = new ArrayList<>();
      for (Paper paper : papers.subList(1, papers.size())) {
        rounds
            .cpu(name, paper)
            .ifPresent(cpu -> points.add(new Plot.Point(paper.measures(), Math.max(cpu, 0.001))));
      }
      series.add(new Plot.Series(name, points));
    }
    return Plot.of(
        "One more briefing as PDF", "measures in the package", "seconds of processor time", series);
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.2f", value);
  }
}
