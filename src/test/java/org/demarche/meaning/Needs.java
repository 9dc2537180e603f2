package org.demarche.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.meaning.Pack.Tie;
import org.demarche.meaning.World.Need;

/** What each element requires of its own, as it is written. */
record Needs(Facts facts, List<Tie> ties) {

  /** By ties from it and by its own list. */
  List<Need> own(String id) {
    List<Need> needs = new ArrayList<>();
    facts
        .pack()
        .obligation(id)
        .filter(obligation -> !obligation.requires().isEmpty())
        .ifPresent(obligation -> needs.add(new Need(id, obligation.requires(), false)));
    ties.stream()
        .filter(tie -> tie.kind().equals("requires") && tie.from().equals(id))
        .forEach(tie -> needs.add(new Need(id, tie.to(), tie.any())));
    return needs;
  }

  /** Whether the opening of the group needs this member of it, directly or by way of others. */
  boolean opensBy(String group, String member) {
    Set<String> needed = new HashSet<>();
    addNeeded(group, facts.spread(group), needed);
    return needed.contains(member);
  }

  /** Only what has not begun needs what it requires. */
  private void addNeeded(String id, List<String> members, Set<String> needed) {
    own(id).stream()
        .flatMap(need -> need.targets().stream())
        .flatMap(target -> facts.spread(target).stream())
        .filter(each -> members.contains(each) && needed.add(each))
        .filter(each -> !facts.isMeasure(each) || facts.isAhead(each))
        .forEach(each -> addNeeded(each, members, needed));
  }
}
