package org.demarche.packet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.model.MarkingOrder;
import org.demarche.render.DocumentKind;
import org.demarche.render.pdf.Conformance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packet of one package. */
class PacketTest {

  private static final PacketBuilder PACKETS =
      TestEditions.packets(MarkingOrder.parse(MarkingOrder.DEFAULT));
  private static Path out = Path.of("");

  @BeforeAll
  static void build(@TempDir Path folder) {
    out = folder;
    new TestEditions(out).starter("talks", "marking: PUBLIC");
  }

  @Test
  void kindsComeInTheOrderAskedFor() throws IOException, PacketRefused {
    Packet packet = packet("Ana Čović", DocumentKind.SUMMARY, DocumentKind.MATRIX);

    assertEquals("talks-for-ana-covic", packet.name());
    Conformance.assertConforms(packet.pdf());
    try (PDDocument pdf = Loader.loadPDF(packet.pdf())) {
      PDOutlineItem entry = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertEquals("Cover", entry.getTitle());
      assertEquals("A Summary", entry.getNextSibling().getTitle());
      assertEquals("B Matrix", entry.getNextSibling().getNextSibling().getTitle());
      assertArrayEquals(
          new String[] {"i", "A-1", "B-1"},
          pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
      assertEquals("Sharing the river", pdf.getDocumentInformation().getTitle());
    }
  }

  @Test
  void aDocumentAloneNeedsNoPrefix() throws IOException, PacketRefused {
    try (PDDocument pdf = Loader.loadPDF(packet("", DocumentKind.SUMMARY).pdf())) {
      assertArrayEquals(
          new String[] {"i", "1"},
          pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
    }
  }

  @Test
  void aKindThatIsNotThereIsRefused() {
    PacketRefused refused =
        assertThrows(PacketRefused.class, () -> packet("", new DocumentKind("memo")));
    assertEquals("D582", refused.findings().get(0).code());
    assertEquals(
        "talks: edition 1 has no PDF of the kind \"memo\"", refused.findings().get(0).message());
  }

  @Test
  void anEditionThatIsNotWholeIsRefused(@TempDir Path folder) throws IOException {
    Edition edition = new TestEditions(folder).starter("changed", "marking: PUBLIC");
    Files.writeString(edition.folder().resolve("summary.html"), "changed");

    PacketRefused refused =
        assertThrows(
            PacketRefused.class,
            () -> PACKETS.build(new PacketOrder(List.of(edition), "", List.of())));
    assertEquals("D581", refused.findings().get(0).code());
  }

  private static Packet packet(String audience, DocumentKind... kinds)
      throws IOException, PacketRefused {
    Edition edition = new EditionStore(out).current("talks").orElseThrow();
    return PACKETS.build(new PacketOrder(List.of(edition), audience, List.of(kinds)));
  }
}
