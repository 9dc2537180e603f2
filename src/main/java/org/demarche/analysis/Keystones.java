package org.demarche.analysis;

import java.util.List;
import org.demarche.model.Measure;

/**
 * What the package hangs on: for each measure, which others cannot happen without it. A measure
 * falls when something that it requires has no alternative left. Only what is still open counts:
 * neither done nor dropped, and not stuck in any case. The order of the phases is no requirement
 * here; what a phase itself requires is.
 *
 * @param ranked every open measure, the one that takes most with it first; then in the order of the
 *     package
 * @param foremost the first of the ranking that take others with them, with what falls; at most
 *     {@value #FOREMOST}
 */
public record Keystones(List<Keystone> ranked, List<Collapse> foremost) {

  static final int FOREMOST = 20;

  public Keystones {
    ranked = List.copyOf(ranked);
    foremost = List.copyOf(foremost);
  }

  /**
   * How much hangs on one measure.
   *
   * @param rank from 1; equal where as much falls
   * @param measure the keystone
   * @param falls the other open measures that cannot happen without it
   * @param of all other open measures
   * @param percent {@code falls} of {@code of}, rounded down, at least 1 where any falls
   * @param direct how many of those that fall require it themselves, rather than through others
   * @param losesWay how many more would lose their political way: all that opens the way for them,
   *     or for what they require, falls
   */
  public record Keystone(
      int rank, Measure measure, Tally falls, Tally of, int percent, int direct, int losesWay) {}

  /**
   * What falls with a keystone.
   *
   * @param keystone the measure and its figures
   * @param fallen what cannot happen without it, in the order of the package
   * @param losingWay what would lose its political way, in the order of the package
   */
  public record Collapse(Keystone keystone, List<Measure> fallen, List<Measure> losingWay) {

    public Collapse {
      fallen = List.copyOf(fallen);
      losingWay = List.copyOf(losingWay);
    }
  }
}
