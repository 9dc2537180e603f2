package org.demarche.render.pdf.merge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.demarche.edition.Edition;
import org.demarche.files.Sha256;
import org.demarche.model.MarkingOrder;
import org.demarche.packet.Packet;
import org.demarche.packet.PacketManifest;
import org.demarche.packet.PacketManifest.File;
import org.demarche.packet.PacketOrder;
import org.demarche.packet.PacketRefused;
import org.demarche.packet.TestEditions;
import org.demarche.render.pdf.Conformance;
import org.demarche.render.pdf.PdfTools;
import org.demarche.render.pdf.Tags;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A briefing book of five packages, with all their documents. */
class MergedPdfTest {

  private static final MarkingOrder MARKINGS = new MarkingOrder(List.of("PUBLIC", "OFFICIAL"));
  private static final List<String> FILES =
      List.of("summary.pdf", "briefing.pdf", "matrix.pdf", "lines.pdf");
  private static final Pattern ROW =
      Pattern.compile("(?m)^(Briefing|Talking points|Matrix|Summary) (\\d+) pages? (\\S+) (\\d+)$");

  private static List<Edition> editions = List.of();
  private static Packet book = new Packet("", new byte[0], new byte[0], none());
  private static PDDocument pdf = new PDDocument();

  @BeforeAll
  static void build(@TempDir Path out) throws IOException, PacketRefused {
    TestEditions shelf = new TestEditions(out);
    Path incidents = Path.of("src/test/resources/packages/incidents-at-sea-1972/definition.yaml");
    editions =
        List.of(
            shelf.publish(incidents),
            shelf.publish(Path.of("input/agreed-framework-1994.json")),
            shelf.starter("north", "marking: OFFICIAL"),
            shelf.starter("east", "marking: PUBLIC"),
            shelf.starter("west", "marking: PUBLIC"));
    book = TestEditions.packets(MARKINGS).build(order());
    pdf = Loader.loadPDF(book.pdf());
  }

  @AfterAll
  static void close() throws IOException {
    pdf.close();
  }

  private static PacketOrder order() {
    return new PacketOrder(editions, "Desk officers", List.of());
  }

  private static PacketManifest none() {
    return new PacketManifest(
        "", "", "", "", "", java.time.LocalDate.EPOCH, "", List.of(), List.of());
  }

  @Test
  void itConformsAndIsSound() {
    Conformance.assertConforms(book.pdf());
    PdfTools.assertSound(book.pdf());
    assertFalse(pdf.getDocumentCatalog().getMarkInfo().getCOSObject().containsKey("Suspects"));
  }

  @Test
  void theSameEditionsGiveTheSameBytes() throws IOException, PacketRefused {
    Packet again = TestEditions.packets(MARKINGS).build(order());

    assertArrayEquals(book.pdf(), again.pdf());
    assertArrayEquals(book.zip(), again.zip());
  }

  @Test
  void theOutlineHoldsEachDocumentsOwnBelowItsPackage() throws IOException {
    List<PDOutlineItem> top = items(pdf.getDocumentCatalog().getDocumentOutline());
    assertEquals("Cover", top.get(0).getTitle());
    List<String> packages = new ArrayList<>();
    char letter = 'A';
    for (Edition edition : editions) {
      packages.add(letter++ + " " + edition.manifest().title());
    }
    assertEquals(packages, top.stream().skip(1).map(PDOutlineItem::getTitle).toList());
    int leaf = 0;
    for (int i = 0; i < editions.size(); i++) {
      List<PDOutlineItem> documents = items(top.get(i + 1));
      assertEquals(
          List.of("Summary", "Briefing", "Matrix", "Talking points"),
          documents.stream().map(PDOutlineItem::getTitle).toList());
      for (int j = 0; j < documents.size(); j++) {
        assertEquals(
            rows().get(leaf++).page() - 1,
            pdf.getPages().indexOf(documents.get(j).findDestinationPage(pdf)));
        try (PDDocument own = Loader.loadPDF(original(editions.get(i), j))) {
          PDOutlineNode root = items(own.getDocumentCatalog().getDocumentOutline()).get(0);
          assertEquals(titles(root), titles(documents.get(j)));
        }
      }
    }
  }

  @Test
  void theCoverGivesThePageOnWhichEachDocumentBegins() throws IOException {
    List<Row> rows = rows();
    assertEquals(20, rows.size());
    for (Row row : rows) {
      String first = text(row.page());
      assertTrue(first.contains("Page 1 of " + row.pages()), row + ": " + first);
      String last = text(row.page() + row.pages() - 1);
      assertTrue(last.contains("Page " + row.pages() + " of " + row.pages()), row + ": " + last);
    }
    Row end = rows.get(rows.size() - 1);
    assertEquals(pdf.getNumberOfPages(), end.page() + end.pages() - 1);
  }

