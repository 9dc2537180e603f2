package org.demarche.pipeline;

import static org.demarche.model.term.Severity.ERROR;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.render.RenderingRules;

/** The rules of the family D6xx: what can go wrong around a definition. */
public final class OperationRules {

  /** The file can't be read. */
  public static final Rule UNREADABLE =
      new Rule(
          "D601",
          ERROR,
          "The file cannot be read",
          """
          The file is there, but its bytes could not be had: the permissions do not allow it, it is
          a folder, a symbolic link in the drop folder, or a device, or the disk reported a fault.
          The message quotes what the system said. Nothing is known about the definition itself.
          """,
          "Check the permissions of the file and of its folders, then build it again.",
          "");

  /** The file was there and is not any more. */
  public static final Rule VANISHED =
      new Rule(
          "D602",
          ERROR,
          "The file vanished",
          """
          The file was listed or named, but was gone when it was to be opened: somebody moved,
          renamed or removed it in between, or the name has a typing error.
          """,
          "Check the name, or put the file back.",
          "");

  /** The file changes while it is read. */
  public static final Rule GROWING =
      new Rule(
          "D603",
          ERROR,
          "The file is still being written",
          """
          The size or the time of the file changed while it was read, so that what was read may be
          half of an old and half of a new definition. No document is made of such a file.
          Programs that write a file under a temporary name and rename it avoid this.
          """,
          "Wait until the program that writes the file is done, then build it again.",
          "");

  /** The edition can't be written. */
  public static final Rule NOT_WRITTEN =
      new Rule(
          "D604",
          ERROR,
          "The edition cannot be written",
          """
          The documents were made, but could not be put in the output folder: the disk is full, the
          folder is read-only, or it is on a file system without symbolic links, which an edition
          needs to replace another at one instant. The message quotes what the system said. The
          edition that was there before is still there, whole.
          """,
          "Make room or give write permission in the output folder, then build the file again.",
          "");

  /** Making the documents took too long. */
  public static final Rule OVERTIME =
      new Rule(
          "D605",
          ERROR,
          "The time limit was reached",
          """
          Reading one definition, checking it and making its documents may each take only so long, so
          that one file can't hold up all others. This one took longer and was given up. Usual causes
          are a table with very many rows, a very long text without spaces, or a template of the house
          that does not end. The edition that was there before is still there.
          """,
          "Split the package, shorten its longest element, or raise the time limit.",
          "");

  /** A document is missing or is not what was made. */
  public static final Rule NOT_VERIFIED =
      new Rule(
          "D606",
          ERROR,
          "A document is missing or failed its verification",
          """
          Before an edition is shown, its folder is read back and compared with its manifest: every
          document that was asked for must be there, with the very bytes that were made. An edition
          that fails is not shown; the one that was there before is still there.
          """,
          "Build the file again; if it happens again, check the disk that holds the output folder.",
          "");

  /** Two definitions of one run have the same id. */
  public static final Rule TWICE_IN_A_RUN =
      new Rule(
          "D607",
          ERROR,
          "Two definitions of one run have the same id",
          """
          The id of a package names its folder of documents. Two files with one id in the same run
          would replace each other's documents, in an order nobody chose. The file that comes first
          in the run is built, the others are not.
          """,
          "Give each package its own id, or build one of the two files only.",
          "id: us-dprk-1998   # also in input/copy-of-us-dprk-1998.yaml");

  /** A step broke down. */
  public static final Rule BROKE_DOWN =
      new Rule(
          "D608",
          ERROR,
          "A step of the build broke down",
          """
          A step failed in a way that it should not, whatever the definition says: a structure is
          nested too deeply to be laid out, the process that built it was killed twice, or the
          program has a fault. The message quotes what happened, the log has the details. Other
          definitions are not affected.
          """,
          "Build the file again if processes were killed; otherwise report the fault with the log.",
          "");

  /** Making the documents took too much memory. */
  public static final Rule OUT_OF_MEMORY =
      new Rule(
          "D609",
          ERROR,
          "The memory limit was reached",
          """
          The documents of one definition may take only so much memory, so that one file can't take
          it from all others. This one needed more and was given up. Usual causes are very many
          measures and linkages, or a template that makes too much of them. The edition that was
          there before is still there.
          """,
          "Split the package, or raise the memory limit.",
          "");

  /** Files that all definitions need can't be had. */
  public static final Rule NO_TEMPLATES =
      new Rule(
          "D611",
          ERROR,
          "Templates or fonts cannot be read",
          """
          A file that documents depend on cannot be read: a template, a font or an image of the
          house, a font of the system that is being installed, or the copy of a font in the cache
          folder, which may be full, gone or another user's. The message names the file. No
          definition is at fault; nothing was made or changed, and a watched file stays in its
          folder and is tried again.
          """,
          "Check the file that is named, its permissions, and the room on its disk.",
          "");

  /** There is no process to build in. */
  public static final Rule NO_WORKER =
      new Rule(
          "D612",
          ERROR,
          "No worker process could be started",
          """
          Commands that go on for long build each definition in a process of its own. None could be
          started: the machine has no memory or no process to spare, or the Java that Demarche runs
          on is gone. The message quotes what the system said. Nothing is known about the definition
          itself; a watched file stays in its folder and is tried again.
          """,
          "Make room on the machine, or start Demarche again if its Java was replaced.",
          "");

  /** The record of runs and deliveries is away. */
  public static final Rule LEDGER =
      new Rule(
          "D610",
          ERROR,
          "The ledger cannot be used",
          """
          The ledger, which records runs, jobs, editions and deliveries, could not be opened or does
          not answer: its file is held by another program, damaged, or of a newer version, or its
          database server is away or refuses the user. The message says which. Documents are built
          without it; nothing is sent without it, since it alone knows what was sent before.
          """,
          "Do what the message says, then start again; what is in the folders is not affected.",
          "");

  private static final Set<String> FAULTS =
      Stream.of(
              UNREADABLE,
              VANISHED,
              GROWING,
              NOT_WRITTEN,
              OVERTIME,
              BROKE_DOWN,
              NO_TEMPLATES,
              OUT_OF_MEMORY,
              NO_WORKER,
              DropRules.MACHINE,
              DropRules.CONFLICT_COPY,
              DropRules.OVERTAKEN,
              RenderingRules.TEMPLATE_FAULT)
          .map(Rule::code)
          .collect(Collectors.toUnmodifiableSet());

  private OperationRules() {}

  /** By code. */
  public static List<Rule> all() {
    return List.of(
        UNREADABLE,
        VANISHED,
        GROWING,
        NOT_WRITTEN,
        OVERTIME,
        NOT_VERIFIED,
        TWICE_IN_A_RUN,
        BROKE_DOWN,
        OUT_OF_MEMORY,
        LEDGER,
        NO_TEMPLATES,
        NO_WORKER);
  }

  /** What a finding of {@link #OVERTIME} says of documents. */
  public static String overtime(Duration limit) {
    return overtime("The documents were not made", limit);
  }

  /** The same of another step, such as "The definition was not read". */
  static String overtime(String step, Duration limit) {
    return step + " within " + limit.toSeconds() + " seconds";
  }

  /** Whether a finding tells of something around the definition rather than of the definition. */
  static boolean isFault(Finding finding) {
    return FAULTS.contains(finding.code());
  }
}
