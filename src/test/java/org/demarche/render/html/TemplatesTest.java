package org.demarche.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.finding.Finding;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates have, what a house may change, and what no template may do. */
class TemplatesTest {

  private static final Path SHIPPED = Path.of("templates");
  private static final DocumentKind PROBE = new DocumentKind("probe");

  @TempDir Path house;

  @Test
  void everyDocumentedVariableAndFunctionExists() throws IOException {
    List<String> names = documentedNames();
    assertTrue(names.contains("analysis") && names.contains("md"), names::toString);

    StringBuilder probe = new StringBuilder();
    names.forEach(name -> probe.append("<#if !(%s??)>%s </#if>".formatted(name, name)));

    assertEquals("", probe(probe.toString()).xhtml());
  }

  /** The names in the first columns of the two tables, of which functions have parentheses. */
  private static List<String> documentedNames() throws IOException {
    String text = Files.readString(SHIPPED.resolve("README.md"));
    String tables = text.substring(text.indexOf("## Variables"), text.indexOf("## What the PDF"));
    return Pattern.compile("^\\| (`.*?) \\|", Pattern.MULTILINE)
        .matcher(tables)
        .results()
        .flatMap(row -> Stream.of(row.group(1).split(", (?=`)")))
        .map(name -> name.replaceAll("`|\\(.*", ""))
        .toList();
  }

  /** What picks, counts or adds up; what depends on more than one value is ready beforehand. */
  private static final Pattern WORKED_OUT =
      Pattern.compile(
          "\\?(filter|take_while|drop_while|seq_\\w+|min|max|sort\\w*|reverse|chunk)\\b"
              + "|\\?size\\s*(gt|lt|[<>*/+-]|[!=]=\\s*[^1\\s])|[-*/+]\\s*[\\w.]+\\?size"
              + "|\\[\\d*\\.\\.|[-+*/]=|\\+\\+|\\?(counter|index)\\s*[-+]|[^-]\\s[-*]\\s[\\d(]"
              + "|==\\s*[\\w.]+\\?size");

