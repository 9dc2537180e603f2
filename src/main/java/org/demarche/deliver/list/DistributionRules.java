package org.demarche.deliver.list;

import static org.demarche.model.term.Severity.ERROR;
import static org.demarche.model.term.Severity.WARNING;

import java.util.List;
import org.demarche.model.Rule;
import org.demarche.model.term.Severity;

/** The rules of the family D50x and D51x: who gets what. Those of channels are D52x. */
public final class DistributionRules {

  /** No list has this id. */
  public static final Rule UNKNOWN_LIST =
      rule(
          "D501",
          ERROR,
          "There is no such distribution list",
          """
          A list is known by the `id` in it, not by the name of its file. Lists are the files in the \
          folder that the setting `lists` names; folders below it are not looked into.\
          """,
          "Correct the id, or check that the list lies in the folder of lists.",
          "");

  /** No list has a recipient with this id. */
  public static final Rule UNKNOWN_RECIPIENT =
      rule(
          "D502",
          ERROR,
          "There is no such recipient",
          """
          A run can be restricted to some recipients, who are named by the `id` that they have in their \
          lists. None of the lists concerned has a recipient with this id, so nothing would be sent.\
          """,
          "Correct the id, or name the list that has the recipient.",
          "");

  /** A recipient follows a package that is marked above the clearance. */
  public static final Rule MARKING_FORBIDS =
      rule(
          "D503",
          ERROR,
          "The recipient may not have this marking",
          """
          Each recipient has a `clearance`: the highest marking of packages that may be sent there; \
          without one, unmarked packages only. The list follows a package that is marked higher. The \
          copy is refused before anything is sent, and the owner is told; other recipients and other \
          packages are not affected. To follow only what is marked low enough, give the list `upTo`.\
          """,
          "Correct the clearance if it is wrong; otherwise nothing is to be done.",
          """
          recipients:
            - id: press-office
              name: Press office
              to: mailto:press@example.org
              clearance: Public        # and the package is marked Confidential
          """);

  /** No address, or none that can be served. */
  public static final Rule NO_ADDRESS =
      rule(
          "D504",
          ERROR,
          "There is no address that can be served",
          """
          An address is a URI; what stands before its first colon chooses the channel: \
          `mailto:ana@example.org`, `file:packets/ana` (a folder), `sftp://user@host:22/folder`, \
          `https://host/folder`. This one is missing, has a channel that does not exist, or lacks what \
          its channel needs. Other addresses and recipients are served.\
          """,
          "Correct the address.",
          """
          recipients:
            - id: desk
              name: The desk
              to: ftp://files.example.org/in
          """);

  /** A list follows an id that no package has. */
  public static final Rule UNKNOWN_PACKAGE =
      rule(
          "D505",
          WARNING,
          "The list follows a package that is not known",
          """
          A list follows packages by their ids. There is no accepted definition and no folder of \
          documents with this id: it may be mistyped, or the package may come later. The rest of the \
          list is served.\
          """,
          "Correct the id under \"follows\", or wait for the package.",
          """
          follows: [us-dprk-1989]
          """);

  /** A marking that is no level. */
  public static final Rule UNKNOWN_MARKING =
      rule(
          "D506",
          ERROR,
          "The marking is not among the levels",
          """
          Markings are compared by their place in the setting `markings`, which lists them from the \
          lowest to the highest; capitals don't count. A package with a marking that is not in it counts \
          as higher than all, so its copies are refused. A clearance that is not in it allows nothing.\
          """,
          "Correct the marking, or add it to the setting \"markings\" at its place.",
          """
          recipients:
            - id: desk
              name: The desk
              to: mailto:desk@example.org
              clearance: Confidental
          """);

  /** One id or address twice. */
  public static final Rule TWICE =
      rule(
          "D507",
          ERROR,
          "A recipient, an address or a list is there twice",
          """
          Ids of recipients are unique in their list, and ids of lists among all lists, since the ledger \
          knows by them what was sent. An address may stand once in a list: with two, the same copy \
          would go there twice. The first counts; what repeats it gets nothing.\
          """,
          "Give the second another id or address, or remove it.",
          """
          recipients:
            - {id: ana, name: Ana Example, to: mailto:ana@example.org}
            - {id: ana, name: Ana Sample, to: mailto:sample@example.org}
          """);

