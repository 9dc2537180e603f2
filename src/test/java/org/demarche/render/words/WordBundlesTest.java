package org.demarche.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of a house beside those that are shipped, and what is said of one that lacks words. */
class WordBundlesTest {

  @TempDir Path house;
  @TempDir Path shipped;

  @BeforeEach
  void bundles() throws IOException {
    write(
        shipped,
        "en",
        "a=An act of {0}\nb={0, plural, one {# act} other {# acts}}\nnumber.3=three");
    write(shipped, "fr", "a=Un acte de {0}\nb={0, plural, one {# acte} other {# actes}}");
  }

  @Test
  void aHouseOverridesOneMessageAndAddsALanguage() throws IOException {
    write(house, "en", "a=A deed of {0}");
    write(house, "fr-CA", "a=Un geste de {0}");
    write(house, "cy", "a=Gweithred gan {0}");

    assertEquals("A deed of x", both().words("en").text("a", "x"));
    assertEquals("three acts", both().words("en").text("b", 3));
    assertEquals("Un geste de x", both().words("fr-CA").text("a", "x"));
    assertEquals("0 acte", both().words("fr-CA").text("b", 0));
    assertEquals("Gweithred gan x", both().words("cy").text("a", "x"));
    assertEquals("3 acts", both().words("cy").text("b", 3), "English where it lacks one");
    assertEquals(List.of("cy", "en", "fr", "fr-CA"), both().languages());
  }

  @Test
  void anArgumentIsPutInAsItIs() {
    assertEquals("An act of {1} 'x' \uFDD1", both().words("en").text("a", "{1} 'x' \uFDD1"));
    assertEquals(
        "[An act of ]<b>",
        both().words("en").text("a", fixed -> "[" + fixed.replace("\uFDD0", "]\uFDD0"), "<b>"));
  }

  @Test
  void aLanguageWithoutWordsIsEnglishAndAFinding() {
    Finding finding = both().check(definition("tlh")).get(0);

    assertEquals("D408", finding.code());
    assertEquals("talks.yaml:3:11", finding.at().toString());
    assertEquals("tlh", finding.found());
    assertEquals("en, fr", finding.wanted());
    assertEquals("An act of x", both().words("tlh").text("a", "x"));
    assertEquals(List.of(), both().check(definition("en-GB")));
    assertEquals(List.of(), both().check(definition("fr-CH")));
  }

  @Test
  void allMessagesThatABundleLacksAreToldAtOnce() throws IOException {
    write(shipped, "en", "a=A\nb=B\nc=C\nnumber.1=one\ncurrency.USD=$\nlocale=en-GB");
    write(shipped, "fr", "b=B");

    List<Finding> findings = both().check(definition("fr"));

    assertEquals(1, findings.size());
    assertEquals("D409", findings.get(0).code());
    assertEquals("templates/words/fr.properties", findings.get(0).at().toString());
    assertEquals("a, c", findings.get(0).found());
  }

  @Test
  void aMessageThatIsNotWellFormedIsAFaultOfItsBundle() throws IOException {
    write(shipped, "fr", "a=Un acte de {0\nb={0} et {1}");

    List<Finding> findings = both().check(definition("fr"));

    assertEquals(List.of("D406", "D406"), findings.stream().map(Finding::code).toList());
    assertTrue(findings.get(0).found().startsWith("a: "), findings::toString);
    assertEquals("b: the English message has no {1}", findings.get(1).found());
  }

  @Test
  void aMessageThatNobodyHasAndOneWithoutItsArgumentAreRefused() {
    Words words = both().words("fr");

    assertThrows(IllegalArgumentException.class, () -> words.text("z"));
    assertThrows(IllegalArgumentException.class, () -> words.text("a"));
  }

  @Test
  void aBundleThatIsNotUtf8IsRefusedByName() throws IOException {
    Files.write(
        shipped.resolve("words/fr.properties"), "a=é".getBytes(StandardCharsets.ISO_8859_1));

    UncheckedIOException fault = assertThrows(UncheckedIOException.class, () -> both().words("fr"));

    assertTrue(String.valueOf(fault.getMessage()).contains("fr.properties"), fault::toString);
  }

  private WordBundles both() {
    return new WordBundles(List.of(house, shipped));
  }

  private static void write(Path folder, String language, String text) throws IOException {
    Path file = folder.resolve("words").resolve(language + ".properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Definition definition(String language) {
    String text =
        """
        schema: demarche/1
        id: talks
        language: %s
        title: Talks
        edition: 2020-01-01
        parties: []
        """
            .formatted(language);
    return new DefinitionReader()
        .read("talks.yaml", text.getBytes(StandardCharsets.UTF_8))
        .definition()
        .orElseThrow();
  }
}