  @Test
  void templatesWorkNothingOut() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path template : templates()) {
      List<String> lines = Files.readAllLines(template);
      for (int at = 0; at < lines.size(); at++) {
        Matcher matcher = WORKED_OUT.matcher(lines.get(at));
        while (matcher.find()) {
          found.add("%s:%d: %s".formatted(template, at + 1, matcher.group()));
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list p.measures?filter(m -> m.by == x) as m>",
        "<#if some?size gt 3>",
        "${all?size - some?size}",
        "<#list all[0..*3] as one>",
        "<#assign sum += one.amount>",
        "${p.phases?seq_index_of(x) + 1}",
        "<#if own?size == ready?size>",
        "${one?counter + 1}"
      })
  void whatWorksSomethingOutIsFound(String line) {
    assertTrue(WORKED_OUT.matcher(line).find());
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      return files.filter(file -> file.toString().endsWith(".ftl")).sorted().toList();
    }
  }

  @Test
  void aHouseOverridesOneFileAndNothingElse() throws IOException {
    write("briefing/sections/advice.ftl", "<p>The house's own annex</p>");
    write("briefing/sections/frame.ftl", "<p>The house's own sources</p>");

    String page = render(DocumentKind.BRIEFING).xhtml();

    assertTrue(page.contains("The house's own sources"));
    assertTrue(page.contains("Trading With the Enemy Act"));
  }

  @Test
  void aFaultNamesTemplateLineColumnAndDefinition() throws IOException {
    write("briefing/sections/frame.ftl", "<p>\n  ${package.subtitel}</p>");

    Markup markup = render(DocumentKind.BRIEFING);

    assertEquals("", markup.xhtml());
    Finding fault = markup.findings().get(0);
    assertEquals("D406", fault.code());
    assertEquals("templates/briefing/sections/frame.ftl:2:5", fault.at().toString());
    assertTrue(fault.message().contains(Subjects.REPORT.toString()), fault::message);
    assertTrue(fault.found().contains("package.subtitel"), fault::found);
  }

  @Test
  void aTemplateThatCannotBeParsedIsToldToo() throws IOException {
    Finding fault = probe("one\n<#if true>never closed").findings().get(0);

    assertEquals("D406", fault.code());
    assertEquals(2, fault.at().line());
  }

  @Test
  void allMessagesThatNoBundleHasAreToldBeforeATemplateIsRun() throws IOException {
    write("words/en.properties", "greeting=Dear {0}");
    write(
        "briefing/sections/frame.ftl", "${msg(\"greeting\", \"x\")}\n ${msg(\"greting\", \"x\")}");
    write(
        "probe/document.ftl",
        "<#if false>${sentence( \"stand.\" + 1)}${msg('a')}</#if>${msg(\"b\")}");

    List<Finding> faults = render(DocumentKind.BRIEFING).findings();

    assertEquals(1, faults.size());
    assertEquals("D406", faults.get(0).code());
    assertEquals("templates/briefing/sections/frame.ftl:2:9", faults.get(0).at().toString());
    assertEquals("greting", faults.get(0).found());
    assertEquals(
        List.of("stand.", "a", "b"),
        render(PROBE).findings().stream().map(Finding::found).toList());
    assertEquals(List.of(), render(DocumentKind.MATRIX).findings());
  }

  @Test
  void aMessageKeepsMarkupAndEscapesTheRest() throws IOException {
    write("words/en.properties", "pair={0} < {1, plural, one {# day} other {# days}} of {2}");

    Markup markup =
        probe(
            "<#assign b><b>&amp;</b></#assign>${msg(\"pair\", b, 3, \"<c>\")}|"
                + "${sentence(\"pair\", 2, 1, \"<c>\")}|${list([b, \"<\", \"x\"], \"or\")}");

    assertEquals(List.of(), markup.findings());
    assertEquals(
        "<b>&amp;</b> &lt; three days of &lt;c&gt;|Two &lt; one day of &lt;c&gt;|<b>&amp;</b>, &lt; or x",
        markup.xhtml());
  }

  @Test
  void anUnknownKindIsAFindingAndNoException() {
    Markup markup = render(new DocumentKind("sonnet"));

    assertEquals("D406", markup.findings().get(0).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${package.class}",
        "${package.getClass()}",
        "${package.toString()}",
        "${package.measures[0].hashCode()}",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${package?api.class}",
        "${analysis.class.name}",
        "<#include '/etc/passwd'>",
        "<#include '../../../../../../etc/passwd'>",
        "<#include 'file:///etc/passwd'>",
      })
  void aTemplateReachesNeitherJavaNorFiles(String attempt) throws IOException {
    Markup markup = probe(attempt);

    assertEquals("", markup.xhtml());
    assertEquals("D406", markup.findings().get(0).code());
  }

  /** These can't be switched off, so the shipped templates must do without. */
  @Test
  void shippedTemplatesDoNotEvaluateOrUnescape() throws IOException {
    Pattern forbidden =
        Pattern.compile("\\?(no_esc|interpret|eval|eval_json|new|api)\\b|<#noautoesc");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftl")).toList()) {
        assertFalse(forbidden.matcher(Files.readString(file)).find(), file::toString);
      }
    }
  }

  @Test
  void citationsStandBehindAHeadWithoutText() throws IOException {
    String written = probe("${headed('Peace.', '', [package.sources[0].id])}").xhtml();
    assertTrue(written.matches("<p>Peace\\. <span class=\"cite\">.*</p>"), written);
    assertEquals(1, written.split("<p>", -1).length - 1, written);
  }

  private Markup probe(String template) throws IOException {
    write("probe/document.ftl", template);
    return render(PROBE);
  }

  private Markup render(DocumentKind kind) {
    return new HtmlRenderer(List.of(house, SHIPPED))
        .render(kind, Medium.HTML, Subjects.of(Subjects.REPORT), MarkupRenderer.FULL_DETAIL);
  }

  private void write(String name, String text) throws IOException {
    Path file = house.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
