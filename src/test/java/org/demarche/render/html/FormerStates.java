package org.demarche.render.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.render.Since;
import org.demarche.render.Subject;

/** What packages among the tests were before, for those whose documents say what changed. */
public final class FormerStates {

  /** The last of three editions. */
  public static final Path LAST = Path.of("src/test/resources/agreed-framework/1998.yaml");

  private static final Path LANGUAGES = Path.of("src/test/resources/languages");

  /** Each is what is written now, and what was before; in the package that each language has. */
  private static final List<List<String>> EDITS =
      List.of(
          List.of("status: agreed", "status: proposed"),
          List.of("due: 2021-07-15", "due: 2021-08"),
          List.of(
              "status: under-way\n    due: 2021-03-01", "status: under-way\n    due: 2021-09-01"),
          List.of("status: suspended\n    since: 2020-11", "status: in-force\n    since: 2019-11"),
          List.of("to: [station, publication]", "to: [station]"),
          List.of("from: fund\n    to: [canal]", "from: fund\n    to: [dykes]"),
          List.of("- kind: in-return-for\n    from: harbour\n    to: [releases]\n  ", ""),
          List.of("from: dykes\n    to: [grain]", "from: dykes\n    to: [releases]"),
          List.of("value: 180", "value: 200"),
          List.of("value: 120", "value: 110"),
          List.of("amount: 300000", "amount: 250000"),
          List.of("within: 30 days, after: ratification", "within: 3 months, after: ratification"),
          List.of("- kind: referendum", "- kind: legislative"),
          List.of("until: 2031", "until: 2030"),
          List.of("id: rota\n", "id: former-rota\n    was: rota\n"),
          List.of("id: meeting", "id: gathering"),
          List.of("state: behind-schedule", "state: on-track"),
          List.of("part: flows\n    phase: trust\n    area: water\n    by: [basin]", "by: [basin]"),
          List.of("    rank: 1\n", "    rank: 2\n"));

  private FormerStates() {}

  /** With what changed, where a former state is known. */
  static Subject told(Path file, Subject subject) throws IOException {
    Optional<String> former = text(file);
    return former.isEmpty() ? subject : since(subject, former.get());
  }

  private static Optional<String> text(Path file) throws IOException {
    if (file.equals(LAST)) {
      return Optional.of(Files.readString(file.resolveSibling("1996.yaml")));
    }
    return file.startsWith(LANGUAGES)
        ? Optional.of(edited(Files.readString(file), EDITS))
        : Optional.empty();
  }

  /**
   * A text with other words.
   *
   * @param edits what is there and what comes instead; all are there
   */
  public static String edited(String text, List<List<String>> edits) {
    String former = text;
    for (List<String> edit : edits) {
      if (!former.contains(edit.get(0))) {
        throw new IllegalArgumentException("not there: " + edit.get(0));
      }
      former = former.replace(edit.get(0), edit.get(1));
    }
    return former;
  }

  /** As of edition 1, which was written so. */
  public static Subject since(Subject subject, String former) {
    Definition before =
        new DefinitionReader()
            .read("former.yaml", former.getBytes(UTF_8))
            .definition()
            .orElseThrow(() -> new IllegalArgumentException("the former state cannot be read"));
    Definition after = subject.definition();
    return subject.withSince(
        Since.of(
            1,
            true,
            new State(before.content(), AnalysisReport.of(before, before.content().asOf())),
            new State(after.content(), AnalysisReport.of(after, subject.analysis()))));
  }
}
