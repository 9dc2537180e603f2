package org.demarche.checks.text;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.demarche.checks.Check;
import org.demarche.checks.Nearest;
import org.demarche.checks.UnreadElements;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Severity;

/** D207. */
@AutoService(Check.class)
public final class DeadLink implements Check {

  private static final Rule RULE =
      new Rule(
          "D207",
          Severity.ERROR,
          "Link in a narrative that leads to no element",
          """
          In a narrative, [words](#id) becomes a link to the element with that id, in the PDF and \
          in HTML. The id must be one of the same definition.""",
          "Correct the id after the #, or add the element that it names.",
          """
          summary: The [visit](#kumchangri-visit) opens the way.   # the id is kumchang-ri-visit
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    Nearest nearest = new Nearest(definition.index().elements().stream().map(Element::id).toList());
    UnreadElements unread = new UnreadElements(definition);
    List<Finding> findings = new ArrayList<>();
    Narratives.each(
        definition,
        (pointer, text) ->
            text.accept(
                new AbstractVisitor() {
                  @Override
                  public void visit(Link link) {
                    if (isDead(definition, unread, link)) {
                      findings.add(finding(definition, nearest, pointer, link.getDestination()));
                    }
                    visitChildren(link);
                  }
                }));
    return findings.stream();
  }

  private static boolean isDead(Definition definition, UnreadElements unread, Link link) {
    String destination = link.getDestination();
    if (!destination.startsWith("#")) {
      return false;
    }
    String id = destination.substring(1);
    return definition.index().find(id).isEmpty() && !unread.mayHold(id, List.of(Element.class));
  }

  private static Finding finding(
      Definition definition, Nearest nearest, String pointer, String destination) {
    return RULE.at(
        definition,
        pointer,
        "the link to \"%s\" leads to no element".formatted(destination),
        destination,
        nearest
            .to(destination.substring(1))
            .map(id -> "# and the id of an element; the nearest is #" + id)
            .orElse("# and the id of an element"));
  }
}
