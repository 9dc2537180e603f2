package org.demarche.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.html.FormerStates;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.HtmlValidity;
import org.demarche.render.html.Subjects;
import org.demarche.render.pdf.Conformance;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.Tags;
import org.demarche.render.pdf.font.FontLibrary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of document of every real package, held against the standards. */
class DocumentsTest {

  private static final Path PACKAGES = Path.of("src", "test", "resources", "packages");
  private static final MarkupRenderer RENDERER = new HtmlRenderer(List.of(Path.of("templates")));
  private static final PdfTypesetter TYPESETTER =
      new PdfTypesetter(
          FontLibrary.standard(Path.of("target", "fonts"), List.of()), List.of(), true);
  private static final Map<List<Object>, TypesetDocument> MADE = new ConcurrentHashMap<>();
  private static final List<DocumentKind> KINDS =
      List.of(DocumentKind.BRIEFING, DocumentKind.SUMMARY, DocumentKind.MATRIX, DocumentKind.LINES);
  private static final List<DocumentKind> ALL =
      Stream.concat(KINDS.stream(), Stream.of(DocumentKind.CHANGES)).toList();

  private static final List<String> LANGUAGES = List.of("fr", "ar");

  private static Path inLanguage(String language) {
    return Path.of("src", "test", "resources", "languages", language, "definition.yaml");
  }

