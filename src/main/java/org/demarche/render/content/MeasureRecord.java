package org.demarche.render.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Balance.Account;
import org.demarche.analysis.order.Standing;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Trigger;
import org.demarche.model.term.LinkageKind;
import org.jspecify.annotations.Nullable;

/**
 * One measure in the record of all measures.
 *
 * @param measure as written
 * @param standing where it stands on the day
 * @param overdue whether its date is past
 * @param against what stands against it
 * @param after what it requires, a tie each
 * @param before what requires it
 * @param helped what opens the way for it or eases it
 * @param helps ties by which it opens the way for others, or eases them
 * @param holders triggers and duties that hold it up
 */
public record MeasureRecord(
    Measure measure,
    Standing standing,
    boolean overdue,
    List<Element> against,
    List<Linkage> after,
    List<Linkage> before,
    List<Linkage> helped,
    List<Linkage> helps,
    List<String> holders) {

  public MeasureRecord {
    against = List.copyOf(against);
    after = List.copyOf(after);
    before = List.copyOf(before);
    helped = List.copyOf(helped);
    helps = List.copyOf(helps);
    holders = List.copyOf(holders);
  }

  /**
   * The measures of a part.
   *
   * @param part null for measures outside the parts
   * @param number of the part, as the numbers of its measures begin
   * @param headed whether it needs a head: there are parts
   * @param measures may be empty
   */
  public record Group(
      @Nullable Part part, int number, boolean headed, List<MeasureRecord> measures) {
    public Group {
      measures = List.copyOf(measures);
    }
  }

  static List<Group> of(Definition definition, Analysis analysis) {
    return new Collector(definition, analysis).groups();
  }

  /** Looks the ties of each measure up in maps that are made once. */
  private static final class Collector {

    private final NegotiatingPackage content;
    private final Analysis analysis;
    private final Map<String, List<Linkage>> from = new HashMap<>();
    private final Map<String, List<Linkage>> to = new HashMap<>();
    private final Map<String, Set<String>> triggers = new HashMap<>();

    Collector(Definition definition, Analysis analysis) {
      this.content = definition.content();
      this.analysis = analysis;
      for (Linkage tie : content.linkages()) {
        enter(from, tie.from(), tie);
        tie.to().forEach(id -> enter(to, id, tie));
      }
      for (Trigger trigger : content.triggers()) {
        Stream.of(trigger.suspends(), trigger.ends())
            .flatMap(List::stream)
            .forEach(
                id -> triggers.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(trigger.id()));
      }
    }

    private static void enter(Map<String, List<Linkage>> ties, String id, Linkage tie) {
      ties.computeIfAbsent(id, key -> new ArrayList<>()).add(tie);
    }

    List<Group> groups() {
      Map<String, List<MeasureRecord>> parts = new LinkedHashMap<>();
      content.parts().forEach(part -> parts.put(part.id(), new ArrayList<>()));
      List<MeasureRecord> loose = new ArrayList<>();
      for (Measure measure : content.measures()) {
        parts.getOrDefault(String.valueOf(measure.part()), loose).add(record(measure));
      }
      List<Group> groups = new ArrayList<>();
      for (Part part : content.parts()) {
        List<MeasureRecord> measures = parts.getOrDefault(part.id(), List.of());
        groups.add(new Group(part, groups.size() + 1, true, measures));
      }
      if (!loose.isEmpty()) {
        groups.add(new Group(null, groups.size() + 1, !groups.isEmpty(), loose));
      }
      return groups;
    }

    private MeasureRecord record(Measure measure) {
      String id = measure.id();
      Account account = analysis.balance().byMeasure().get(id);
      return new MeasureRecord(
          measure,
          Objects.requireNonNull(analysis.standings().get(id)),
          analysis.overdue().contains(id),
          account == null ? List.of() : account.returns(),
          ties(from, id, LinkageKind.REQUIRES),
          ties(to, id, LinkageKind.REQUIRES),
          ties(to, id, LinkageKind.OPENS_WAY_FOR, LinkageKind.EASES),
          ties(from, id, LinkageKind.OPENS_WAY_FOR, LinkageKind.EASES),
          holders(id));
    }

    private static List<Linkage> ties(
        Map<String, List<Linkage>> ties, String id, LinkageKind... kinds) {
      return ties.getOrDefault(id, List.of()).stream()
          .filter(tie -> List.of(kinds).contains(tie.kind()))
          .toList();
    }

    private List<String> holders(String id) {
      Set<String> holders = new LinkedHashSet<>(triggers.getOrDefault(id, Set.of()));
      ties(from, id, LinkageKind.SUSPENDED_BY).forEach(tie -> holders.addAll(tie.to()));
      return List.copyOf(holders);
    }
  }
}
