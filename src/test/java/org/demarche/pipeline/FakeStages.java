package org.demarche.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.definition.ReadResult;
import org.demarche.edition.Basis;
import org.demarche.edition.EditionPublisher;
import org.demarche.files.OutputMode;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.Packages;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceText;
import org.demarche.model.term.Severity;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.Typesetter;
import org.jspecify.annotations.NullMarked;

/**
 * Stages that are quick and simple: a definition is the package's id on the first line and its
 * title on the second; a line {@code error} or {@code warning} gives a finding.
 */
@NullMarked
public final class FakeStages {

  public static final Rule ERROR = rule("D201", Severity.ERROR);
  public static final Rule WARNING = rule("D399", Severity.WARNING);

  private FakeStages() {}

  public static Stages all() {
    return new Stages(
        FakeStages::read,
        definition -> List.of(),
        FakeStages::render,
        FakeStages::typeset,
        new EditionPublisher(EditionPublisher.DEFAULT_KEPT, OutputMode.DEFAULT),
        settings -> new Basis("t", "a", settings.fingerprint()));
  }

  static Stages withReader(Stages.Reader reader) {
    Stages all = all();
    return new Stages(
        reader, all.checker(), all.renderer(), all.typesetter(), all.publisher(), all.basis());
  }

  /** Definitions whose edition has a date. */
  static Stages dated(LocalDate edition) {
    return withReader(
        (name, bytes) -> {
          ReadResult read = read(name, bytes);
          return new ReadResult(
              read.source(),
              read.definition()
                  .map(d -> new Definition(dated(d.content(), edition), d.places(), d.unread())),
              read.findings());
        });
  }

  static Stages withChecker(Stages.Checker checker) {
    Stages all = all();
    return new Stages(
        all.reader(), checker, all.renderer(), all.typesetter(), all.publisher(), all.basis());
  }

  public static Stages withRenderer(MarkupRenderer renderer) {
    Stages all = all();
    return new Stages(
        all.reader(), all.checker(), renderer, all.typesetter(), all.publisher(), all.basis());
  }

  static Stages withTypesetter(Typesetter typesetter) {
    Stages all = all();
    return new Stages(
        all.reader(), all.checker(), all.renderer(), typesetter, all.publisher(), all.basis());
  }

  static ReadResult read(String fileName, byte[] bytes) {
    SourceText source = SourceText.of(fileName, new String(bytes, UTF_8));
    List<Finding> findings =
        IntStream.rangeClosed(1, source.lines().size())
            .boxed()
            .flatMap(line -> finding(fileName, line, source.line(line)).stream())
            .toList();
    Definition definition = definition(source.line(1), source.line(2));
    return new ReadResult(
        source, source.line(1).isBlank() ? Optional.empty() : Optional.of(definition), findings);
  }

  private static Optional<Finding> finding(String file, int line, String text) {
    SourceLocation place = new SourceLocation(file, line, 1, Math.max(1, text.length()));
    return switch (text) {
      case "error" -> Optional.of(ERROR.at(place, "/x", "There is a fault", "", ""));
      case "warning" -> Optional.of(WARNING.at(place, "/y", "There is a doubt", "", ""));
      default -> Optional.empty();
    };
  }

  public static Markup render(DocumentKind kind, Medium medium, Subject subject, int detail) {
    String text = "<p>%s %s %s</p>\n";
    String title = subject.definition().content().title();
    return new Markup(text.formatted(kind.name(), title, subject.asOf()), List.of());
  }

  public static TypesetDocument typeset(Markup markup, Subject subject) {
    return new TypesetDocument(("%PDF " + markup.xhtml()).getBytes(UTF_8), 2, List.of());
  }

  private static Rule rule(String code, Severity severity) {
    return new Rule(code, severity, "A rule", "It is a rule.", "Mend it.", "");
  }

  private static Definition definition(String id, String title) {
    Definition example = Packages.twoSides().definition();
    return new Definition(
        named(example.content(), id, title, example.content().edition()),
        example.places(),
        example.unread());
  }

  private static NegotiatingPackage dated(NegotiatingPackage p, LocalDate edition) {
    return named(p, p.id(), p.title(), edition);
  }

  private static NegotiatingPackage named(
      NegotiatingPackage p, String id, String title, LocalDate edition) {
    return new NegotiatingPackage(
        p.schema(),
        id,
        title,
        p.subtitle(),
        edition,
        p.asOf(),
        p.marking(),
        p.language(),
        p.issuer(),
        p.origin(),
        p.summary(),
        p.cost(),
        p.contributions(),
        p.parties(),
        p.participants(),
        p.sources(),
        p.areas(),
        p.goals(),
        p.commitments(),
        p.parts(),
        p.phases(),
        p.measures(),
        p.linkages(),
        p.positions(),
        p.constraints(),
        p.triggers(),
        p.exclusions(),
        p.outsideTracks(),
        p.interests(),
        p.statements(),
        p.demands(),
        p.precedents(),
        p.events(),
        p.recommendations(),
        p.openQuestions(),
        p.scenarios(),
        p.pointer());
  }
}
