package org.demarche.analysis;

import java.util.AbstractList;
import java.util.Objects;
import org.demarche.model.measure.Element;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list that shares all but its last element with others, so that ten thousand long
 * chains take no more room than ten thousand links.
 */
final class Chain extends AbstractList<Element> {

  private final @Nullable Chain before;
  private final Element last;
  private final int size;

  private Chain(@Nullable Chain before, Element last) {
    this.before = before;
    this.last = last;
    this.size = before == null ? 1 : before.size + 1;
  }

  static Chain of(Element first) {
    return new Chain(null, first);
  }

  /** This and one more, unless this ends with it already. */
  Chain to(Element next) {
    return last.id().equals(next.id()) ? this : new Chain(this, next);
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
