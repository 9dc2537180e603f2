package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts all contenders that there are, and knows their versions and which are missing. */
final class Peers implements AutoCloseable {

  static final String BRIEFING = "Demarche";
  static final String EDITION = "Demarche, whole edition";
  static final String STAGES = "Demarche, step by step";
  static final String NARROW = "Demarche in 512 MB";

  /** As the workers of a night that has thousands to build, and of a busy watch. */
  static final String LASTING = "Demarche, worker of a long night";

  static final String TYPST = "Typst";
  static final String CHROMIUM = "Chromium";
  static final String WEASYPRINT = "WeasyPrint";
  static final String FOP = "Apache FOP";
  static final String FLOOR = "Floor (glyphs only)";

  /** Who makes a briefing as PDF, in the order of the tables. */
  static final List<String> MAKERS = List.of(BRIEFING, TYPST, CHROMIUM, WEASYPRINT, FOP, FLOOR);

  private final Setup setup;
  private final List<Contender> running = new ArrayList<>();
  private final Map<String, String> versions = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();

  /** Starts them. */
  Peers(Setup setup) throws IOException {
    this.setup = setup;
    demarche(BRIEFING, "", DemarchePeer.class, "briefing pdf");
    demarche(EDITION, "", DemarchePeer.class, "all pdf,html");
    demarche(STAGES, "", StagePeer.class, "");
    floor();
    chromium();
    if (!setup.small()) {
      demarche(LASTING, "-XX:TieredStopAtLevel=4", DemarchePeer.class, "briefing pdf");
      demarche(NARROW, "-Xmx512m", DemarchePeer.class, "briefing pdf");
      prepared("typst", TYPST, "typ", this::typst);
      prepared("fop", FOP, "fo", this::fop);
      prepared("weasyprint", WEASYPRINT, "xhtml", this::weasyprint);
    }
  }

  List<Contender> running() {
    return List.copyOf(running);
  }

  Optional<LinePeer> find(String name) {
    return running.stream()
        .filter(LinePeer.class::isInstance)
        .map(LinePeer.class::cast)
        .filter(peer -> peer.name().equals(name))
        .findFirst();
  }

  /** What each says of itself. */
  Map<String, String> versions() {
    return versions;
  }

  /** Those that could not be started, with the reason. */
  List<String> missing() {
    return missing;
  }

  private void demarche(String name, String options, Class<?> main, String arguments)
      throws IOException {
    Map<String, String> environment = setup.launching(options, main, arguments);
    start(name, "", environment, List.of(setup.launcher().toString(), "build"));
  }

  private void floor() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    start(
        FLOOR,
        "pdf",
        Map.of(),
        List.of(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            GlyphPeer.class.getName()));
  }

  private void chromium() throws IOException {
    Optional<Path> program = Chromium.program();
    if (program.isEmpty()) {
      missing.add(CHROMIUM + ": it is not installed");
      return;
    }
    try {
      Chromium chromium = Chromium.start(program.get(), setup.fonts());
      versions.put(CHROMIUM, chromium.version());
      running.add(chromium);
    } catch (IOException e) {
      missing.add(CHROMIUM + ": " + e.getMessage());
    }
  }

  private interface Command {
    List<String> with(String prepared, String fonts) throws IOException;
  }

  private void prepared(String key, String name, String form, Command command) throws IOException {
    Map<String, String> fonts = setup.fonts();
    Optional<String> there = setup.prepared(key);
    if (there.isEmpty()) {
      missing.add(name + ": it could not be prepared");
      return;
    }
    String folder = Path.of(fonts.get("XDG_DATA_HOME"), "fonts").toString();
    start(name, form, fonts, command.with(there.get(), folder));
  }

  private List<String> typst(String modules, String fonts) throws IOException {
    return List.of(
        "node", source("typst/typst.mjs"), modules, setup.work("papers").toString(), fonts);
  }

  private List<String> fop(String classPath, String fonts) {
    String classes = setup.home().resolve("target/test-classes").toString();
    return List.of("java", "-cp", classPath + ":" + classes, source("fop/Fop.java"), fonts);
  }

  private List<String> weasyprint(String python, String fonts) {
    return List.of(python, source("weasyprint/weasy.py"));
  }

  private String source(String file) {
    return setup.home().resolve("src/bench").resolve(file).toString();
  }

  private void start(
      String name, String form, Map<String, String> environment, List<String> command) {
    try {
      LinePeer peer = LinePeer.start(name, form, setup.log(), environment, command);
      versions.put(name, peer.version());
      running.add(peer);
    } catch (IOException e) {
      missing.add(name + ": " + e.getMessage());
    }
  }

  @Override
  public void close() {
    running.forEach(Contender::close);
  }
}
