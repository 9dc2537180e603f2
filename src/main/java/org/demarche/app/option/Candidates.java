package org.demarche.app.option;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.output.Glossary;
import org.demarche.app.output.RuleCatalogue;
import org.demarche.app.report.ReportForm;
import org.demarche.app.settings.DocumentKinds;
import org.demarche.model.Rule;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;

/**
 * The values that a shell offers for an option or argument, found when they are asked for. Options
 * of one command with different values have different labels, since Picocli's script knows the
 * values by the label.
 */
public final class Candidates {

  private Candidates() {}

  /** Of {@code --color}. */
  public static final class Colours implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("auto", "always", "never").iterator();
    }
  }

  /** Of {@code --format}. */
  public static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Medium.values()).map(Medium::extension).iterator();
    }
  }

  /** Of {@code check --report}. */
  public static final class Reports implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(ReportForm.values()).map(ReportForm::key).iterator();
    }
  }

  /** Of {@code --kind}: those that the program's own templates make. */
  public static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Path templates = Path.of(System.getProperty("demarche.home", "")).resolve("templates");
      return DocumentKinds.in(List.of(templates)).stream().map(DocumentKind::name).iterator();
    }
  }

  /** Of {@code deliver --as}. */
  public static final class Outcomes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("sent", "resend").iterator();
    }
  }

  /** Of {@code explain}: codes and words. */
  public static final class Explained implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(RuleCatalogue.all().map(Rule::code), Glossary.words().stream())
          .iterator();
    }
  }

  /** Shells that there is completion for. */
  public static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("bash", "zsh").iterator();
    }
  }
}
