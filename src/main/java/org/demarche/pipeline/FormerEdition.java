package org.demarche.pipeline;

import java.util.List;
import java.util.Optional;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest;
import org.demarche.files.Sha256;
import org.demarche.model.Definition;
import org.demarche.render.DocumentKind;
import org.demarche.render.Since;
import org.demarche.render.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The edition that a new one tells the changes from.
 *
 * @param subject of the new one, with what changed
 * @param base what its manifest says of the former one; null if nothing is told
 */
record FormerEdition(Subject subject, Manifest.@Nullable Former base) {

  /** How many changes a manifest names. */
  private static final int NAMED = 3;

  /**
   * Compares with the edition that is current now; or, if that was made of the same definition for
   * the same day, with the edition that it tells the changes from itself. There is nothing to tell
   * if there is none, if its definition is not kept or can't be read any more, if it has another
   * marking, or if nothing changed.
   */
  static FormerEdition of(Subject subject, BuildSettings settings, Stages.Reader reader) {
    EditionStore store = new EditionStore(settings.out());
    return store
        .readable(subject.definition().content().id())
        .flatMap(current -> base(current, subject))
        .flatMap(base -> compared(subject, base, settings, reader))
        .orElse(new FormerEdition(subject, null));
  }

  private static Optional<Manifest.Former> base(Edition current, Subject subject) {
    Manifest made = current.manifest();
    String own = Sha256.of(subject.source().content());
    return made.input().sha256().equals(own) && made.asOf().equals(subject.asOf())
        ? Optional.ofNullable(made.since())
        : Optional.of(
            new Manifest.Former(
                current.number(), made.edition(), made.asOf(), made.input(), 0, List.of()));
  }

  private static Optional<FormerEdition> compared(
      Subject subject, Manifest.Former base, BuildSettings settings, Stages.Reader reader) {
    boolean documented = settings.kinds().contains(DocumentKind.CHANGES);
    return new EditionStore(settings.out())
        .definition(subject.definition().content().id(), base.input())
        .flatMap(bytes -> reader.read(base.input().file(), bytes).definition())
        .filter(former -> mayBeTold(former, subject))
        .map(former -> since(subject, base, documented, former))
        .filter(since -> !since.isEmpty())
        .map(since -> new FormerEdition(subject.withSince(since), told(base, since)));
  }

  /** What was said under another marking is not told under this one, which may be lower. */
  private static boolean mayBeTold(Definition former, Subject subject) {
    String then = former.content().marking().strip();
    return then.isEmpty() || then.equals(subject.definition().content().marking().strip());
  }

  private static Since since(
      Subject subject, Manifest.Former base, boolean documented, Definition former) {
    Definition then = former.asOf(base.asOf());
    Definition now = subject.definition();
    return Since.of(
        base.edition(),
        documented,
        new State(then.content(), AnalysisReport.of(then, base.asOf())),
        new State(now.content(), AnalysisReport.of(now, subject.analysis())));
  }

  private static Manifest.Former told(Manifest.Former base, Since since) {
    List<String> names = List.copyOf(since.elements().values());
    return new Manifest.Former(
        base.edition(),
        base.date(),
        base.asOf(),
        base.input(),
        names.size(),
        names.subList(0, Math.min(NAMED, names.size())));
  }
}
