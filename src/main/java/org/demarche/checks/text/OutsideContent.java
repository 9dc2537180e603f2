package org.demarche.checks.text;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.demarche.checks.Check;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;

/** D208. */
@AutoService(Check.class)
public final class OutsideContent implements Check {

  private static final Rule RULE =
      new Rule(
          "D208",
          Severity.ERROR,
          "Something from outside the package in a narrative",
          """
          A document holds all that it shows and reaches for nothing. So a narrative has no \
          images, and its links go to the web (http, https), to a mail address (mailto) or to an \
          element of the package (#id); other links, also relative ones and those to files, would \
          lead nowhere for its readers. HTML is not interpreted: it is printed as the characters \
          it is made of, which is a warning only.""",
          "Say it in words, or link to a web address or to an element of the package.",
          """
          summary: See the ![map](file:///home/me/map.png).
          """);

  private static final Pattern ALLOWED =
      Pattern.compile("(https?://|mailto:|#).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int QUOTED = 60;

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

    Visitor(Definition definition, String pointer, List<Finding> findings) {
      this.definition = definition;
      this.pointer = pointer;
      this.findings = findings;
    }

    @Override
    public void visit(Image image) {
      String destination = image.getDestination();
      add("the image \"%s\" is not part of the package", destination, "a text without images");
    }

    @Override
    public void visit(Link link) {
      if (!ALLOWED.matcher(link.getDestination()).matches()) {
        add(
            "the link to \"%s\" leads out of the package",
            link.getDestination(), "a link that starts with http://, https://, mailto: or #");
      }
      visitChildren(link);
    }

    @Override
    public void visit(HtmlBlock html) {
      addHtml(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      addHtml(html.getLiteral());
    }

    private void addHtml(String html) {
      add("the HTML \"%s\" will be printed as it is written", html, "CommonMark without HTML");
      findings.add(findings.remove(findings.size() - 1).withSeverity(Severity.WARNING));
    }

    private void add(String message, String found, String wanted) {
      String line = found.strip().lines().findFirst().orElse("");
      String quoted = line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line;
      findings.add(RULE.at(definition, pointer, message.formatted(quoted), quoted, wanted));
    }
  }
}
