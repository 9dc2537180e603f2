package org.demarche.model.measure;

import java.util.List;
import org.demarche.model.Index;
import org.demarche.model.Key;
import org.demarche.model.date.Due;
import org.demarche.model.date.PartialDate;
import org.demarche.model.term.MeasureCharacter;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;

/**
 * One act by one or more parties towards others. Its direction is derived: {@link Index#direction}.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param shortTitle for tables and drawings, or empty for the title; {@code short} in a definition
 * @param part id of its part
 * @param phase id of its phase, or null where it belongs to none
 * @param area id of its issue area
 * @param by ids of the parties that act; at least one
 * @param towards ids of the parties it is done to or for
 * @param character what it is in the bargain; default substantive
 * @param text what is to be done, as CommonMark
 * @param why why, as CommonMark
 * @param authority whose consent it needs; all of them
 * @param cost what it costs, or null where none is known
 * @param contributions who might pay
 * @param target how much it is to bring, or null where it is no matter of a quantity
 * @param due when it is to be done
 * @param until when it ends by itself, for instance a moratorium
 * @param status where it stands; default proposed
 * @param since since when it has that status, or null where that is not known
 * @param verification how it is known to be kept
 * @param precedents ids of precedents
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Measure(
    String id,
    String title,
    @Key("short") String shortTitle,
    @Nullable String part,
    @Nullable String phase,
    @Nullable String area,
    List<String> by,
    List<String> towards,
    MeasureCharacter character,
    String text,
    String why,
    List<Authority> authority,
    @Nullable Money cost,
    List<Contribution> contributions,
    @Nullable Target target,
    @Nullable Due due,
    @Nullable Due until,
    Status status,
    @Nullable PartialDate since,
    @Nullable Verification verification,
    List<String> precedents,
    List<String> sources,
    String was,
    String pointer)
    implements Funded {

  public Measure {
    by = List.copyOf(by);
    towards = List.copyOf(towards);
    authority = List.copyOf(authority);
    contributions = List.copyOf(contributions);
    precedents = List.copyOf(precedents);
    sources = List.copyOf(sources);
  }

  @Override
  public String shortName() {
    return shortTitle.isEmpty() ? title : shortTitle;
  }
}