  @Test
  void theCoverLinksToThatPage() throws IOException {
    List<Integer> targets = new ArrayList<>();
    for (int page = 0; page < rows().get(0).page() - 1; page++) {
      for (PDAnnotation annotation : pdf.getPage(page).getAnnotations()) {
        PDActionGoTo action = (PDActionGoTo) ((PDAnnotationLink) annotation).getAction();
        PDPageDestination place = (PDPageDestination) action.getDestination();
        targets.add(pdf.getPages().indexOf(place.getPage()) + 1);
      }
    }
    assertEquals(rows().stream().map(Row::page).toList(), targets);
  }

  @Test
  void theCoverNamesAudienceAndTheHighestMarking() throws IOException {
    String cover = text(1);
    assertTrue(cover.contains("For Desk officers"), cover);
    assertTrue(cover.contains("Marking OFFICIAL"), cover);
    assertEquals("OFFICIAL", book.manifest().marking());
  }

  @Test
  void pageLabelsCountAsTheDocumentsDo() throws IOException {
    String[] labels = pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
    assertEquals("i", labels[0]);
    for (Row row : rows()) {
      assertEquals(row.label(), labels[row.page() - 1]);
      String prefix = row.label().replaceFirst("1$", "");
      assertEquals(prefix + row.pages(), labels[row.page() + row.pages() - 2]);
    }
    assertEquals("A1-1", rows().get(0).label());
    assertEquals("E4-1", rows().get(19).label());
  }

  @Test
  void theTagsAreOneDocumentOfPartsAndKeepTheReadingOrder() throws IOException {
    List<String> packages = editions.stream().map(e -> e.manifest().title()).toList();
    assertEquals(List.of("Document"), Tags.types(Tags.root(pdf)));
    List<String> titles = Tags.titles(Tags.kids(Tags.root(pdf)).get(0));
    assertEquals("Cover", titles.get(0));
    assertEquals(6, titles.size());
    for (int i = 0; i < packages.size(); i++) {
      assertTrue(titles.get(i + 1).endsWith(packages.get(i)), titles.toString());
    }
    StringBuilder originals = new StringBuilder();
    for (Edition edition : editions) {
      for (int j = 0; j < FILES.size(); j++) {
        originals.append(Tags.text(original(edition, j)));
      }
    }
    assertTrue(Tags.text(book.pdf()).endsWith(originals.toString()));
  }

  @Test
  void pagesKeepTheirForm() throws IOException {
    Row matrix = rows().get(2);
    assertTrue(pdf.getPage(matrix.page() - 1).getMediaBox().getWidth() > 800, "landscape");
    assertTrue(pdf.getPage(matrix.page() - 2).getMediaBox().getWidth() < 600, "portrait");
  }

  @Test
  void noDefinitionIsAttached() {
    assertNull(pdf.getDocumentCatalog().getNames());
    assertNull(pdf.getDocumentCatalog().getCOSObject().getItem("AF"));
  }

  @Test
  void theZipHoldsWhatItsManifestSays() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book.zip()))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        assertEquals(editionsAsOf(), e.getTimeLocal(), e.getName());
        files.put(e.getName(), zip.readAllBytes());
      }
    }
    assertArrayEquals(book.manifest().json(), files.remove("packet.json"));
    assertArrayEquals(book.pdf(), files.get(book.pdfName()));
    assertEquals(1 + 5 * 2 * FILES.size(), files.size());
    for (File file : book.manifest().files()) {
      byte[] content = files.getOrDefault(file.path(), new byte[0]);
      assertEquals(file.size(), content.length, file.path());
      assertEquals(file.sha256(), Sha256.of(content), file.path());
    }
    assertTrue(files.containsKey("north/summary.html"));
  }

  private static LocalDateTime editionsAsOf() {
    return book.manifest().asOf().atStartOfDay();
  }

  /** A line of the contents on the cover. */
  private record Row(int pages, String label, int page) {}

  private static List<Row> rows() throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setEndPage(2);
    Matcher matcher = ROW.matcher(stripper.getText(pdf));
    List<Row> rows = new ArrayList<>();
    while (matcher.find()) {
      rows.add(
          new Row(
              Integer.parseInt(matcher.group(2)),
              matcher.group(3),
              Integer.parseInt(matcher.group(4))));
    }
    return rows;
  }

  private static String text(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static byte[] original(Edition edition, int kind) throws IOException {
    return Files.readAllBytes(edition.folder().resolve(FILES.get(kind)));
  }

  private static List<PDOutlineItem> items(PDOutlineNode node) {
    List<PDOutlineItem> items = new ArrayList<>();
    node.children().forEach(items::add);
    return items;
  }

  private static List<String> titles(PDOutlineNode node) {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : node.children()) {
      titles.add(item.getTitle());
      titles(item).forEach(below -> titles.add("- " + below));
    }
    return titles;
  }
}
