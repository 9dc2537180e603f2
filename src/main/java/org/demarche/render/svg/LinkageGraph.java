package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.analysis.Keystones;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Status;
import org.demarche.render.Wording;
import org.demarche.render.svg.GraphPages.Page;
import org.demarche.render.svg.Ties.Tie;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Svg;

/** What hangs on what: every tie as a line, in layers from what comes first downwards. */
final class LinkageGraph {

  private static final double LEGEND = 40;

  /** The height that a layout may take. */
  static final double ROOM = PageSize.HEIGHT - LEGEND;

  private static final double BOX = 146;

  /** How many keystones are marked. */
  private static final int MARKED = 5;

  private final DiagramData matter;
  private final List<Tie> ties;
  private final Map<String, String> badges;

  private LinkageGraph(DiagramData matter, List<Tie> ties) {
    this.matter = matter;
    this.ties = ties;
    this.badges =
        keystones(matter).stream()
            .collect(
                Collectors.toMap(
                    stone -> stone.measure().id(), stone -> String.valueOf(stone.falls().total())));
  }

  /** Empty where there are no ties. */
  static Optional<Drawing> draw(DiagramData matter) {
    List<Tie> ties =
        Ties.of(matter).stream()
            .filter(tie -> !isDropped(tie.source()) && !isDropped(tie.target()))
            .filter(tie -> !tie.source().id().equals(tie.target().id()))
            .toList();
    return ties.isEmpty() ? Optional.empty() : Optional.of(new LinkageGraph(matter, ties).plan());
  }

  private static boolean isDropped(Element element) {
    return element instanceof Measure measure && measure.status() == Status.DROPPED;
  }

  private static List<Keystones.Keystone> keystones(DiagramData matter) {
    return matter.analysis().keystones().ranked().stream()
        .filter(stone -> stone.falls().total() > 0)
        .limit(MARKED)
        .toList();
  }

  private Drawing plan() {
    Map<Element, Box> boxes = new LinkedHashMap<>();
    Ties.ends(ties).forEach(end -> boxes.put(end, box(end)));
    List<Page> pages = GraphPages.of(matter, boxes, ties);
    int drawn = pages.stream().mapToInt(page -> page.ties().size()).sum();
    return new Drawing(
        "linkages",
        "What hangs on what",
        alternative(),
        notes(pages.size(), drawn),
        pages.stream().map(this::sketch).toList(),
        table());
  }

  private Box box(Element element) {
    return element instanceof Measure measure
        ? Box.of(matter, measure, BOX, "", badges.getOrDefault(measure.id(), ""))
        : Box.of(element, BOX);
  }

  private Drawing.Sketch sketch(Page page) {
    double left = (PageSize.WIDTH - page.layout().width()) / 2;
    List<Svg> shapes = new ArrayList<>();
    page.layout().routes().forEach((tie, route) -> shapes.add(Edge.draw(tie, route)));
    page.layout().places().forEach((box, place) -> shapes.add(box.draw(place.x(), place.y())));
    Legend legend = legend(page);
    double top = page.layout().height() + 8;
    List<Svg> all = new ArrayList<>(List.of(Svg.group(shapes).shift(left, 0)));
    all.addAll(legend.draw(top));
    return new Drawing.Sketch(page.title(), words(page), top + legend.height(), all, true);
  }

  private Legend legend(Page page) {
    Set<LinkageKind> kinds = EnumSet.noneOf(LinkageKind.class);
    page.ties().forEach(tie -> kinds.add(tie.kind()));
    List<Legend.Entry> entries = new ArrayList<>();
    kinds.forEach(kind -> entries.add(Edge.legend(kind, false)));
    if (page.ties().stream().anyMatch(Tie::any)) {
      entries.add(Edge.legend(LinkageKind.REQUIRES, true));
    }
    Set<Box.Look> looks = EnumSet.noneOf(Box.Look.class);
    page.layout().places().keySet().forEach(box -> looks.add(box.look()));
    looks.remove(Box.Look.OTHER);
    looks.forEach(look -> entries.add(look.legend()));
    if (page.layout().places().keySet().stream().anyMatch(box -> !box.badge().isEmpty())) {
      Svg mark = Shapes.diamond(13, 5.5, 4.5).fill(Palette.INK);
      entries.add(new Legend.Entry(mark, "keystone, and how many others fall with it"));
    }
    return new Legend(entries);
  }

  private String words(Page page) {
    return "%s between %s: %s"
        .formatted(
            Wording.capitalised(Wording.count(page.ties().size(), "tie", "ties")),
            Wording.count(page.layout().places().size(), "element", "elements"),
            counts(page.ties()));
  }

  private static String counts(List<Tie> ties) {
    List<String> kinds = new ArrayList<>();
    for (LinkageKind kind : LinkageKind.values()) {
      long count = ties.stream().filter(tie -> tie.kind() == kind).count();
      if (count > 0) {
        kinds.add(Wording.number((int) count) + " “" + Edge.label(kind) + "”");
      }
    }
    return Wording.list(kinds, "and") + ".";
  }

  private String alternative() {
    String stones =
        keystones(matter).stream()
            .limit(3)
            .map(
                stone ->
                    "without %s, %s"
                        .formatted(
                            matter.named(stone.measure()),
                            Wording.count(
                                stone.falls().total(),
                                "other measure cannot happen",
                                "other measures cannot happen")))
            .collect(Collectors.joining("; "));
    return "A graph of %s: %s%s"
        .formatted(
            Wording.count(ties.size(), "tie", "ties"),
            counts(ties),
            stones.isEmpty() ? "" : " " + Wording.capitalised(stones) + ".");
  }

  private List<String> notes(int pages, int drawn) {
    List<String> notes = new ArrayList<>();
    if (pages > 1) {
      notes.add(
          "The graph is split into %s drawings so that each can be read. Each tie is in one of them; an element is in each that has one of its ties."
              .formatted(Wording.number(pages)));
    }
    if (drawn < ties.size()) {
      notes.add(
          "%s not drawn; the table has them."
              .formatted(
                  Wording.capitalised(Wording.count(ties.size() - drawn, "tie is", "ties are"))));
    }
    return notes;
  }

  private Diagram.Table table() {
    return new Diagram.Table(
        List.of("From", "Tie", "To"),
        ties.stream()
            .map(
                tie -> List.of(matter.named(tie.source()), tie.words(), matter.named(tie.target())))
            .toList());
  }
}
