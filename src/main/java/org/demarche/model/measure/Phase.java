package org.demarche.model.measure;

import java.util.List;
import org.demarche.model.Key;
import org.demarche.model.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An ordered stage; the order is that of the list. A phase is a gate: its measures wait until it
 * opens. Where it requires nothing of its own, it opens when the phase before it is over.
 *
 * @param id see {@link Element}
 * @param title its name
 * @param shortTitle for tables and drawings, or empty for the title; {@code short} in a definition
 * @param aim what it is to reach, as CommonMark
 * @param entry when it may begin, in words, as CommonMark; what the machine checks are linkages
 *     from the phase
 * @param overlaps whether it opens together with the phase before it; default false
 * @param opens when it is planned to open
 * @param closes when it is planned to end
 * @param cost what it costs apart from its measures, or null where that is not known
 * @param contributions who might pay for the phase as a whole
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Phase(
    String id,
    String title,
    @Key("short") String shortTitle,
    String aim,
    String entry,
    boolean overlaps,
    @Nullable PartialDate opens,
    @Nullable PartialDate closes,
    @Nullable Money cost,
    List<Contribution> contributions,
    String was,
    String pointer)
    implements Funded {

  public Phase {
    contributions = List.copyOf(contributions);
  }

  @Override
  public String shortName() {
    return shortTitle.isEmpty() ? title : shortTitle;
  }
}
