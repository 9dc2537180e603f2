package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.demarche.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/** What both syntaxes do with the scalars that they read. */
abstract class Syntax {

  final Places places;
  final TreeBuilder tree;
  final Findings findings;

  Syntax(Places places, TreeBuilder tree, Findings findings) {
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

  final void value(
      Optional<JsonNode> value, SourceLocation at, String text, @Nullable String anchor)
      throws ReadingStopped {
    if (value.isPresent()) {
      tree.scalar(value.get(), at, anchor);
      return;
    }
    String found = Shown.text(text);
    String message = "the number \"" + found + "\" cannot be used";
    findings.add(
        ReadingRules.NOT_ALLOWED
            .at(at, "", message, found, "a number of at most 40 digits")
            .withRemedy("Write a number of at most 40 digits."));
    tree.unusable(at, anchor);
  }
}
