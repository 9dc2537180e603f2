package org.demarche.torture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.definition.DefinitionFormat;
import org.demarche.torture.DropTarget.Kind;

/**
 * What is dropped: chains of files, each about one package. The files of a chain follow each other;
 * chains are independent. The same seed gives the same script.
 */
final class KillScript {

  private static final String STARTER = DefinitionFormat.starter();
  private static final List<String> ODD_NAMES =
      List.of(
          "with space %d.yaml",
          "협상 %d.yaml",
          "Entwurf für später %d.yaml",
          "it's 100%% “quoted” & $HOME %d.yml",
          "UPPER-%d.YAML",
          "a.b.c-%d.yml",
          "e\u0301tude-%d.yaml");
  private static final List<String> TEMPORARY_NAMES =
      List.of(".hidden-%d.yaml", "upload-%d.yaml.part", "~draft-%d.yaml", "word-%d.yaml.tmp");

  private final Random random;
  private final List<List<DropTarget>> chains = new ArrayList<>();
  private int number;
  private int turn;

  private KillScript(Random random) {
    this.random = random;
  }

  /** About so many files; a fifth of them at once. */
  static List<List<DropTarget>> of(int files, Random random) {
    KillScript script = new KillScript(random);
    while (script.number < files - files / 5) {
      script.addChain();
    }
    Collections.shuffle(script.chains, random);
    script.addBurst(files / 5);
    return script.chains;
  }

  private void addChain() {
    switch (turn++ % 11) {
      case 0 -> single(Kind.BROKEN, "broken-%d.yaml");
      case 1 -> single(Kind.GROWING, "growing-%d.yaml");
      case 2 -> single(Kind.RENAMED, "renamed-%d.yaml");
      case 3 -> single(Kind.ODD_NAME, ODD_NAMES.get(random.nextInt(ODD_NAMES.size())));
      case 4 -> single(Kind.SUBFOLDER, "team-%d/asia/draft.yaml");
      case 5 -> caseTwins();
      case 6 -> single(Kind.LINK, "link-%d.yaml");
      case 7 -> single(Kind.TEMPORARY, TEMPORARY_NAMES.get(random.nextInt(4)));
      case 8 -> duplicates();
      default -> changes();
    }
  }

  private void single(Kind kind, String name) {
    chains.add(List.of(next(kind, name)));
  }

  private void caseTwins() {
    int twin = number;
    chains.add(List.of(next(Kind.ODD_NAME, "Twin-" + twin + ".yaml")));
    chains.add(List.of(next(Kind.ODD_NAME, "twin-" + twin + ".yaml")));
    chains.add(List.of(next(Kind.BROKEN, "Poor-" + twin + ".yaml")));
    chains.add(List.of(next(Kind.BROKEN, "poor-" + twin + ".yaml")));
  }

  private void duplicates() {
    List<DropTarget> chain = new ArrayList<>(List.of(next(Kind.GOOD, "good-%d.yaml")));
    int more = 1 + random.nextInt(3);
    for (int i = 0; i < more; i++) {
      chain.add(again(Kind.DUPLICATE, chain.get(0).text(), chain));
    }
    chains.add(chain);
  }

  private void changes() {
    List<DropTarget> chain = new ArrayList<>(List.of(next(Kind.GOOD, "good-%d.yaml")));
    int more = 1 + random.nextInt(6);
    for (int i = 0; i < more; i++) {
      String text = chain.get(0).text().replaceFirst("drop \\d+", "drop " + number);
      chain.add(again(Kind.CHANGED, text, chain));
    }
    if (random.nextBoolean()) {
      chain.add(again(Kind.CHANGED, chain.get(0).text(), chain));
    }
    chains.add(chain);
  }

  private DropTarget again(Kind kind, String text, List<DropTarget> chain) {
    String name = "again-%d.%s".formatted(number++, random.nextInt(3) == 0 ? "yml" : "yaml");
    return new DropTarget(kind, name, chain.get(0).packageId(), text);
  }

  private void addBurst(int files) {
    for (int i = 0; i < files; i++) {
      single(Kind.BURST, "burst-%d.yaml");
    }
  }

  private DropTarget next(Kind kind, String name) {
    int n = number++;
    String id = "p" + n;
    return new DropTarget(kind, name.formatted(n), id, text(kind, id, n));
  }

  private static String text(Kind kind, String id, int n) {
    String text =
        STARTER.replaceFirst("(?m)^id: .*$", "id: " + id).replaceFirst("^", "# drop " + n + "\n");
    return switch (kind) {
      case BROKEN -> text.replaceFirst("(?m)^title:", "titel:");
      case GROWING -> lastNeededKeyLast(text);
      default -> text;
    };
  }

  /** No part of it can stand for the whole: a key that must be there comes at the end. */
  private static String lastNeededKeyLast(String text) {
    return text.replaceFirst("(?m)^schema: .*\n", "") + "\nschema: demarche/1\n";
  }
}
