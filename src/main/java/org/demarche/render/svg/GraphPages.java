package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Phase;
import org.demarche.model.term.LinkageKind;
import org.demarche.render.Wording;
import org.demarche.render.svg.Ties.Tie;

/**
 * Divides ties among pages until what is on each can be read: first the order of things apart from
 * the bargains, then by phase, in the end by number. Each tie is on one page; a box is on each page
 * that has one of its ties.
 */
final class GraphPages {

  /** More pages than this are not drawn. */
  static final int MOST = 24;

  private static final int MOST_BOXES = 36;
  private static final int MOST_TIES = 40;

  private final DiagramData matter;
  private final Map<Element, Box> boxes;
  private final Map<List<Tie>, GraphLayout> layouts = new HashMap<>();
  private final List<Page> pages = new ArrayList<>();

  private GraphPages(DiagramData matter, Map<Element, Box> boxes) {
    this.matter = matter;
    this.boxes = boxes;
  }

  /**
   * One page.
   *
   * @param title what sets its ties apart, or empty for all that there are
   * @param ties on it
   * @param layout of them
   */
  record Page(String title, List<Tie> ties, GraphLayout layout) {

    Page {
      ties = List.copyOf(ties);
    }
  }

  private interface Division extends BiFunction<List<Tie>, String, Map<String, List<Tie>>> {}

  static List<Page> of(DiagramData matter, Map<Element, Box> boxes, List<Tie> ties) {
    GraphPages pages = new GraphPages(matter, boxes);
    pages.divide("", ties, List.of(pages::byNature, pages::byPhase));
    return List.copyOf(pages.pages);
  }

  private void divide(String title, List<Tie> ties, List<Division> divisions) {
    if (pages.size() >= MOST || place(title, ties)) {
      return;
    }
    if (divisions.isEmpty()) {
      chunks(title, ties);
      return;
    }
    List<Division> rest = divisions.subList(1, divisions.size());
    divisions.get(0).apply(ties, title).forEach((name, some) -> divide(name, some, rest));
  }

  private boolean place(String title, List<Tie> ties) {
    Optional<Page> page = page(title, ties);
    page.ifPresent(pages::add);
    return page.isPresent();
  }

  /** Empty where the ties do not fit a page. */
  private Optional<Page> page(String title, List<Tie> ties) {
    if (ties.size() > MOST_TIES || Ties.ends(ties).size() > MOST_BOXES) {
      return Optional.empty();
    }
    List<Tie> kept = List.copyOf(ties);
    GraphLayout layout =
        layouts.computeIfAbsent(kept, some -> GraphLayout.of(boxes, some, LinkageGraph.ROOM));
    return Optional.of(new Page(title, kept, layout))
        .filter(page -> layout.fits(LinkageGraph.ROOM));
  }

  private Map<String, List<Tie>> byNature(List<Tie> ties, String title) {
    Map<String, List<Tie>> groups = new LinkedHashMap<>();
    groups.put(
        "What comes first, helps or holds up",
        ties.stream().filter(tie -> tie.kind() != LinkageKind.IN_RETURN_FOR).toList());
    groups.put(
        "What is given for what",
        ties.stream().filter(tie -> tie.kind() == LinkageKind.IN_RETURN_FOR).toList());
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  private Map<String, List<Tie>> byPhase(List<Tie> ties, String title) {
    Map<String, List<Tie>> groups = new LinkedHashMap<>();
    matter.content().phases().forEach(phase -> groups.put(phase.id(), new ArrayList<>()));
    groups.put("", new ArrayList<>());
    for (Tie tie : ties) {
      String phase = phase(tie.target());
      groups.getOrDefault(phase.isEmpty() ? phase(tie.source()) : phase, List.of()).add(tie);
    }
    groups.values().removeIf(List::isEmpty);
    return joined(title, groups);
  }

  /** Phases one after the other share a page as long as they fit. */
  private Map<String, List<Tie>> joined(String title, Map<String, List<Tie>> phases) {
    Map<String, List<Tie>> pages = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    phases.forEach(
        (id, some) -> {
          List<Tie> both = Stream.concat(ties.stream(), some.stream()).toList();
          if (!names.isEmpty() && page("", both).isEmpty()) {
            pages.put(title + ": " + Wording.list(names, "and"), List.copyOf(ties));
            names.clear();
            ties.clear();
          }
          names.add(id.isEmpty() ? "in no phase" : phaseTitle(id));
          ties.addAll(some);
        });
    pages.put(title + ": " + Wording.list(names, "and"), List.copyOf(ties));
    return pages;
  }

  private String phase(Element element) {
    String id = element instanceof Measure measure ? measure.phase() : element.id();
    return id != null && matter.index().find(id, Phase.class).isPresent() ? id : "";
  }

  private String phaseTitle(String id) {
    return matter.index().find(id, Phase.class).map(Phase::title).orElse(id);
  }

  /** As many ties on a page as fit, neighbours first. */
  private void chunks(String title, List<Tie> ties) {
    List<Tie> left = new ArrayList<>(ties);
    int number = 0;
    while (!left.isEmpty() && pages.size() < MOST) {
      int count = Math.min(left.size(), MOST_TIES);
      String name = title + (number == 0 ? "" : " (" + (number + 1) + ")");
      while (count > 1 && !place(name, left.subList(0, count))) {
        count = count * 2 / 3;
      }
      if (count == 1) {
        List<Tie> one = List.copyOf(left.subList(0, 1));
        pages.add(new Page(name, one, GraphLayout.of(boxes, one, LinkageGraph.ROOM)));
      }
      left.subList(0, count).clear();
      number++;
    }
  }
}
