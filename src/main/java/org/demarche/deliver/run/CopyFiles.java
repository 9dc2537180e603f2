package org.demarche.deliver.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.deliver.channel.Attachment;
import org.demarche.deliver.list.CopyMedium;
import org.demarche.deliver.list.CopyOptions;
import org.demarche.deliver.plan.PlannedCopy;
import org.demarche.deliver.send.MessageNotMade;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest.Document;
import org.demarche.model.finding.Finding;
import org.demarche.packet.Packet;
import org.demarche.packet.PacketOrder;
import org.demarche.packet.PacketRefused;
import org.demarche.render.DocumentKind;
import org.demarche.render.MailSubject.Enclosure;
import org.demarche.render.PdfPersonalizer;
import org.demarche.render.TypesetDocument;

/** The documents of a copy: as files, or as links to where they can be had. */
final class CopyFiles {

  private final CopyResources resources;
  private final PacketCache shelf;

  CopyFiles(CopyResources resources) {
    this.resources = resources;
    this.shelf = new PacketCache(resources.packets().get());
  }

  /**
   * The files.
   *
   * @throws MessageNotMade if they cannot be made
   */
  List<Attachment> files(CopyRows copy, List<Edition> editions) throws IOException {
    PlannedCopy planned = copy.planned();
    List<Attachment> files = new ArrayList<>();
    for (CopyMedium medium : planned.media()) {
      switch (medium) {
        case PDF -> files.add(pdf(copy, packet(planned, editions)));
        case ZIP -> files.add(zip(packet(planned, editions)));
        case HTML, DOCX -> files.addAll(single(planned, editions, medium));
      }
    }
    return files.stream().map(file -> resources.markings().named(editions, file)).toList();
  }

  private Packet packet(PlannedCopy planned, List<Edition> editions) throws IOException {
    List<DocumentKind> kinds = planned.kinds().stream().map(DocumentKind::new).toList();
    try {
      return shelf.packet(
          new PacketOrder(
              editions, planned.list().coverAudience(), kinds, planned.list().source()));
    } catch (PacketRefused e) {
      throw new MessageNotMade(e.findings().get(0).code() + " " + e.getMessage(), e);
    }
  }

  private Attachment pdf(CopyRows copy, Packet packet) throws IOException {
    CopyOptions options = copy.planned().options();
    boolean isPlain = !options.watermark() && !options.signature() && !options.isEncrypted();
    byte[] content = isPlain ? packet.pdf() : personal(copy, packet.pdf());
    return new Attachment(packet.pdfName(), "application/pdf", content);
  }

  private byte[] personal(CopyRows copy, byte[] pdf) throws IOException {
    PlannedCopy planned = copy.planned();
    CopyOptions options = planned.options();
    PdfPersonalizer.Order order =
        new PdfPersonalizer.Order(
            planned.recipient().name(),
            copy.id(),
            copy.rows().get(0).planned().atZone(resources.zone()).toLocalDate());
    if (options.isEncrypted()) {
      order = order.withPassword(password(planned));
    }
    if (options.signature()) {
      order =
          order.withSigner(
              resources
                  .signing()
                  .orElseThrow(() -> new MessageNotMade("no key to sign with is set"))
                  .get());
    }
    TypesetDocument made = resources.copyist().get().copy(pdf, order);
    if (made.findings().stream().anyMatch(Finding::isError)) {
      Finding first = made.findings().get(0);
      throw new MessageNotMade(first.code() + " " + first.message());
    }
    return made.pdf();
  }

  private PdfPersonalizer.Secret password(PlannedCopy planned) {
    String from = planned.options().passwordFrom();
    return resources
        .passwords()
        .find(from, planned.list().id())
        .map(PdfPersonalizer.Secret::new)
        .orElseThrow(() -> new MessageNotMade("there is no password in " + from));
  }

  private static Attachment zip(Packet packet) {
    return new Attachment(packet.zipName(), "application/zip", packet.zip());
  }

  /** A file for each document. */
  private static List<Attachment> single(
      PlannedCopy planned, List<Edition> editions, CopyMedium medium) throws IOException {
    List<Attachment> files = new ArrayList<>();
    for (Edition edition : editions) {
      for (Document document : documents(planned, edition, medium)) {
        byte[] content = Files.readAllBytes(edition.folder().resolve(document.file()));
        files.add(
            new Attachment(
                edition.packageId() + "-" + document.file(),
                medium == CopyMedium.HTML ? "text/html; charset=utf-8" : document.mediaType(),
                content));
      }
    }
    return files;
  }

  private static List<Document> documents(PlannedCopy planned, Edition edition, CopyMedium medium) {
    return edition.manifest().documents().stream()
        .filter(document -> planned.kinds().isEmpty() || planned.kinds().contains(document.kind()))
        .filter(document -> medium.holds(document.mediaType()))
        .toList();
  }

  /** Attached files, as a mail lists them. */
  static List<Enclosure> enclosures(List<Attachment> files) {
    return files.stream()
        .map(file -> new Enclosure(file.name(), size(file.content().length), ""))
        .toList();
  }

  /**
   * Where the documents of the editions can be had, each once.
   *
   * @throws MessageNotMade if one of them carries its definition, and the list does not ask for it
   */
  List<Enclosure> links(PlannedCopy planned, List<Edition> editions) throws IOException {
    String base = planned.list().linkBase().replaceFirst("/+$", "");
    List<Enclosure> links = new ArrayList<>();
    for (Edition edition : editions) {
      List<Document> documents =
          planned.media().stream()
              .flatMap(medium -> documents(planned, edition, medium).stream())
              .distinct()
              .toList();
      for (Document document : documents) {
        if (!planned.list().source() && resources.packets().get().hasSource(edition, document)) {
          throw new MessageNotMade(
              "a link would lead to %s, which carries its definition; the list has no \"source: true\""
                  .formatted(document.file()));
        }
        String place = EditionStore.place(edition.key());
        links.add(
            new Enclosure(
                document.file(),
                size(document.size()),
                base + "/" + place + "/" + document.file()));
      }
    }
    return links;
  }

  static long bytes(List<Attachment> files) {
    return files.stream().mapToLong(file -> file.content().length).sum();
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? (bytes + 999) / 1000 + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
