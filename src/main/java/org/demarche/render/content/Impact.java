package org.demarche.render.content;

import java.util.List;
import org.demarche.analysis.Exposure.Reach;
import org.demarche.analysis.Exposure.Stop;
import org.demarche.model.measure.Element;
import org.demarche.model.position.Recommendation;
import org.demarche.render.content.Share.Extent;

/**
 * An event that would stop something.
 *
 * @param reach what it stops
 * @param extent how many of the measures it stops
 * @param direct how many it stops itself
 * @param through how many it stops through what they require
 * @param blocked what then cannot begin
 * @param advice recommendations that concern it
 */
public record Impact(
    Reach reach,
    Extent extent,
    int direct,
    int through,
    List<Element> blocked,
    List<Recommendation> advice) {

  public Impact {
    blocked = List.copyOf(blocked);
    advice = List.copyOf(advice);
  }

  static Impact of(Reach reach, List<Recommendation> recommendations) {
    int stopped = reach.measures().total();
    String id = reach.trigger().id();
    return new Impact(
        reach,
        Share.extent(stopped, reach.of().total()),
        reach.direct(),
        stopped - reach.direct(),
        reach.blocked().stream().map(Stop::element).toList(),
        recommendations.stream().filter(advice -> advice.concerns().contains(id)).toList());
  }
}
