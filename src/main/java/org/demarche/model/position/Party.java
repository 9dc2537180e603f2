package org.demarche.model.position;

import java.util.List;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Role;
import org.jspecify.annotations.Nullable;

/**
 * An actor and its roles.
 *
 * @param id see {@link Element}
 * @param title full name
 * @param abbreviation short name for tables, or empty for the title
 * @param roles what it is to the package; at least one
 * @param partOf id of the party that it is a body of, for instance a legislature of its state; it
 *     then stands on that party's side
 * @param text what to know of it, as CommonMark
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Party(
    String id,
    String title,
    String abbreviation,
    List<Role> roles,
    @Nullable String partOf,
    String text,
    String was,
    String pointer)
    implements Element {

  public Party {
    roles = List.copyOf(roles);
  }

  @Override
  public String shortName() {
    return abbreviation.isEmpty() ? title : abbreviation;
  }
}
