package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.app.output.EditionVerification;
import org.demarche.app.output.EditionVerification.Difference;
import org.demarche.app.output.ProgressLine;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.UsageException;
import org.demarche.edition.EditionStore;
import org.demarche.edition.ManifestVerifier;
import org.demarche.packet.PacketVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Kept editions and packets against their manifests. */
@Command(
    name = "verify",
    description = {
      "Reads every byte of all editions that are kept, and compares them with their manifests.",
      "",
      "Says which file of which edition differs, is missing, or is not in the manifest, and which"
          + " private copy of a definition is not as it was kept; the same"
          + " of the packets in output/_packets/ that have a zip. Nothing is changed. A disk that"
          + " loses bits, or somebody who changed a document, is found so. The exit code is 0 if"
          + " all is as it was made, and 1 otherwise."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche verify                     all packages, all editions, all packets",
      "  demarche verify us-dprk-1998        the editions of one package",
      "  demarche verify --json > found.json for another program"
    })
final class VerifyCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Packages by id (default: all, and packets).")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "The folder of documents (default: output).")
  private @Nullable String output;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show no progress, and print nothing if all is as it was made.")
  private boolean quiet;

  VerifyCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Path out = root.settings().flag(Setting.OUTPUT, "--out", output).folder(Setting.OUTPUT);
    List<Kept> editions = editions(out);
    List<Path> packets = ids.isEmpty() ? packets(out.resolve(PacketCommand.FOLDER)) : List.of();
    EditionVerification found = verify(editions, packets);
    if (json) {
      root.around().out().print(found.json());
    } else if (!quiet || !found.differences().isEmpty()) {
      root.around().out().print(found.text());
    }
    return found.differences().isEmpty() ? Exit.DONE : Exit.ERRORS;
  }

  /** An edition that is kept, of a package. */
  private record Kept(String id, Path folder) {}

  private List<Kept> editions(Path out) {
    EditionStore store = new EditionStore(out);
    List<Kept> editions = new ArrayList<>();
    for (String id : ids.isEmpty() ? store.packages() : ids) {
      List<Path> kept = store.folders(id);
      if (kept.isEmpty() && !ids.isEmpty()) {
        throw new UsageException("There is no edition of a package \"" + id + "\"");
      }
      kept.forEach(folder -> editions.add(new Kept(id, folder)));
    }
    return editions;
  }

  private static List<Path> packets(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  private EditionVerification verify(List<Kept> editions, List<Path> packets) throws IOException {
    List<Difference> found = new ArrayList<>();
    int total = editions.size() + packets.size();
    try (ProgressLine progress = new ProgressLine(root.around(), total, quiet || json)) {
      for (Kept edition : editions) {
        found.addAll(edition(edition));
        progress.done(root.around().show(edition.folder()));
      }
      for (Path packet : packets) {
        String name = packet.getFileName().toString();
        PacketVerifier.verify(packet).forEach(d -> found.add(Difference.ofPacket(name, d)));
        progress.done(name);
      }
    }
    found.addAll(definitions(editions));
    return new EditionVerification(editions.size(), packets.size(), found);
  }

  /** Private copies of definitions that are not as they were kept. */
  private static List<Difference> definitions(List<Kept> editions) throws IOException {
    List<Difference> found = new ArrayList<>();
    Map<String, Path> packages = new LinkedHashMap<>();
    editions.forEach(
        kept -> packages.put(kept.id(), kept.folder().resolve("../../..").normalize()));
    for (Map.Entry<String, Path> each : packages.entrySet()) {
      new EditionStore(each.getValue())
          .changedDefinitions(each.getKey())
          .forEach(d -> found.add(Difference.ofDefinition(each.getKey(), d)));
    }
    return found;
  }

  /** An edition that a newer one pushed out meanwhile is no difference. */
  private static List<Difference> edition(Kept kept) {
    Path folder = kept.folder();
    String number = folder.getFileName().toString();
    List<Difference> found =
        new ManifestVerifier()
            .verify(folder).stream().map(d -> Difference.ofEdition(kept.id(), number, d)).toList();
    return Files.isDirectory(folder) ? found : List.of();
  }
}
