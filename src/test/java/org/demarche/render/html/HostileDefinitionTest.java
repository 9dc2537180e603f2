package org.demarche.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.render.DocumentKind;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What anyone may write into a definition comes out as text, or as a finding. */
class HostileDefinitionTest {

  private static final String DEFINITION =
      """
      schema: demarche/1
      id: hostile
      title: "<script>alert('title')</script>"
      subtitle: "${7 * 6} <#include '/etc/passwd'> ${'freemarker.template.utility.Execute'?new()('id')}"
      edition: 1999-03-03
      marking: "\\"><img src=x onerror=alert(1)>"
      summary: |
        <script src="https://example.org/x.js"></script>

        ![a map](https://example.org/map.png) and [a link](javascript:alert(1)) and
        [a file](file:///etc/passwd) and ${7 * 6}

        <iframe src="file:///etc/passwd"></iframe>
      parties:
        - {id: us, title: "A & B <i>", roles: [proposer]}
        - {id: them, title: "C", roles: [counterpart]}
      measures:
        - {id: visit, title: "</h4></article><script>1</script>", by: [us], text: "]]> &amp; <!-- <b>"}
      """;

  @ParameterizedTest
  @EnumSource(Medium.class)
  void comesOutAsText(Medium medium) {
    String markup =
        new HtmlRenderer(List.of(Path.of("templates")))
            .render(
                DocumentKind.BRIEFING,
                medium,
                Subjects.of("hostile.yaml", DEFINITION),
                MarkupRenderer.FULL_DETAIL)
            .xhtml();
    Document page = Jsoup.parse(markup);

    assertEquals(0, page.select("img, iframe, object, embed, link, form").size());
    assertFalse(page.select("script").outerHtml().contains("alert"));
    assertEquals(0, page.select("[onerror], [onclick], [style], [src]").size());
    page.select("a[href]").forEach(a -> assertTrue(a.attr("href").startsWith("#"), a::outerHtml));
    assertEquals("<script>alert('title')</script>", page.select("h1").text());
    String text = page.text();
    assertTrue(text.contains("${7 * 6} <#include '/etc/passwd'>"), text);
    assertTrue(text.contains("<iframe src=\"file:///etc/passwd\"></iframe>"), text);
    assertTrue(text.contains("</h4></article><script>1</script>"), text);
    assertTrue(text.contains("\"><img src=x onerror=alert(1)>"), text);
    assertFalse(text.contains("root:"), text);
  }

  @Test
  void whatLeadsOutsideIsAFinding() {
    ReadResult read = new DefinitionReader().read("hostile.yaml", bytes(DEFINITION));
    long outside =
        Checks.run(read.definition().orElseThrow()).stream()
            .filter(finding -> finding.code().equals("D208"))
            .count();

    assertTrue(outside >= 4, () -> "an image, a script, a file and a frame, but " + outside);
  }

  @Test
  void charactersThatXmlForbidsAreFindings() {
    String text = DEFINITION.replace("title: \"C\"", "title: \"C\\u0007\\x00\"");
    ReadResult read = new DefinitionReader().read("hostile.yaml", bytes(text));

    assertTrue(read.findings().stream().anyMatch(finding -> finding.code().equals("D113")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
