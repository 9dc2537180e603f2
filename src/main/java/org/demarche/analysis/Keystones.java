package org.demarche.analysis;

import java.util.List;
import org.demarche.analysis.graph.Tally;
import org.demarche.model.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What the package hangs on. A measure that has not begun falls with another when it could never
 * begin without it: something that it requires has no alternative left. What a phase requires
 * counts, the mere order of the phases does not.
 *
 * @param all every measure that is neither satisfied nor dropped, in the order of the package
 * @param ranked those with which at least two others fall, the one that takes most with it first;
 *     then in the order of the package
 * @param foremost those of rank 1
 * @param byWeight all measures that are not dropped: those ahead by how many fall without them,
 *     then the others in the order of the package
 * @param heldUp each standing duty in force with what would be held up if it were breached, if
 *     anything would; in the order of the package
 */
public record Keystones(
    List<Keystone> all,
    List<Keystone> ranked,
    List<Keystone> foremost,
    List<Measure> byWeight,
    List<HeldUp> heldUp) {

  static final int LEAST = 2;
  static final int LEAST_FOR_PERCENT = 10;

  public Keystones {
    all = List.copyOf(all);
    ranked = List.copyOf(ranked);
    foremost = List.copyOf(foremost);
    byWeight = List.copyOf(byWeight);
    heldUp = List.copyOf(heldUp);
  }

  /**
   * How much hangs on one measure.
   *
   * @param rank from 1; equal where as much falls
   * @param measure the keystone
   * @param falls the other measures that could never begin without it
   * @param of all other measures that have not begun and can
   * @param percent {@code falls} of {@code of}, rounded half up; null where they are fewer than
   *     {@value Keystones#LEAST_FOR_PERCENT}
   * @param direct how many of those that fall require it themselves, rather than through others
   * @param fallen what falls, in the order of the package; only the first of it where a package is
   *     so large that all lists together would have more than {@value KeystoneRanking#LISTED}
   *     entries
   */
  public record Keystone(
      int rank,
      Measure measure,
      Tally falls,
      Tally of,
      @Nullable Integer percent,
      int direct,
      List<Measure> fallen) {
    public Keystone {
      fallen = List.copyOf(fallen);
    }
  }

  /**
   * What would be held up if a duty were breached.
   *
   * @param duty in force
   * @param measures what is suspended by it, and what has not begun and then could not; in the
   *     order of the package
   */
  public record HeldUp(Measure duty, List<Measure> measures) {
    public HeldUp {
      measures = List.copyOf(measures);
    }
  }
}
