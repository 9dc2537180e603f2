package org.demarche.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.analysis.TimeFacts;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.edition.AnalysisJson;
import org.demarche.edition.Basis;
import org.demarche.edition.DataFile;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionDocument;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest;
import org.demarche.edition.ManifestJson;
import org.demarche.edition.SearchWords;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.finding.Finding;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.html.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * An edition before its documents are made: all that they will depend on.
 *
 * @param subject definition and analysis
 * @param since the edition that the documents tell the changes from; null for none
 * @param input the definition's file
 * @param basis templates, assets, settings
 * @param fonts whether a font of the system is there, unchanged
 * @param facts of the day
 * @param version of Demarche
 */
record EditionInputs(
    Subject subject,
    Manifest.@Nullable Former since,
    Manifest.Input input,
    Basis basis,
    Predicate<TypesetDocument.Font> fonts,
    TimeFacts facts,
    String version) {

  static EditionInputs of(
      FormerEdition former, Basis basis, Predicate<TypesetDocument.Font> fonts, String version) {
    Subject subject = former.subject();
    return new EditionInputs(
        subject,
        former.base(),
        Manifest.Input.of(subject.source().name(), subject.source().content()),
        basis,
        fonts,
        TimeFacts.of(
            subject.definition().content(), subject.analysis().deadlines(), subject.asOf()),
        version);
  }

  /**
   * The current edition, if making it again would give the same but for its date. An edition that
   * was made for another day stands unless the settings say a day.
   */
  Optional<Edition> standing(BuildSettings settings) {
    return new EditionStore(settings.out())
        .readable(subject.definition().content().id())
        .filter(current -> stands(current, settings));
  }

  private boolean stands(Edition current, BuildSettings settings) {
    return isSame(current.manifest())
        && (!settings.dependOnDay() || saysTheSame(current.manifest()))
        && current.isWhole();
  }

  /**
   * Whether the current edition is not to be replaced: it is made of another definition than the
   * one that is to be replaced, or somebody has made the same in the meantime, perhaps of a file
   * with another name.
   */
  boolean stays(Edition current, BuildSettings settings) {
    String successorOf = settings.successorOf();
    boolean other = successorOf != null && !current.manifest().input().sha256().equals(successorOf);
    return other || (settings.reuse() && stands(current, settings));
  }

  /** A finding if the current edition has a later date than this one. */
  Optional<Finding> datedBefore(BuildSettings settings) {
    NegotiatingPackage content = subject.definition().content();
    return new EditionStore(settings.out())
        .readable(content.id())
        .map(current -> current.manifest().edition())
        .filter(date -> date.isAfter(content.edition()))
        .map(
            date ->
                DropRules.EARLIER_DATE.at(
                    subject.definition(),
                    "/edition",
                    "the edition is of %s, the one that it replaces of %s"
                        .formatted(content.edition(), date),
                    content.edition().toString(),
                    "a date that is not before " + date));
  }

  private boolean isSame(Manifest current) {
    return current.input().sha256().equals(input.sha256())
        && current.basis().equals(basis)
        && current.systemFonts().allMatch(fonts)
        && current.version().equals(version);
  }

  private boolean saysTheSame(Manifest current) {
    return current.facts().list().equals(facts.list());
  }

  /** What goes beside the documents for other programs. */
  List<DataFile> data() {
    AnalysisReport report = AnalysisReport.of(subject.definition(), subject.analysis());
    SearchWords words = SearchWords.of(subject.definition().content());
    return List.of(
        new DataFile(AnalysisJson.FILE_NAME, AnalysisJson.write(report)),
        new DataFile(SearchWords.FILE_NAME, ManifestJson.writeRecord(words)));
  }

  Manifest manifest(
      List<EditionDocument> documents,
      List<DataFile> data,
      BuildSettings settings,
      List<Finding> findings) {
    NegotiatingPackage content = subject.definition().content();
    return new Manifest(
        Manifest.FORMAT,
        content.id(),
        content.title(),
        content.edition(),
        content.marking(),
        PlainText.of(content.summary()),
        content.language(),
        content.recommendations().size(),
        subject.asOf(),
        input,
        version,
        basis,
        facts,
        settings.expected(since != null),
        documents.stream().map(Manifest.Document::of).toList(),
        data.stream().map(Manifest.Data::of).toList(),
        Manifest.Findings.of(findings),
        since);
  }
}
