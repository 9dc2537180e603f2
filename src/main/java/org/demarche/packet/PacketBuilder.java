package org.demarche.packet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.edition.Edition;
import org.demarche.edition.Manifest;
import org.demarche.model.MarkingOrder;
import org.demarche.model.finding.Finding;
import org.demarche.packet.PacketManifest.Entry;
import org.demarche.packet.Selection.Paper;
import org.demarche.render.Cover;
import org.demarche.render.CoverRenderer;
import org.demarche.render.Markup;
import org.demarche.render.Medium;
import org.demarche.render.PdfMerger;
import org.demarche.render.PdfMerger.Facts;
import org.demarche.render.PdfMerger.PdfBundle;
import org.demarche.render.TypesetDocument;
import org.demarche.render.words.WordBundles;
import org.demarche.render.words.Words;

/** From editions to a packet. Safe for use by several threads. */
public final class PacketBuilder {

  /** A cover of more pages than assumed moves all others; it settles at once or never. */
  private static final int ATTEMPTS = 4;

  private final CoverRenderer covers;
  private final PdfMerger merger;
  private final WordBundles bundles;
  private final MarkingOrder markings;
  private final String version;

  /**
   * @param bundles the words of each language
   * @param markings the order of handling markings
   * @param version of Demarche, for covers and manifests
   */
  public PacketBuilder(
      CoverRenderer covers,
      PdfMerger merger,
      WordBundles bundles,
      MarkingOrder markings,
      String version) {
    this.covers = covers;
    this.merger = merger;
    this.bundles = bundles;
    this.markings = markings;
    this.version = version;
  }

  /**
   * The packet; the same bytes for the same order.
   *
   * @throws PacketRefused if an edition is not whole or lacks a document, or the cover can't be
   *     made
   * @throws IOException if a file of an edition can't be read
   */
  public Packet build(PacketOrder order) throws IOException, PacketRefused {
    PacketContents contents = contents(order);
    TypesetDocument cover = cover(order, contents);
    TypesetDocument bound =
        merger.merge(
            new PdfBundle(cover.pdf(), contents.words().text("cover.title"), contents.chapters()));
    refuse(bound.findings());
    String name = PacketName.of(order);
    PacketZip zip = new PacketZip(name + ".pdf", bound.pdf(), bound.pages(), contents.selections());
    PacketManifest manifest = manifest(name, order, contents.words(), zip);
    return new Packet(name, bound.pdf(), zip.write(manifest), manifest);
  }

  private PacketContents contents(PacketOrder order) throws IOException, PacketRefused {
    List<Finding> findings = new ArrayList<>();
    List<Selection> selections = new ArrayList<>();
    for (Edition edition : order.editions()) {
      List<Finding> own = new ArrayList<>();
      Selection selection = Selection.of(edition, order.kinds(), own);
      selections.add(order.source() ? selection : withoutSource(selection));
      findings.addAll(own);
    }
    refuse(findings);
    List<Facts> facts = new ArrayList<>();
    for (Selection each : selections) {
      facts.add(merger.facts(each.papers().get(0).content()));
    }
    return new PacketContents(selections, facts, bundles.words(language(facts)));
  }

  private Selection withoutSource(Selection selection) throws IOException {
    List<Paper> papers = new ArrayList<>();
    for (Paper paper : selection.papers()) {
      papers.add(new Paper(paper.document(), merger.withoutSource(paper.content())));
    }
    return new Selection(selection.edition(), papers, selection.others());
  }

  /**
   * Whether a document, as it lies in its edition's folder, carries its definition.
   *
   * @throws IOException if it can't be read
   */
  public boolean hasSource(Edition edition, Manifest.Document document) throws IOException {
    return document.mediaType().equals(Medium.PDF.mediaType())
        && merger.facts(edition.read(document)).hasSource();
  }

  /** Its page numbers depend on how many pages it has itself. */
  private TypesetDocument cover(PacketOrder order, PacketContents contents) throws PacketRefused {
    int pages = 1;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Markup markup = covers.render(text(order, contents, pages));
      refuse(markup.findings());
      TypesetDocument cover = merger.cover(markup, asOf(order), version);
      refuse(cover.findings());
      if (cover.pages() == pages) {
        return cover;
      }
      pages = cover.pages();
    }
    throw new IllegalStateException("the cover's length depends on its own page numbers");
  }

  private Cover text(PacketOrder order, PacketContents contents, int coverPages) {
    return new Cover(
        title(order, contents.words()),
        marking(order),
        order.audience(),
        common(contents.facts().stream().map(Facts::author).toList(), ""),
        language(contents.facts()),
        asOf(order),
        coverPages + contents.pages(),
        contents.documents(),
        !contents.isBook(),
        contents.sections(coverPages),
        version);
  }

  private PacketManifest manifest(String name, PacketOrder order, Words words, PacketZip zip) {
    return new PacketManifest(
        PacketManifest.FORMAT,
        name,
        title(order, words),
        order.audience(),
        marking(order),
        asOf(order),
        version,
        order.editions().stream().map(Entry::of).toList(),
        zip.files());
  }

  private static String language(List<Facts> facts) {
    return common(facts.stream().map(Facts::language).toList(), "en");
  }

  private static String title(PacketOrder order, Words words) {
    return order.editions().size() > 1
        ? words.text("cover.book")
        : order.editions().get(0).manifest().title();
  }

  private String marking(PacketOrder order) {
    return markings.highest(order.editions().stream().map(e -> e.manifest().marking()).toList());
  }

  private static LocalDate asOf(PacketOrder order) {
    return order.editions().stream()
        .map(edition -> edition.manifest().asOf())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What all say alike. */
  private static String common(List<String> texts, String otherwise) {
    boolean alike = texts.stream().distinct().count() == 1 && !texts.get(0).isEmpty();
    return alike ? texts.get(0) : otherwise;
  }

  private static void refuse(List<Finding> findings) throws PacketRefused {
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new PacketRefused(findings);
    }
  }
}
