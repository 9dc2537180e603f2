package org.demarche.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.edition.ManifestJson;
import org.demarche.files.Durable;
import org.demarche.files.OutputMode;
import org.demarche.model.MarkingOrder;
import org.demarche.render.Catalogue;
import org.demarche.render.Catalogue.Entry;
import org.demarche.render.Catalogue.Former;
import org.demarche.render.Catalogue.Late;
import org.demarche.render.Catalogue.Link;
import org.demarche.render.CatalogueRenderer;
import org.demarche.render.html.CatalogueTemplate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CatalogueWriterTest {

  private static final CatalogueRenderer TEMPLATE =
      new CatalogueTemplate(List.of(Path.of("templates")));

  private static final List<String> FILES =
      List.of(CatalogueWriter.PAGE, CatalogueWriter.DATA, CatalogueWriter.FEED);

  @TempDir private Path out;

  @Test
  void saysOfEachPackageWhatItsEditionSays() throws IOException {
    CataloguePackage.of("talks", "Talks & <Ties>")
        .standing("waiting", "done", "waiting", "dropped", "ready")
        .late("The visit")
        .publish(out);

    assertEquals(1, writer().write(out));

    Entry entry = catalogue().packages().get(0);
    assertEquals("Talks & <Ties>", entry.title());
    assertEquals("The bottom line.", entry.bottomLine());
    assertEquals(4, entry.measures());
    assertEquals("ready", entry.state());
    assertEquals(List.of(new Late("The visit", "1999-02")), entry.overdue());
    assertEquals(
        List.of(
            new Link("briefing", "html", "talks/briefing.html"),
            new Link("briefing", "pdf", "talks/briefing.pdf")),
        entry.documents());
    Document page = page();
    assertEquals("Talks & <Ties>", page.select(".package h2").text());
    assertEquals("4 measures: 1 done, 1 ready and 2 waiting.", page.select(".state").text());
    assertEquals("Overdue: The visit, due February 1999", page.select(".late").text());
    assertEquals("yes", page.select(".package").attr("data-overdue"));
  }

  @Test
  void namesEarlierEditionsThatAreKept() throws IOException {
    for (String day : List.of("1999-03-01", "1999-03-02", "1999-03-03", "1999-03-04")) {
      CataloguePackage.of("talks", "Talks").dated(day).publish(out);
      writer().write(out);
    }

    Entry entry = catalogue().packages().get(0);
    assertEquals(4, entry.number());
    assertEquals(List.of(3, 2), entry.former().stream().map(Former::number).toList());
    assertEveryLinkLeadsSomewhere();

    Durable.deleteTree(out.resolve("talks/editions/2"));
    writer().write(out);
    assertEquals(1, catalogue().packages().get(0).former().size());
  }

  @Test
  void namesNoDocumentThatIsNotThere() throws IOException {
    CataloguePackage.of("talks", "Talks").publish(out);
    CataloguePackage.of("gone", "Gone").publish(out);
    CataloguePackage.of("half", "Half").publish(out);
    writer().write(out);
    Durable.deleteTree(out.resolve("gone"));
    Files.delete(out.resolve("half/editions/1/briefing.html"));
    Files.createDirectories(out.resolve("empty"));

    writer().write(out);

    assertEquals(
        List.of("half", "talks"), catalogue().packages().stream().map(Entry::packageId).toList());
    assertEquals(1, catalogue().packages().get(0).documents().size());
    assertEveryLinkLeadsSomewhere();
    assertFalse(page().select("#words").html().contains("gone"));
  }

  @Test
  void leavesOutWhatIsMarkedAboveALevelWhereverItCouldBeRead() throws IOException {
    CataloguePackage.of("open", "Open").publish(out);
    CataloguePackage.of("lowered", "Lowered").marked("Secret").dated("1999-02-01").publish(out);
    CataloguePackage.of("lowered", "Lowered").marked("Restricted").publish(out);
    CataloguePackage.of("high", "Zephyr").marked("Secret").publish(out);
    CataloguePackage.of("odd", "Quagga").marked("Burn after reading").publish(out);
    CataloguePackage.of("unmarked", "Okapi").marked("").publish(out);
    writer().write(out);
    assertEquals(5, catalogue().packages().size());

    MarkingOrder order = MarkingOrder.parse(MarkingOrder.DEFAULT);
    assertEquals(2, writer(marking -> order.allows("Restricted", marking)).write(out));

    assertEquals(
        List.of("lowered", "open"), catalogue().packages().stream().map(Entry::packageId).toList());
    assertEquals(List.of(), catalogue().packages().get(0).former());
    for (String file : FILES) {
      String text = Files.readString(out.resolve(file));
      for (String hidden : List.of("zephyr", "quagga", "okapi", "editions/1")) {
        assertFalse(text.toLowerCase(Locale.ROOT).contains(hidden), file + " has " + hidden);
      }
    }

    writer().write(out);
    assertEquals(1, catalogue().packages().stream().mapToInt(e -> e.former().size()).sum());
  }

  @Test
  void isTheSameWhetherItIsMadeAtOnceOrStepByStep(@TempDir Path other) throws IOException {
    for (int i = 0; i < 4; i++) {
      CataloguePackage made =
          CataloguePackage.of("p" + i, "Paper " + i).dated("1999-03-0" + (i + 1));
      made.publish(out);
      writer().write(out);
      made.publish(other);
    }
    writer().write(other);

    for (String file : FILES) {
      assertArrayEquals(
          Files.readAllBytes(other.resolve(file)), Files.readAllBytes(out.resolve(file)), file);
    }
  }

  @Test
  void removesWhatAWriterLeftThatWasKilled() throws IOException {
    CataloguePackage.of("talks", "Talks").publish(out);
    Path draft = Files.createTempFile(out, ".", ".tmp");

    writer().write(out);

    assertFalse(Files.exists(draft));
  }

  @Test
  void readsNoEditionTwice() throws IOException {
    CataloguePackage.of("talks", "Talks").publish(out);
    writer().write(out);
    Path analysis = out.resolve("talks/editions/1/analysis.json");
    Files.writeString(analysis, "no JSON");

    assertEquals(1, writer().write(out));
    assertEquals(1, catalogue().packages().get(0).measures());
  }

  @Test
  void hasTheRightsOfDocumentsAndIsTakenAwayWhereItIsNotWanted() throws IOException {
    CataloguePackage.of("talks", "Talks").publish(out);
    writer().write(out);
    for (String file : FILES) {
      assertEquals(
          "rw-r-----",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve(file))));
    }

    CatalogueSettings off = new CatalogueSettings(false, any -> true, OutputMode.DEFAULT, "test");
    new CatalogueWriter(() -> TEMPLATE, off).write(out);

    FILES.forEach(file -> assertFalse(Files.exists(out.resolve(file)), file));
  }

  @Test
  void hasEverythingWhenTheLastOfManyWritersIsDone() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      CataloguePackage made = CataloguePackage.of("p" + i, "Paper " + i);
      all.add(
          threads.submit(
              () -> {
                made.publish(out);
                return writer().write(out);
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();

    assertEquals(12, catalogue().packages().size());
  }

  @Test
  void aKeeperWritesWhatStillWaitsWhenItIsClosed() throws IOException {
    try (CatalogueKeeper keeper = new CatalogueKeeper(out, writer())) {
      for (int i = 0; i < 5; i++) {
        CataloguePackage.of("p" + i, "Paper " + i).publish(out);
        keeper.changed();
      }
    }
    assertEquals(5, catalogue().packages().size());
  }

  @Test
  void theFeedHasWhatAtomAsksForAndNewEditionsAreNewEntries() throws Exception {
    CataloguePackage.of("talks", "Talks & more").dated("1999-03-01").publish(out);
    CataloguePackage.of("older", "Older").dated("1999-01-01").publish(out);
    writer().write(out);
    List<String> before = texts("id");
    assertEquals(
        List.of("1999-03-01T00:00:00Z", "1999-03-01T00:00:00Z", "1999-01-01T00:00:00Z"),
        texts("updated"));
    assertTrue(texts("title").contains("Talks & more"));
    before.forEach(id -> assertTrue(id.startsWith("urn:uuid:"), id));

    CataloguePackage.of("talks", "Talks & more").dated("1999-03-02").publish(out);
    writer().write(out);
    List<String> after = texts("id");
    assertEquals(List.of(before.get(0), before.get(2)), List.of(after.get(0), after.get(2)));
    assertFalse(before.contains(after.get(1)));
  }

  @Test
  void theIndexHasWordsWithTheDistancesOfTheirPackages() {
    WordIndex index = new WordIndex();
    index.add(0, List.of("freeze"));
    index.add(2, List.of("freeze", "envoy"));
    index.add(40, List.of("freeze"));

    assertEquals("envoy 2\nfreeze 0,2,12\n", index.text());
  }

  private static CatalogueWriter writer() {
    return writer(any -> true);
  }

  private static CatalogueWriter writer(Predicate<String> shows) {
    return new CatalogueWriter(
        () -> TEMPLATE, new CatalogueSettings(true, shows, OutputMode.DEFAULT, "test"));
  }

  private Catalogue catalogue() throws IOException {
    return ManifestJson.readRecord(
        Files.readAllBytes(out.resolve(CatalogueWriter.DATA)), Catalogue.class);
  }

  private Document page() throws IOException {
    return Jsoup.parse(out.resolve(CatalogueWriter.PAGE), "UTF-8");
  }

  private List<String> texts(String element) throws Exception {
    NodeList found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(out.resolve(CatalogueWriter.FEED).toFile())
            .getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(((Element) found.item(i)).getTextContent());
    }
    return texts;
  }

  private void assertEveryLinkLeadsSomewhere() throws IOException {
    Stream<String> links =
        page().select("a[href], link[href]").stream()
            .map(link -> link.attr("href"))
            .filter(link -> !link.startsWith("#"));
    links.forEach(
        link -> {
          try {
            assertTrue(Files.size(out.resolve(link)) > 0, link);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
