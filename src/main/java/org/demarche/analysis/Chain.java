package org.demarche.analysis;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.Objects;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Phase;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list that shares all but its last element with others, so that ten thousand long
 * chains take no more room than ten thousand links.
 */
final class Chain extends AbstractList<Element> {

  /** By their acts; of equal ones by all their elements. */
  static final Comparator<Chain> SHORTEST_FIRST =
      Comparator.comparingInt(Chain::acts).thenComparingInt(Chain::size);

  private final @Nullable Chain before;
  private final Element last;
  private final int size;
  private final int acts;

  private Chain(@Nullable Chain before, Element last) {
    this.before = before;
    this.last = last;
    this.size = before == null ? 1 : before.size + 1;
    this.acts = (before == null ? 0 : before.acts) + (isGate(last) ? 0 : 1);
  }

  static Chain of(Element first) {
    return new Chain(null, first);
  }

  /** This and one more, unless this ends with it already. */
  Chain to(Element next) {
    return last.id().equals(next.id()) ? this : new Chain(this, next);
  }

  private static boolean isGate(Element element) {
    return element instanceof NegotiatingPackage
        || element instanceof Part
        || element instanceof Phase
        || element instanceof Commitment;
  }

  /** How many of its elements are no groups. */
  int acts() {
    return acts;
  }

  @Override
  public Element get(int index) {
    Objects.checkIndex(index, size);
    Chain at = this;
    while (at.before != null && at.size > index + 1) {
      at = at.before;
    }
    return at.last;
  }

  @Override
  public int size() {
    return size;
  }
}
