package org.demarche.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Phase;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;

/**
 * The meaning of {@code requires} in the plainest words, for packages whose ties name measures,
 * parts and phases: what can happen is built up from nothing, one measure after another.
 */
final class Naive {

  private final NegotiatingPackage content;
  private final Set<String> removed;
  private final Set<String> happening = new HashSet<>();

  private Naive(NegotiatingPackage content, Set<String> removed) {
    this.content = content;
    this.removed = removed;
  }

  /** The ids of all measures that can happen when some are taken away. */
  static Set<String> possible(NegotiatingPackage content, Set<String> removed) {
    Naive naive = new Naive(content, removed);
    while (content.measures().stream().anyMatch(naive::adds)) {
      // until nothing is added
    }
    return naive.happening;
  }

  private boolean adds(Measure measure) {
    return canHappen(measure) && happening.add(measure.id());
  }

  private boolean canHappen(Measure measure) {
    if (removed.contains(measure.id()) || measure.status() == Status.DROPPED) {
      return false;
    }
    boolean begun = measure.status() != Status.PROPOSED && measure.status() != Status.AGREED;
    return begun || Stream.of(measure.id(), measure.part(), measure.phase()).allMatch(this::isOpen);
  }

  private boolean isOpen(String id) {
    return hasBegun(id) || isAllowed(id);
  }

  /** Facts beat rules: a phase with a member that has begun is open. */
  private boolean hasBegun(String phase) {
    return content.measures().stream()
        .filter(measure -> phase.equals(measure.phase()))
        .anyMatch(
            measure ->
                measure.status() != Status.PROPOSED
                    && measure.status() != Status.AGREED
                    && measure.status() != Status.DROPPED);
  }

  private boolean isAllowed(String id) {
    return content.linkages().stream()
        .filter(linkage -> linkage.kind() == LinkageKind.REQUIRES)
        .filter(linkage -> linkage.from().equals(id))
        .allMatch(this::isMet);
  }

  private boolean isMet(Linkage linkage) {
    Predicate<String> isComplete = this::isComplete;
    return linkage.need() == Need.ANY
        ? linkage.to().stream().anyMatch(isComplete)
        : linkage.to().stream().allMatch(isComplete);
  }

  private boolean isComplete(String id) {
    boolean group =
        Stream.concat(
                content.parts().stream().map(Part::id), content.phases().stream().map(Phase::id))
            .anyMatch(id::equals);
    List<Measure> inside =
        content.measures().stream()
            .filter(measure -> measure.status() != Status.DROPPED)
            .filter(measure -> id.equals(measure.part()) || id.equals(measure.phase()))
            .toList();
    if (!group) {
      return happening.contains(id);
    }
    return inside.stream().allMatch(measure -> happening.contains(measure.id()));
  }
}
