package org.demarche.model.measure;

import java.util.List;
import org.demarche.model.Key;
import org.jspecify.annotations.Nullable;

/**
 * A section of the package.
 *
 * @param id see {@link Element}
 * @param title its name
 * @param shortTitle for tables and drawings, or empty for the title; {@code short} in a definition
 * @param character what sort of measures it holds, for instance political and symbolic; may be
 *     empty
 * @param text the rationale, as CommonMark
 * @param cost what it costs apart from its measures, or null where that is not known
 * @param contributions who might pay for the part as a whole
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Part(
    String id,
    String title,
    @Key("short") String shortTitle,
    String character,
    String text,
    @Nullable Money cost,
    List<Contribution> contributions,
    List<String> sources,
    String was,
    String pointer)
    implements Funded {

  public Part {
    contributions = List.copyOf(contributions);
    sources = List.copyOf(sources);
  }

  @Override
  public String shortName() {
    return shortTitle.isEmpty() ? title : shortTitle;
  }
}
