package org.demarche.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.order.Standing;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles that come with the program. */
class ShippedBundlesTest {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Path WORDS = TEMPLATES.resolve("words");
  private static final WordBundles BUNDLES = new WordBundles(List.of(TEMPLATES));

  /** Parts of keys that are put together from these beginnings. */
  private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]*)*)\"");

  private static final List<String> OPTIONAL = List.of("locale", "number.", "currency.");

  @ParameterizedTest
  @ValueSource(strings = {"en"})
  void allHaveTheSameMessagesWithTheSameArguments(String language) throws IOException {
    assertEquals(signatures("en"), signatures(language));
  }

  /** Key and arguments; of a plural that leaves an argument out in no form all count. */
  private static TreeMap<String, Set<Integer>> signatures(String language) throws IOException {
    TreeMap<String, Set<Integer>> signatures = new TreeMap<>();
    Properties messages = messages(language);
    messages.stringPropertyNames().stream()
        .filter(key -> OPTIONAL.stream().noneMatch(key::startsWith))
        .forEach(key -> signatures.put(key, Message.arguments(messages.getProperty(key))));
    return signatures;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en"})
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
    for (Path root : List.of(TEMPLATES, Path.of("src/main/java/org/demarche/render"))) {
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
  @ValueSource(strings = {"en"})
  void everyTermThatDocumentsPrintHasAWord(String language) {
    Words words = BUNDLES.words(language);
    terms().forEach(term -> assertTrue(words.has(Words.kind(term) + "." + term.key()), term.key()));
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
