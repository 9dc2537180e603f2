package org.demarche.definition.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** What both syntaxes do with the scalars that they read. */
abstract class Syntax {

  private static final String UNBALANCED =
      "the character %s has no counterpart in its paragraph, so that what follows is turned round";
  private static final String UNSEEN = "the character %s cannot be seen";

  final SourcePlaces places;
  final TreeBuilder tree;
  final FindingCollector findings;

  Syntax(SourcePlaces places, TreeBuilder tree, FindingCollector findings) {
    this.places = places;
    this.tree = tree;
    this.findings = findings;
  }

  /** Feeds the whole text to the tree. */
  abstract void read(String text) throws ReadingStopped;

  /** A text without the characters that are not allowed, which are reported. */
  final String allowed(String text, int start, int end) {
    if (Characters.areAllowed(text)) {
      return text;
    }
    String raw = places.slice(start, end);
    for (Characters.Escape escape : Characters.badEscapes(raw)) {
      String name = Characters.name(escape.character());
      int from = start + raw.codePointCount(0, escape.start());
      findings.add(
          ReadingRules.CHARACTER.at(
              places.at(from, from + escape.end() - escape.start()),
              "",
              "the character " + name + " is not allowed, even as an escape",
              name,
              ""));
    }
    return Characters.replaced(text);
  }

  /** Reports the characters of a value that a reader cannot see or takes for others. */
  final void look(String text, int start, int end) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return;
    }
    Optional<Integer> unbalanced = Isolates.unbalanced(text);
    unbalanced.ifPresent(
        c -> findings.add(finding(ReadingRules.CHARACTER, c, UNBALANCED, start, end)));
    InvisibleCharacters.useless(text).stream()
        .filter(c -> unbalanced.isEmpty() || !unbalanced.get().equals(c))
        .forEach(c -> tree.remark(finding(ReadingRules.INVISIBLE, c, UNSEEN, start, end)));
    MixedWord.in(text).forEach(word -> mixed(word, start, end));
  }

  private void mixed(MixedWord mixed, int start, int end) {
    String word = ShownValue.text(mixed.word());
    String message =
        "the word \"%s\" mixes alphabets: it holds %s"
            .formatted(word, Characters.name(mixed.strange()));
    tree.remark(
        ReadingRules.MIXED_ALPHABETS.at(
            literal(mixed.word(), start, end), tree.nextPointer(), message, word, ""));
  }

  private Finding finding(Rule rule, int character, String message, int start, int end) {
    String name = Characters.name(character);
    SourceLocation at = literal(Character.toString(character), start, end);
    return rule.at(at, tree.nextPointer(), message.formatted(name), name, "");
  }

  /** Where a text first stands in a part of the source; the whole part if it is an escape there. */
  private SourceLocation literal(String text, int start, int end) {
    String raw = places.slice(start, end);
    int index = raw.indexOf(text);
    int from = start + raw.codePointCount(0, Math.max(0, index));
    return index < 0
        ? places.at(start, end)
        : places.at(from, from + text.codePointCount(0, text.length()));
  }

  final void value(
      Optional<JsonNode> value, SourceLocation at, String text, @Nullable String anchor)
      throws ReadingStopped {
    if (value.isPresent()) {
      tree.scalar(value.get(), at, anchor);
      return;
    }
    String found = ShownValue.text(text);
    String message = "the number \"" + found + "\" cannot be used";
    findings.add(
        ReadingRules.NOT_ALLOWED
            .at(at, "", message, found, "a number of at most 40 digits")
            .withRemedy("Write a number of at most 40 digits."));
    tree.unusable(at, anchor);
  }
}