  /** A password or key is not where the list says. */
  public static final Rule NO_SECRET =
      rule(
          "D508",
          ERROR,
          "A secret is missing",
          """
          Passwords never stand in a list: `passwordFrom` says which environment variable (`env:NAME`) \
          or file (`file:PATH`, relative to the list's folder) holds it. That is not set, not there, or \
          empty; or a signature is asked for and no key to sign with is set. The copy is refused rather \
          than sent without protection.\
          """,
          "Set the variable or write the file, then run again.",
          """
          passwordFrom: env:DESK_PASSWORD
          """);

  /** A followed package has no edition. */
  public static final Rule NOTHING_BUILT =
      rule(
          "D509",
          WARNING,
          "Nothing is built for a followed package",
          """
          The package is known, but no edition of it is there, so there is nothing to send. Its \
          definition may have errors, or it was not built yet. The rest of the list is served.\
          """,
          "Build the package: demarche build.",
          "");

  /** A kind of document that there is not. */
  public static final Rule NO_SUCH_KIND =
      rule(
          "D510",
          ERROR,
          "There is no such kind of document",
          """
          `kinds` names kinds of documents: the folders of templates that have a `document.ftl`, for \
          instance `briefing`, `summary`, `matrix` and `lines`. Either no templates have this name, or \
          the edition to be sent was built without this kind. A copy without it would be incomplete, \
          so it is refused.\
          """,
          "Correct the kind, or build the package with it.",
          """
          kinds: [sumary]
          """);

  /** A link that leads nowhere. */
  public static final Rule NO_LINK =
      rule(
          "D511",
          ERROR,
          "There is no address for the link",
          """
          A mail carries a link instead of documents if the list says `form: link`, or if the documents \
          are larger than `sizeLimit` (in megabytes, 10 unless set). The link begins with `linkBase`, \
          which the list does not have.\
          """,
          "Add \"linkBase\", the address below which the output folder can be read.",
          """
          form: link
          """);

  /** A password in an address. */
  public static final Rule SECRET_IN_ADDRESS =
      rule(
          "D512",
          ERROR,
          "A password stands in an address",
          """
          Lists are read by many, and addresses reach the ledger and the log. So an address has no \
          password; a channel gets what it needs from the environment or from a file. The address is not \
          used.\
          """,
          "Remove the password, and change it, since it may have been read.",
          """
          to: sftp://desk:secret@files.example.org/in
          """);

  /** A medium that cannot be encrypted. */
  public static final Rule NOT_ENCRYPTED =
      rule(
          "D513",
          ERROR,
          "Only a PDF in the copy itself can have a password",
          """
          A copy with `passwordFrom` is an encrypted PDF. HTML files and archives cannot be encrypted, \
          and a link leads to the documents as they were built; sending those would give away what the \
          password protects.\
          """,
          "Leave only \"pdf\" under \"media\" and attach it, or set \"passwordFrom: none\".",
          """
          media: [pdf, html]
          passwordFrom: env:DESK_PASSWORD
          """);

  /** A medium that cannot be personal. */
  public static final Rule NOT_MARKED =
      rule(
          "D515",
          ERROR,
          "Only a PDF can have a watermark or a signature",
          """
          A watermark names on each page who got it, and a signature tells whether a copy was changed. A file \
          for Word is made to be changed: whoever has it can take out a name as easily as a word. \
          So a list that wants its copies marked sends none.\
          """,
          "Leave \"docx\" out of \"media\", or set \"watermark: false\" and \"signature: false\" for this recipient.",
          """
          media: [pdf, docx]
          watermark: true
          """);

  private DistributionRules() {}

  private static Rule rule(
      String code,
      Severity severity,
      String title,
      String explanation,
      String remedy,
      String example) {
    return new Rule(code, severity, title, explanation, remedy, example);
  }

  /** By code. */
  public static List<Rule> all() {
    return List.of(
        UNKNOWN_LIST,
        UNKNOWN_RECIPIENT,
        MARKING_FORBIDS,
        NO_ADDRESS,
        UNKNOWN_PACKAGE,
        UNKNOWN_MARKING,
        TWICE,
        NO_SECRET,
        NOTHING_BUILT,
        NO_SUCH_KIND,
        NO_LINK,
        SECRET_IN_ADDRESS,
        NOT_ENCRYPTED,
        NOT_MARKED);
  }
}
