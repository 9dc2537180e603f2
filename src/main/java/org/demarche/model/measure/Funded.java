package org.demarche.model.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may have a cost and givers: a measure, a part, a phase or the package. */
public interface Funded extends Element {

  /** What it costs, apart from what its members cost, or null where that is not stated. */
  @Nullable Money cost();

  /** Who might pay or supply something towards it. */
  List<Contribution> contributions();
}
