package org.demarche.analysis;

import java.util.AbstractList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.demarche.model.measure.Element;

/**
 * An immutable list without one of its elements, so that ten thousand lists that each leave out
 * another take no more room than one.
 */
final class AllBut extends AbstractList<Element> {

  private final List<Element> all;
  private final int leftOut;

  private AllBut(List<Element> all, int leftOut) {
    this.all = all;
    this.leftOut = leftOut;
  }

  /** All of these without this one; the list itself where it is not among them. */
  static List<Element> of(Element one, List<Element> all, Comparator<Element> order) {
    int place = Collections.binarySearch(all, one, order);
    return place < 0 ? all : new AllBut(all, place);
  }

  @Override
  public Element get(int index) {
    Objects.checkIndex(index, size());
    return all.get(index < leftOut ? index : index + 1);
  }

  @Override
  public int size() {
    return all.size() - 1;
  }
}
