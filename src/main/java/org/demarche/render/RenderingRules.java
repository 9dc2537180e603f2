package org.demarche.render;

import java.util.List;
import org.demarche.model.Rule;
import org.demarche.model.term.Severity;

/** The rules of family D4xx: what can go wrong between markup and a finished document. */
public final class RenderingRules {

  /** A character that no font has. */
  public static final Rule MISSING_CHARACTER =
      new Rule(
          "D401",
          Severity.ERROR,
          "No font has a character",
          """
          Every character of a document must be printed as it was written. Fonts are tried in this
          order: those that the template names, those of the house (`templates/fonts/`), the
          fonts that come with Demarche (Latin, Greek, Cyrillic, Arabic, many symbols), then those
          of the system. If none has the character, there is no document: a paper with a mark in
          place of a name is worse than none.

          A font can be used if it holds TrueType outlines and allows embedding.
          """,
          "Put a TrueType font that has it in templates/fonts/, or write it with other characters.",
          """
          title: 북핵 협상
          """);

  /** A table or a line that does not fit the page. */
  public static final Rule TOO_WIDE =
      new Rule(
          "D402",
          Severity.ERROR,
          "A table or an image is wider than its page",
          """
          What goes over the edge of the text area is cut off, or runs into the margin where notes
          and punch holes are. Only images and tables can: text wraps, and long words such as
          addresses break. A table is too wide where its columns have fixed widths that together are
          more than the page, where a cell holds a wide image, or where a template forbids its text to
          wrap.
          """,
          "Use a smaller image or fewer columns; in a template, use a landscape page, narrower"
              + " columns, or let the text wrap.",
          "");

  /** An image that is missing or may not be read. */
  public static final Rule MISSING_RESOURCE =
      new Rule(
          "D403",
          Severity.ERROR,
          "An image is missing or not allowed",
          """
          Documents load nothing from the network and nothing from disk outside the asset folders,
          so that a definition cannot make them fetch or disclose anything. Images are named
          relative to an asset folder; PNG and JPEG data inside the markup is allowed.
          """,
          "Put the image in an asset folder and name it relative to that folder.",
          """
          summary: "![The site](https://example.org/site.png)"
          """);

  /** A reference without a target. */
  public static final Rule DANGLING_REFERENCE =
      new Rule(
          "D404",
          Severity.WARNING,
          "A reference leads nowhere",
          """
          A link inside a document must lead to a heading, table or element of the same document.
          """,
          "Correct the reference, or remove it.",
          """
          summary: See [the visit](#m-visti).
          """);

  /** A PDF that failed its verification. */
  public static final Rule UNVERIFIED =
      new Rule(
          "D405",
          Severity.ERROR,
          "A PDF fails its verification",
          """
          Each PDF is verified before it is handed out. It must be tagged, name its title and
          language, embed its fonts, have no mark in place of a character, claim PDF/A-3a and PDF/UA-1, carry the definition as it was
          given, and every link in it must lead somewhere. A file that does not is not handed out.
          """,
          "This is a fault of a template, a font or the program; the message says what was missing.",
          "");

  /** A template that cannot be read or run. */
  public static final Rule TEMPLATE_FAULT =
      new Rule(
          "D406",
          Severity.ERROR,
          "A template cannot be read or run",
          """
          Documents are made by the templates of a folder, or by those that a house puts in its own.
          The place that the finding gives is in the template, not in the definition: a directive
          that is not closed, a variable that does not exist, or a value that may be missing and has
          no default. The definition that was being printed is named in the message, since a
          template may fail on one definition only.
          """,
          "Correct the template at this place; `(value)!` gives a default where a value may be"
              + " missing.",
          "${package.subtitel}");

  /** A document that is longer than it may be. */
  public static final Rule TOO_LONG =
      new Rule(
          "D407",
          Severity.ERROR,
          "A document does not fit its pages",
          """
          A document with a limit of pages, such as the summary of one page, is made with less and
          less detail until it fits. This one does not fit even with the least.
          """,
          "Shorten the first paragraph of the package's summary and its longest titles.",
          "");

  /** A package in a language that has no bundle of words. */
  public static final Rule NO_WORDS =
      new Rule(
          "D408",
          Severity.WARNING,
          "There are no words in the package's language",
          """
          What documents say beside the texts of a definition, such as headings and sentences that
          are worked out, comes from a file for each language: `words/fr.properties` in a folder of
          templates. There is none for the language of this package, so that its documents mix the
          author's language with English.
          """,
          "Translate templates/words/en.properties into a file for this language in a folder of your"
              + " own templates, or correct the language.",
          """
          language: de
          """);

  /** A bundle that lacks some words. */
  public static final Rule MISSING_MESSAGE =
      new Rule(
          "D409",
          Severity.WARNING,
          "A message is missing in a language",
          """
          Every message of `words/en.properties` has a translation in the file of each other
          language; the finding names those that this file lacks. They are printed in English.
          """,
          "Add the messages to the file, under the same keys and with the same arguments.",
          "");

  /** A drawing that cannot be printed as it is. */
  public static final Rule UNKNOWN_SHAPE =
      new Rule(
          "D410",
          Severity.ERROR,
          "A drawing has an element that is not printed",
          """
          Drawings in a template are printed as shapes and text in plain colours: rectangles,
          lines, circles, polygons, paths and lines of text, in groups that may be moved and
          scaled. Gradients, clips, filters, styles and images inside a drawing are not printed.
          """,
          "Draw it with plain shapes, or use a PNG image from an asset folder.",
          "<svg><foreignObject/></svg>");

  private RenderingRules() {}

  /** By code. */
  public static List<Rule> all() {
    return List.of(
        MISSING_CHARACTER,
        TOO_WIDE,
        MISSING_RESOURCE,
        DANGLING_REFERENCE,
        UNVERIFIED,
        TEMPLATE_FAULT,
        TOO_LONG,
        NO_WORDS,
        MISSING_MESSAGE,
        UNKNOWN_SHAPE);
  }
}
