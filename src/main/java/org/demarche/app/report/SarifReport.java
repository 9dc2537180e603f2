package org.demarche.app.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.app.output.RuleCatalogue;
import org.demarche.app.output.RuleText;
import org.demarche.app.output.Version;
import org.demarche.app.report.SarifLog.ArtifactLocation;
import org.demarche.app.report.SarifLog.Configuration;
import org.demarche.app.report.SarifLog.Descriptor;
import org.demarche.app.report.SarifLog.Driver;
import org.demarche.app.report.SarifLog.Help;
import org.demarche.app.report.SarifLog.Invocation;
import org.demarche.app.report.SarifLog.Location;
import org.demarche.app.report.SarifLog.LogicalLocation;
import org.demarche.app.report.SarifLog.Message;
import org.demarche.app.report.SarifLog.PhysicalLocation;
import org.demarche.app.report.SarifLog.Region;
import org.demarche.app.report.SarifLog.Result;
import org.demarche.app.report.SarifLog.Run;
import org.demarche.app.report.SarifLog.Tool;
import org.demarche.app.settings.Environment;
import org.demarche.edition.ManifestJson;
import org.demarche.files.Sha256;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Outcome;

/** SARIF 2.1.0: one run, its rules in the order of their codes, its results by file and place. */
final class SarifReport {

  private final Environment around;
  private final List<String> codes;

  /** How often a fingerprint was given already, by file and fingerprint. */
  private final Map<String, Integer> given = new HashMap<>();

  private SarifReport(Environment around, List<String> codes) {
    this.around = around;
    this.codes = codes;
  }

  static String of(List<BuildResult> results, Environment around) {
    List<String> codes =
        results.stream()
            .flatMap(result -> result.findings().stream())
            .map(Finding::code)
            .distinct()
            .sorted()
            .toList();
    SarifLog log = new SarifReport(around, codes).log(results);
    return new String(ManifestJson.writeRecord(log), StandardCharsets.UTF_8);
  }

  private SarifLog log(List<BuildResult> results) {
    List<Descriptor> rules = codes.stream().map(SarifReport::rule).toList();
    boolean whole = results.stream().noneMatch(result -> result.outcome() == Outcome.FAULT);
    List<Result> all = new ArrayList<>();
    for (BuildResult result : results) {
      for (Finding finding : result.findings()) {
        all.add(result(uri(ReportPlace.file(result, finding, around)), finding));
      }
    }
    return SarifLog.of(
        new Run(
            new Tool(new Driver("Demarche", Version.text(), rules)),
            List.of(new Invocation(whole)),
            "unicodeCodePoints",
            all));
  }

  private static Descriptor rule(String code) {
    Rule rule = RuleCatalogue.find(code).orElseThrow();
    return new Descriptor(
        code,
        new Message(rule.title()),
        new Message(rule.explanation().strip()),
        new Help(RuleText.explain(rule), RuleText.markdown(rule)),
        new Configuration(rule.severity().key()));
  }

  private Result result(String uri, Finding finding) {
    return new Result(
        finding.code(),
        codes.indexOf(finding.code()),
        finding.severity().key(),
        new Message(ReportPlace.words(finding)),
        List.of(location(uri, finding)),
        Map.of("codeAndPointer/v1", fingerprint(uri, finding)));
  }

  private static Location location(String uri, Finding finding) {
    return new Location(
        new PhysicalLocation(new ArtifactLocation(uri), region(finding.at())),
        finding.pointer().isEmpty() ? List.of() : List.of(new LogicalLocation(finding.pointer())));
  }

  /** The file as a whole is its first line, since reviews show nothing without one. */
  private static Region region(SourceLocation at) {
    return at.line() == 0
        ? new Region(1, null, null)
        : new Region(at.line(), at.column(), ReportPlace.endColumn(at));
  }

  /** The same as long as code and pointer are, whatever the line; the second of a pair has a 2. */
  private String fingerprint(String uri, Finding finding) {
    String same = finding.code() + " " + finding.pointer();
    int number = given.merge(uri + " " + same, 1, Integer::sum);
    String whole = number == 1 ? same : same + " " + number;
    return Sha256.of(whole.getBytes(StandardCharsets.UTF_8));
  }

  private static String uri(String file) {
    if (Path.of(file).isAbsolute()) {
      return Path.of(file).toUri().toASCIIString();
    }
    try {
      String path = file.split("/", 2)[0].contains(":") ? "./" + file : file;
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path is always part of an address", e);
    }
  }
}
