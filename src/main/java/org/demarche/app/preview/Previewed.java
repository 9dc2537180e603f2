package org.demarche.app.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.analysis.Analysis;
import org.demarche.app.output.Version;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.Stages;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The definition that is previewed, as it was saved last, and its pages, each made when it is asked
 * for. What was made ready for one save serves the next: reader, checks and templates stay warm.
 * Safe for use by several threads, one at a time.
 */
final class Previewed {

  private final Path file;
  private final String name;
  private final Function<Definition, LocalDate> day;
  private final Stages.Checker checker;
  private final Supplier<MarkupRenderer> templates;
  private final DefinitionReader reader = new DefinitionReader();
  private final Map<DocumentKind, String> pages = new HashMap<>();
  private final Map<DocumentKind, String> lastGood = new HashMap<>();
  private MarkupRenderer renderer;
  private @Nullable Subject subject;
  private PreviewState state = new PreviewState(0, false, "", List.of());

  /**
   * @param name of the file as findings show it
   * @param day that "today" means
   * @param templates asked for again when a template was changed
   */
  Previewed(
      Path file,
      String name,
      Function<Definition, LocalDate> day,
      Stages.Checker checker,
      Supplier<MarkupRenderer> templates) {
    this.file = file;
    this.name = name;
    this.day = day;
    this.checker = checker;
    this.templates = templates;
    this.renderer = templates.get();
  }

  synchronized PreviewState state() {
    return state;
  }

  /** Templates were changed: they are read again with the next page. */
  synchronized void forgetTemplates() {
    renderer = templates.get();
  }

  /**
   * Reads and checks the file as it is now, and makes a page of it if it has no errors.
   *
   * @param shown the kind that is looked at
   */
  synchronized PreviewState read(DocumentKind shown) {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException gone) {
      return state; // an editor may be replacing it
    }
    ReadResult read = reader.read(name, content);
    Optional<Definition> definition = read.definition().map(one -> one.asOf(day.apply(one)));
    List<Finding> findings = new ArrayList<>(read.findings());
    definition.ifPresent(one -> findings.addAll(checker.check(one)));
    boolean good = definition.isPresent() && findings.stream().noneMatch(Finding::isError);
    if (good) {
      pages.clear();
      subject = subject(definition.orElseThrow(), findings, content);
    }
    state =
        new PreviewState(
            state.number() + 1,
            good,
            definition.map(one -> one.content().title()).orElse(name),
            PreviewState.of(findings));
    if (good) {
      page(shown);
    }
    return state;
  }

  private Subject subject(Definition definition, List<Finding> findings, byte[] content) {
    Analysis analysis =
        Analysis.of(definition.content(), definition.index(), definition.content().asOf());
    return new Subject(
        definition,
        analysis,
        findings,
        new SourceFile(name, "application/yaml", content),
        Version.text());
  }

  /**
   * The page of a kind: of the present definition, or the last good one while that has errors or
   * its template a fault, which then is among the findings. Empty while there was none.
   */
  synchronized Optional<String> page(DocumentKind kind) {
    Subject present = subject;
    if (present != null && !pages.containsKey(kind)) {
      Markup made = renderer.render(kind, Medium.HTML, present, MarkupRenderer.FULL_DETAIL);
      if (made.findings().stream().noneMatch(Finding::isError)) {
        pages.put(kind, made.xhtml());
        lastGood.put(kind, made.xhtml());
      }
      add(made.findings());
    }
    return Optional.ofNullable(pages.getOrDefault(kind, lastGood.get(kind)));
  }

  private void add(List<Finding> more) {
    List<PreviewState.Found> all = new ArrayList<>(state.findings());
    PreviewState.of(more).stream().filter(one -> !all.contains(one)).forEach(all::add);
    boolean good = state.good() && more.stream().noneMatch(Finding::isError);
    state = new PreviewState(state.number(), good, state.title(), all);
  }
}
