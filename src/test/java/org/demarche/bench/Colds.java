package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs that are started for one document, or one batch of them. */
final class Colds {

  static final String ALL = "./demarche build FILE";
  static final String BRIEFING = "./demarche build FILE --kind briefing --format pdf";
  static final String CHROMIUM = "chromium --print-to-pdf";
  static final String WEASYPRINT = "weasyprint";
  static final String ONE_CORE = "./demarche build FOLDER, on one core";
  static final String ALL_CORES = "./demarche build FOLDER, on all cores";

  private final Setup setup;

  Colds(Setup setup) {
    this.setup = setup;
  }

  /** Of one document. */
  List<Contender> ofOne() throws IOException {
    Map<String, String> fonts = setup.fonts();
    List<Contender> all = new ArrayList<>();
    all.add(demarche(ALL, List.of(), List.of()));
    all.add(demarche(BRIEFING, List.of(), List.of("--kind", "briefing", "--format", "pdf")));
    Chromium.program().ifPresent(program -> all.add(chromium(program, fonts)));
    Optional<String> python = setup.prepared("weasyprint");
    python.ifPresent(
        name ->
            all.add(
                new ColdPeer(
                    WEASYPRINT,
                    (paper, out) ->
                        List.of(name, "-m", "weasyprint", paper.form("xhtml").toString(), "" + out),
                    fonts,
                    setup.log())));
    return all;
  }

  /** Of a folder of definitions: the same work on one core and on all. */
  List<Contender> ofBatch() {
    return List.of(
        demarche(ONE_CORE, List.of("taskset", "-c", "0"), List.of()),
        demarche(ALL_CORES, List.of(), List.of()));
  }

  private Contender demarche(String name, List<String> before, List<String> options) {
    return new ColdPeer(
        name,
        (paper, out) -> {
          List<String> command = new ArrayList<>(before);
          command.addAll(List.of("" + setup.launcher(), "build", "-q", "" + paper.definition()));
          command.addAll(List.of("--out", out.toString()));
          command.addAll(options);
          return command;
        },
        Map.of(),
        setup.log());
  }

  private Contender chromium(Path program, Map<String, String> fonts) {
    return new ColdPeer(
        CHROMIUM,
        (paper, out) -> {
          List<String> command = new ArrayList<>(List.of(program.toString(), "--headless"));
          command.addAll(Chromium.ARGUMENTS);
          command.add("--print-to-pdf=" + out);
          command.add(paper.form("html").toUri().toString());
          return command;
        },
        fonts,
        setup.log());
  }
}
