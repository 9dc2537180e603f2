package org.demarche.model.measure;

import java.util.List;

/**
 * A rule that the whole package must keep; every key given is checked.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param text the rule and its reason, as CommonMark
 * @param forbidsAuthority no measure may need one of these consents
 * @param mustInclude ids of measures that must be present and not dropped
 * @param before ids of measures, parts or phases that those of {@code mustInclude} must come before
 * @param keepsOut ids of issue areas in which there may be no measure
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Constraint(
    String id,
    String title,
    String text,
    List<ForbiddenAuthority> forbidsAuthority,
    List<String> mustInclude,
    List<String> before,
    List<String> keepsOut,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Constraint {
    forbidsAuthority = List.copyOf(forbidsAuthority);
    mustInclude = List.copyOf(mustInclude);
    before = List.copyOf(before);
    keepsOut = List.copyOf(keepsOut);
    sources = List.copyOf(sources);
  }

  /** Whether any part of the rule can be checked by machine. */
  public boolean isChecked() {
    return !(forbidsAuthority.isEmpty()
        && mustInclude.isEmpty()
        && before.isEmpty()
        && keepsOut.isEmpty());
  }
}
