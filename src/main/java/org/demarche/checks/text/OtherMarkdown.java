package org.demarche.checks.text;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.demarche.checks.Check;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;

/** D209. */
@AutoService(Check.class)
public final class OtherMarkdown implements Check {

  private static final Rule RULE =
      new Rule(
          "D209",
          Severity.WARNING,
          "Markdown that CommonMark does not have",
          """
          Narratives are CommonMark with tables. What other kinds of Markdown add is printed as it \
          is written: footnotes, text struck through by tildes, boxes of task lists, and addresses \
          that stand bare, which become no links.""",
          "Say it in CommonMark: put an address in angle brackets, and a note in the text.",
          """
          summary: The road was closed.[^1] See https://example.org/decree.
          """);

  /** A word for what was met, and what to do about it. */
  private enum Kind {
    FOOTNOTE("footnotes", "Put the note in the text, or name a source."),
    STRIKE("text that is struck through", "Leave out what no longer holds."),
    TASK("task lists", "Write a plain list, and say in words what is done."),
    ADDRESS(
        "addresses that become links by themselves",
        "Put the address in angle brackets: <https://example.org>.");

    final String words;
    final String remedy;

    Kind(String words, String remedy) {
      this.words = words;
      this.remedy = remedy;
    }
  }

  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,60}\\]");
  private static final Pattern STRIKE = Pattern.compile("~~(?=\\S)[^~]+(?<=\\S)~~");
  private static final Pattern TASK = Pattern.compile("^\\[[ xX]\\](?= |$)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b(?:https?://|www\\.)[^\\s<>]*[^\\s<>.,;:!?)\"']", Pattern.CASE_INSENSITIVE);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    List<Finding> findings = new ArrayList<>();
    Narratives.each(
        definition, (pointer, text) -> text.accept(new Visitor(definition, pointer, findings)));
    return findings.stream();
  }

  private static final class Visitor extends AbstractVisitor {

    private final Definition definition;
    private final String pointer;
    private final List<Finding> findings;
    private final String written;
    private final Set<String> told = new HashSet<>();

    Visitor(Definition definition, String pointer, List<Finding> findings) {
      this.definition = definition;
      this.pointer = pointer;
      this.findings = findings;
      this.written = definition.places().texts().getOrDefault(pointer, "");
    }

    @Override
    public void visit(Link link) {
      // the words of a link may be an address
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
      if (definition.getLabel().startsWith("^")) {
        add(Kind.FOOTNOTE, "[" + definition.getLabel() + "]");
      }
    }

    @Override
    public void visit(Paragraph paragraph) {
      String words = literals(paragraph);
      find(FOOTNOTE, words, Kind.FOOTNOTE);
      find(STRIKE, words, Kind.STRIKE);
      find(ADDRESS, words, Kind.ADDRESS);
      if (paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null) {
        find(TASK, words, Kind.TASK);
      }
      visitChildren(paragraph);
    }

    private void find(Pattern pattern, String words, Kind kind) {
      Matcher matcher = pattern.matcher(words);
      matcher
          .results()
          .map(MatchResult::group)
          .filter(found -> !written.contains("\\" + found))
          .forEach(found -> add(kind, found));
    }

    private void add(Kind kind, String found) {
      if (!told.add(found)) {
        return;
      }
      findings.add(
          RULE.at(
                  definition,
                  pointer,
                  "CommonMark has no %s: \"%s\" is printed as it is written"
                      .formatted(kind.words, found),
                  found,
                  "")
              .withRemedy(kind.remedy));
    }

    /** The texts in a node one after the other; what lies between them is no text. */
    private static String literals(Node node) {
      StringBuilder literals = new StringBuilder();
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        literals.append(child instanceof Text text ? text.getLiteral() : between(child));
      }
      return literals.toString();
    }

    private static String between(Node node) {
      boolean holdsText = node.getFirstChild() != null && !(node instanceof Link);
      return holdsText ? literals(node) : "\n";
    }
  }
}
