package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.order.Standing;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Phase;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.render.svg.OrderArrows.Arrow;
import org.demarche.render.svg.OrderGrid.Lane;
import org.demarche.render.svg.OrderGrid.Step;
import org.demarche.render.words.Words;
import org.jspecify.annotations.Nullable;

/** What the drawing of the order shows: which lanes, which steps in them, which arrows. */
final class OrderPlan {

  private static final int BEGUN = 0;
  private static final int NEVER = Integer.MAX_VALUE;

  private final DiagramData data;
  private final Map<String, Integer> steps;
  private final Map<String, List<Linkage>> requirements;

  OrderPlan(DiagramData data) {
    this.data = data;
    steps =
        data.analysis().sequence().steps().stream()
            .flatMap(step -> step.measures().stream().map(each -> Map.entry(each, step.number())))
            .collect(Collectors.toMap(each -> each.getKey().id(), Map.Entry::getValue));
    requirements =
        data.content().linkages().stream()
            .filter(tie -> tie.kind() == LinkageKind.REQUIRES && !tie.isContested())
            .collect(Collectors.groupingBy(Linkage::from));
  }

  /** From each measure to each other that requires it, as far as no party alone reads it so. */
  List<Arrow> arrows() {
    return data.measures().stream()
        .flatMap(measure -> requirements(measure).flatMap(tie -> arrows(measure, tie)))
        .distinct()
        .toList();
  }

  private Stream<Arrow> arrows(Measure then, Linkage tie) {
    boolean any = tie.need() == Need.ANY && tie.to().size() > 1;
    return data.index().all(tie.to(), Measure.class).stream()
        .filter(first -> !first.id().equals(then.id()))
        .map(first -> new Arrow(first.id(), then.id(), any));
  }

  private Stream<Linkage> requirements(Element owner) {
    return requirements.getOrDefault(owner.id(), List.of()).stream();
  }

  private Stream<Element> required(Element owner) {
    return requirements(owner).flatMap(tie -> data.index().all(tie.to(), Element.class).stream());
  }

  /** What a box says beside its number: how far it is, or what it waits for as a whole. */
  String aside(Measure measure) {
    if (step(measure) == BEGUN) {
      return data.words().term(standing(measure));
    }
    List<String> groups =
        required(measure)
            .filter(each -> each instanceof Phase || each instanceof Part)
            .map(data::groupName)
            .distinct()
            .toList();
    return groups.isEmpty() ? "" : data.words().text("after", data.words().list(groups));
  }

  Standing standing(Measure measure) {
    Standing standing = data.analysis().standings().get(measure.id());
    return standing == null ? Standing.WAITING : standing;
  }

  private int step(Measure measure) {
    return standing(measure) == Standing.BLOCKED ? NEVER : steps.getOrDefault(measure.id(), BEGUN);
  }

  /** A lane for each phase that has any of these, or for each part where there are no phases. */
  List<Lane> lanes(List<Measure> shown) {
    boolean byPhase = !data.content().phases().isEmpty();
    List<? extends Element> groups = byPhase ? data.content().phases() : data.content().parts();
    List<Lane> lanes = new ArrayList<>();
    Map<String, List<Measure>> members =
        shown.stream()
            .collect(Collectors.groupingBy(each -> group(byPhase ? each.phase() : each.part())));
    Set<Measure> left = new LinkedHashSet<>(shown);
    for (Element group : groups) {
      List<Measure> own = members.getOrDefault(group.id(), List.of());
      own.forEach(left::remove);
      lane(label(group), own).ifPresent(lanes::add);
    }
    String rest =
        groups.isEmpty()
            ? "drawn.all-measures"
            : byPhase ? "drawn.outside-phases" : "outside-parts";
    lane(data.words().text(rest), List.copyOf(left)).ifPresent(lanes::add);
    return lanes;
  }

  private static String group(@Nullable String id) {
    return id == null ? "" : id;
  }

  private Optional<Lane> lane(String label, List<Measure> measures) {
    Map<Integer, List<Measure>> bySteps =
        measures.stream()
            .collect(Collectors.groupingBy(this::step, TreeMap::new, Collectors.toList()));
    return measures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Lane(
                label,
                bySteps.entrySet().stream()
                    .map(each -> new Step(words(each.getKey()), each.getValue()))
                    .toList()));
  }

  private String label(Element group) {
    String name = group.shortName();
    String number = Words.capitalised(data.groupName(group));
    List<String> first =
        required(group)
            .map(each -> each instanceof Measure ? data.brief(each) : data.groupName(each))
            .distinct()
            .toList();
    Words words = data.words();
    String full = name.startsWith(number) ? name : words.text("label", number, name);
    return first.isEmpty()
        ? full
        : words.text("aside", full, words.text("after", words.list(first)));
  }

  private String words(int step) {
    return switch (step) {
      case BEGUN -> data.words().text("drawn.begun");
      case 1 -> data.words().text("drawn.ready");
      case NEVER -> data.words().text("drawn.never");
      default -> data.words().text("drawn.step", step);
    };
  }
}