  static Stream<Arguments> documents() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Subjects.REPORT, Subjects.FRAMEWORK));
    try (Stream<Path> folders = Files.list(PACKAGES)) {
      folders.sorted().map(folder -> folder.resolve("definition.yaml")).forEach(files::add);
    }
    List<Path> changed = LANGUAGES.stream().map(DocumentsTest::inLanguage).toList();
    return Stream.concat(
        files.stream().flatMap(file -> KINDS.stream().map(kind -> Arguments.of(file, kind))),
        changed.stream().flatMap(file -> ALL.stream().map(kind -> Arguments.of(file, kind))));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void thePdfConformsToPdfUaAndPdfA(Path file, DocumentKind kind) {
    TypesetDocument pdf = pdf(file, kind);

    assertEquals(List.of(), pdf.findings());
    Conformance.assertConforms(pdf.pdf());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theHtmlIsValidAndSelfContained(Path file, DocumentKind kind) {
    String html = markup(file, kind, Medium.HTML).xhtml();
    HtmlValidity.assertValid(html);

    Document page = Jsoup.parse(html);
    assertEquals(0, page.select("[src], link, iframe, object, [style], [onclick]").size());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertTrue(policy.contains(digest(page.select("style").get(0).data())), policy);
    page.select("script:not([type])")
        .forEach(script -> assertTrue(policy.contains(digest(script.data())), policy));
    assertEquals(List.of(), deadLinks(page));
    assertEquals(List.of(), skippedHeadings(page));
    assertEquals(1, page.select("main").size());
  }

  static Stream<Arguments> translated() {
    return LANGUAGES.stream()
        .flatMap(language -> ALL.stream().map(kind -> Arguments.of(language, kind)));
  }

  /** Words of a figure count too; those of styles and of the program's own name don't. */
  @ParameterizedTest
  @MethodSource("translated")
  void aDocumentHasNoEnglishWordInAnotherLanguage(String language, DocumentKind kind)
      throws IOException {
    Path file = inLanguage(language);
    Document page = Jsoup.parse(markup(file, kind, Medium.HTML).xhtml());
    String direction = language.equals("ar") ? "rtl" : "ltr";
    assertEquals(direction, page.select("html").attr("dir"));
    assertEquals(language, page.select("html").attr("lang"));
    page.select("style, script:not([type])").remove();
    String words =
        page.text()
            + page.select("[aria-label]").eachAttr("aria-label")
            + page.select("[title]").eachAttr("title")
            + page.select("script").stream().map(DocumentsTest::said).toList()
            + page.select("title, desc").eachText();
    assertEquals(List.of(), english(words));
    assertEquals(List.of(), english(Tags.text(pdf(file, kind).pdf())));
  }

  /** What the data of the script say, without their keys. */
  private static String said(Element script) {
    return script
        .data()
        .lines()
        .filter(line -> line.matches("\\[\"(title|word|count)\".*"))
        .map(line -> line.replaceFirst(".*, \"(.*)\"]$", "$1"))
        .collect(Collectors.joining("; "));
  }

  /** Messages of the English bundle, without what they share with French or with names. */
  private static List<String> english(String text) throws IOException {
    String words = " " + text.replaceAll("[^\\p{L}]+", " ") + " ";
    Properties messages = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("templates", "words", "en.properties"))) {
      messages.load(in);
    }
    return messages.values().stream()
        .flatMap(message -> Stream.of(message.toString().split("\\{[^{}]*[{}]|[{}]|#", -1)))
        .map(phrase -> phrase.replaceAll("[^\\p{L}]+", " ").strip())
        .filter(phrase -> phrase.length() > 3 && phrase.contains(" "))
        .filter(phrase -> words.contains(" " + phrase + " "))
        .distinct()
        .toList();
  }

  @Test
  void theBriefingStatesEveryFactOfTheReport() throws IOException {
    List<Fact> facts = Fact.all("us-dprk-1998");
    String html = markup(Subjects.REPORT, DocumentKind.BRIEFING, Medium.HTML).xhtml();
    byte[] pdf = pdf(Subjects.REPORT, DocumentKind.BRIEFING).pdf();

    assertEquals(List.of(), Fact.missingFrom(Jsoup.parse(html).body().text(), facts));
    assertEquals(List.of(), Fact.missingFrom(Tags.text(pdf), facts));
  }

  /** For those who hear it, and in print for all. */
  @Test
  void whatHasABarIsCalledChangedInThePdf() throws IOException {
    String text = Tags.text(pdf(FormerStates.LAST, DocumentKind.BRIEFING).pdf());
    for (String what : List.of("Bottom line", "Construction of the light-water reactors")) {
      assertTrue(text.contains("changed: " + what), text);
    }
    assertFalse(text.contains("changed: Freeze"), text);
  }

  @Test
  void thePdfIsTheSameOnEveryThread() {
    byte[] first = pdf(Subjects.REPORT, DocumentKind.SUMMARY).pdf();

    IntStream.range(0, 2)
        .parallel()
        .mapToObj(i -> typeset(Subjects.REPORT, DocumentKind.SUMMARY).pdf())
        .forEach(again -> assertArrayEquals(first, again));
  }

  private static Markup markup(Path file, DocumentKind kind, Medium medium) {
    Markup markup = RENDERER.render(kind, medium, Subjects.of(file), MarkupRenderer.FULL_DETAIL);
    assertEquals(List.of(), markup.findings());
    return markup;
  }

  /** Made once. */
  private static TypesetDocument pdf(Path file, DocumentKind kind) {
    return MADE.computeIfAbsent(List.of(file, kind), absent -> typeset(file, kind));
  }

  private static TypesetDocument typeset(Path file, DocumentKind kind) {
    Subject subject = Subjects.of(file);
    return IntStream.iterate(
            MarkupRenderer.FULL_DETAIL, detail -> detail >= 0, detail -> detail - 1)
        .mapToObj(detail -> typeset(RENDERER.render(kind, Medium.PDF, subject, detail), subject))
        .filter(made -> made.pdf().length > 0)
        .findFirst()
        .orElseThrow();
  }

  /** Of no bytes if it has more pages than it may have. */
  private static TypesetDocument typeset(Markup markup, Subject subject) {
    assertEquals(List.of(), markup.findings());
    return TYPESETTER.typeset(markup, subject);
  }

  /** Without running heads and feet, so that a sentence may cross a page. */
  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> deadLinks(Document page) {
    return page.select("a[href^=#]").stream()
        .map(a -> a.attr("href").substring(1))
        .filter(id -> page.getElementById(id) == null)
        .distinct()
        .toList();
  }

  private static List<String> skippedHeadings(Document page) {
    List<String> skipped = new ArrayList<>();
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      if (next > level + 1) {
        skipped.add(heading.outerHtml());
      }
      level = next;
    }
    return skipped;
  }
}
