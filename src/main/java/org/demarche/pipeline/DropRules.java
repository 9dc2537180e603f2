package org.demarche.pipeline;

import static org.demarche.model.term.Severity.ERROR;
import static org.demarche.model.term.Severity.WARNING;

import java.util.List;
import org.demarche.model.Rule;

/** The rules of the family D6xx about the machine and about several files of one package. */
public final class DropRules {

  /** Something that no definition is to blame for. */
  public static final Rule MACHINE =
      new Rule(
          "D621",
          ERROR,
          "The machine failed",
          """
          A disk, a temporary folder, a font file or the system failed while the file was read or
          its documents were made. The message quotes what the system said. The definition is not
          at fault: a watched file stays in its folder and is tried again.
          """,
          "Do what the message says: make room, or put back what is gone.",
          "");

  /** A copy beside the right file. */
  public static final Rule CONFLICT_COPY =
      new Rule(
          "D622",
          ERROR,
          "The file is a copy of another version",
          """
          The name of the file is one that programs give to a second copy: the loser of a conflict
          (.sync-conflict-, conflicted copy), a second download, a copy by the file manager. The
          package has another definition, which is not older, or which that program holds to be the
          right one. The copy is set aside, so that it does not replace the other.
          """,
          "Compare the two files; if this one is right, drop it under the plain name.",
          "");

  /** A newer definition came first. */
  public static final Rule OVERTAKEN =
      new Rule(
          "D623",
          ERROR,
          "A newer definition of the package was accepted meanwhile",
          """
          The file waited after a fault. While it waited, another file of the same package, which
          was written later, was accepted. The older one is set aside, so that it does not replace
          the newer.
          """,
          "Nothing, if the newer definition is right; otherwise drop this one again.",
          "");

  /** The date of an edition goes backwards. */
  public static final Rule EARLIER_DATE =
      new Rule(
          "D624",
          WARNING,
          "The edition is dated before the current one",
          """
          The key edition of the definition is a date before that of the edition that it replaces.
          Usually an old file was dropped by mistake, or the date was forgotten.
          """,
          "Drop the right file, or give the edition its date.",
          "edition: 1998-11-20   # the current edition is of 1998-12-01");

  private DropRules() {}

  /** By code. */
  public static List<Rule> all() {
    return List.of(MACHINE, CONFLICT_COPY, OVERTAKEN, EARLIER_DATE);
  }
}
