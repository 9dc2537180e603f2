package org.demarche.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.order.Standing;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Element;
import org.demarche.model.position.Party;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Direction;
import org.demarche.model.term.Firmness;
import org.demarche.model.term.Horizon;
import org.demarche.model.term.Role;
import org.demarche.model.term.Status;
import org.demarche.model.term.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles that come with the program. */
class ShippedBundlesTest {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Path WORDS = TEMPLATES.resolve("words");
  private static final WordBundles BUNDLES = new WordBundles(List.of(TEMPLATES));

  /** Parts of keys that are put together from these beginnings. */
  private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]*)*)\"");

  /** Where messages are asked for. */
  private static final List<Path> ROOTS =
      List.of(
          TEMPLATES,
          Path.of("src/main/java/org/demarche/render"),
          Path.of("src/main/java/org/demarche/packet"));

  private static final List<Integer> PLURALS = List.of(0, 1, 2, 3, 11, 100);

  private static final List<String> OPTIONAL = List.of("locale", "number.", "currency.", "date.");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void allHaveTheSameMessagesWithTheSameArguments(String language) throws IOException {
    TreeMap<String, Set<Integer>> differences = new TreeMap<>(signatures("en"));
    Map<String, Set<Integer>> own = signatures(language);
    assertEquals(differences.keySet(), own.keySet());
    differences.entrySet().removeAll(own.entrySet());
    assertEquals(new TreeMap<>(), differences);
  }

  /** Keys with the numbers of their arguments. */
  private static Map<String, Set<Integer>> signatures(String language) throws IOException {
    Map<String, Set<Integer>> signatures = new TreeMap<>();
    Properties messages = messages(language);
    messages.stringPropertyNames().stream()
        .filter(key -> OPTIONAL.stream().noneMatch(key::startsWith))
        .forEach(key -> signatures.put(key, Message.arguments(messages.getProperty(key))));
    return signatures;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void noKeyStandsTwice(String language) throws IOException {
    List<String> keys =
        Files.readAllLines(WORDS.resolve(language + ".properties")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    List<String> twice = new ArrayList<>(keys);
    Set.copyOf(keys).forEach(twice::remove);
    assertEquals(List.of(), twice);
  }

  @Test
  void everyMessageIsAskedForByATemplateOrTheProgram() throws IOException {
    Set<String> quoted = new TreeSet<>();
    for (Path root : ROOTS) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(ftl|java)")).toList()) {
          QUOTED.matcher(Files.readString(file)).results().forEach(m -> quoted.add(m.group(1)));
        }
      }
    }
    Set<String> unused =
        messages("en").stringPropertyNames().stream()
            .filter(key -> OPTIONAL.stream().noneMatch(key::startsWith) && !isTerm(key))
            .filter(
                key ->
                    quoted.stream()
                        .noneMatch(q -> q.equals(key) || (q.endsWith(".") && key.startsWith(q))))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unused);
  }

  private static boolean isTerm(String key) {
    return terms().anyMatch(term -> key.startsWith(Words.kind(term) + "."));
  }

  private static Stream<Term> terms() {
    return Stream.of(
            Status.values(),
            Standing.values(),
            Direction.values(),
            Role.values(),
            Firmness.values(),
            Horizon.values(),
            CommitmentState.values(),
            org.demarche.model.term.AuthorityKind.values(),
            org.demarche.model.term.MeasureCharacter.values())
        .flatMap(Stream::of)
        .map(Term.class::cast);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void everyTermThatDocumentsPrintHasAWord(String language) {
    Words words = BUNDLES.words(language);
    terms().forEach(term -> assertTrue(words.has(Words.kind(term) + "." + term.key()), term.key()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | no measures, one measure, two measures, three measures, eleven measures, 100 measures",
        "fr | 0 mesure, 1 mesure, 2 mesures, 3 mesures, 11 mesures, 100 mesures",
        "ar | 0 تدبير, تدبير واحد, تدبيران, 3 تدابير, 11 تدبيرًا, 100 تدبير",
      })
  void eachLanguageHasItsPlurals(String language, String forms) {
    Words words = BUNDLES.words(language);
    assertEquals(
        forms,
        PLURALS.stream()
            .map(n -> words.text("count.measure", n))
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | 22 octobre 1998 | juin 1993 | 300 millions $US | CHF | A, B et C | A ou B",
        "ar | 22 أكتوبر 1998 | يونيو 1993 | 300 مليون دولار أمريكي | CHF | A وB وC | A أو B",
        "ar-EG | ٢٢ أكتوبر ١٩٩٨ | يونيو ١٩٩٣ | ٣٠٠ مليون دولار أمريكي | CHF | A وB وC | A أو B",
      })
  void datesSumsAndListsAreThoseOfTheLanguage(
      String language, String day, String month, String sum, String code, String and, String or) {
    Words words = BUNDLES.words(language);
    assertEquals(day, plain(words.date(new PartialDate(1998, 10, 22))));
    assertEquals(month, plain(words.date(new PartialDate(1993, 6, 0))));
    assertEquals(sum, plain(words.sum(new BigDecimal("300000000"), "USD")));
    assertTrue(words.sum(BigDecimal.TEN, code).endsWith("\u00a0" + code));
    assertEquals(and, words.list(List.of("A", "B", "C")));
    assertEquals(or, words.alternatives(List.of("A", "B")));
  }

  /** What a bundle says of dates is what CLDR says, which is slow to ask. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void datesArePatternsOfCldr(String language) throws IOException {
    Properties messages = messages(language);
    Formats looked = new Formats(messages.getProperty("locale"), Map.of());
    Words words = BUNDLES.words(language);
    for (PartialDate date :
        List.of(
            new PartialDate(1998, 10, 2), new PartialDate(2021, 1, 0), new PartialDate(79, 0, 0))) {
      assertEquals(looked.date(date), words.date(date));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }

  /** No stop, colon or question mark of French stands at the beginning of a line. */
  @Test
  void frenchKeepsItsSignsOnTheLineOfTheWord() throws IOException {
    Properties messages = messages("fr");
    for (String key : messages.stringPropertyNames()) {
      String text = messages.getProperty(key);
      assertFalse(Pattern.compile("[ \\p{L}][;:!?%»]").matcher(text).find(), text);
      assertFalse(text.contains("'"), text);
    }
  }

  @Test
  void everyKindOfElementHasAName() {
    Words words = BUNDLES.words("en");
    Stream.of(Element.class, Party.class)
        .flatMap(type -> elements(type.getPackageName()))
        .forEach(
            name ->
                assertTrue(
                    words.has(
                        "element."
                            + name.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                .toLowerCase(java.util.Locale.ROOT)),
                    name));
  }

  private static Stream<String> elements(String room) {
    Path folder = Path.of("src/main/java", room.replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      List<String> elements = new ArrayList<>();
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        if (Pattern.compile("record \\w+\\([^{]*implements [^{]*\\b(Element|Funded)\\b")
            .matcher(text)
            .find()) {
          elements.add(file.getFileName().toString().replace(".java", ""));
        }
      }
      return elements.stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Properties messages(String language) throws IOException {
    Properties messages = new Properties();
    try (Reader in = Files.newBufferedReader(WORDS.resolve(language + ".properties"))) {
      messages.load(in);
    }
    return messages;
  }
}
