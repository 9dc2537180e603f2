package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.app.PacketSources;
import org.demarche.app.Wiring;
import org.demarche.app.option.Candidates;
import org.demarche.app.option.TemplatesOption;
import org.demarche.app.output.PacketJson;
import org.demarche.app.settings.DocumentKinds;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.edition.Edition;
import org.demarche.model.finding.SourceText;
import org.demarche.packet.Packet;
import org.demarche.packet.PacketFiles;
import org.demarche.packet.PacketOrder;
import org.demarche.packet.PacketRefused;
import org.demarche.render.DocumentKind;
import org.demarche.render.text.FindingsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Editions to a packet. */
@Command(
    name = "packet",
    description = {
      "Packs the documents of one package, or of several as a briefing book, into one PDF with a"
          + " cover, and a zip of all of them with a manifest.",
      "",
      "What is built is taken as it is; a package that is not is built first, from the definition"
          + " of that id in the input folder or among the accepted ones. A definition that is named"
          + " as a file is always built first."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche packet us-dprk-1998                       to output/_packets/",
      "  demarche packet us-dprk-1998 agreed-framework-1994 a book of two packages",
      "  demarche packet talks.yaml --audience Minister     whom it is for, on the cover",
      "  demarche packet talks --kind summary,briefing      these two, in this order",
      "  demarche packet talks --no-zip --out /tmp/packets  the PDF only, elsewhere"
    })
final class PacketCommand implements Callable<Integer> {

  /** In the output folder; no package can have such an id. */
  static final String FOLDER = "_packets";

  private final Root root;

  @Parameters(
      paramLabel = "ID|EDITION|FILE",
      arity = "1..*",
      description =
          "Packages by id, editions such as us-dprk-1998@3, or definitions to build first; in the"
              + " order of the packet.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--audience", paramLabel = "NAME", description = "Whom it is for.")
  private String audience = "";

  @Option(
      names = "--kind",
      paramLabel = "KINDS",
      completionCandidates = Candidates.Kinds.class,
      description = "Kinds of documents, in order (default: all, the summary first).")
  private @Nullable String kind;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the packet goes (default: output/_packets).")
  private @Nullable String out;

  @Option(
      names = "--zip",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Write the zip, too (default: yes).")
  private boolean zip;

  @Mixin private TemplatesOption templates = new TemplatesOption();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  PacketCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Environment around = root.around();
    Settings settings = templates.on(root.settings());
    List<DocumentKind> kinds = kinds(settings);
    PacketSources sources = new PacketSources(around, settings);
    List<Edition> editions = sources.editions(names);
    around.err().print(sources.built().findings(root.findingsText(settings)));
    if (editions.isEmpty()) {
      return sources.built().exitCode();
    }
    if (!json) {
      around.out().print(sources.built().editions(around));
    }
    return pack(new PacketOrder(editions, audience, kinds), settings);
  }

  private int pack(PacketOrder order, Settings settings) throws IOException {
    Environment around = root.around();
    try {
      Packet packet = Wiring.packetBuilder(around, settings).build(order);
      List<Path> files = PacketFiles.write(folder(settings), packet, zip, settings.outputMode());
      around.out().print(json ? PacketJson.of(packet, files) : words(packet, files) + "\n");
      return Exit.DONE;
    } catch (PacketRefused refused) {
      FindingsText text = root.findingsText(settings);
      refused
          .findings()
          .forEach(f -> around.err().print(text.of(new SourceText(f.at().file(), List.of()), f)));
      return Exit.ERRORS;
    }
  }

  private Path folder(Settings settings) {
    return out == null ? settings.folder(Setting.OUTPUT).resolve(FOLDER) : root.around().path(out);
  }

  private List<DocumentKind> kinds(Settings settings) {
    if (kind == null) {
      return List.of();
    }
    return DocumentKinds.wanted(
        settings.flag(Setting.KIND, kind), Wiring.templates(root.around(), settings));
  }

  private String words(Packet packet, List<Path> files) {
    StringBuilder text = new StringBuilder();
    String pages =
        FindingsText.number(
            Objects.requireNonNull(packet.manifest().files().get(0).pages()), "page");
    for (Path file : files) {
      String detail = file.toString().endsWith(".pdf") ? " (" + pages + ")" : "";
      text.append(text.isEmpty() ? "Packed " : "\n   and ")
          .append(root.around().show(file))
          .append(detail);
    }
    return text.toString();
  }
}
