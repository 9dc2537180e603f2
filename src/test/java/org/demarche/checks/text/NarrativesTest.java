package org.demarche.checks.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.checks.Found;
import org.demarche.model.Packages;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;
import org.junit.jupiter.api.Test;

class NarrativesTest {

  private static Packages saying(String summary) {
    return Packages.twoSides().measure("envoy-visit", "us").summary(summary);
  }

  @Test
  void aLinkToAnElementIsFollowed() {
    assertEquals(
        List.of(),
        Found.places(new DeadLink(), saying("The [visit](#envoy-visit) and `[x](#y)`.")));
  }

  @Test
  void aLinkToNoElementIsFoundWithTheNearestId() {
    Finding finding =
        Found.findings(new DeadLink(), saying("The *[visit](#envoi-visit)*.").definition()).get(0);

    assertEquals("/summary", finding.pointer());
    assertEquals("the link to \"#envoi-visit\" leads to no element", finding.message());
    assertEquals("# and the id of an element; the nearest is #envoy-visit", finding.wanted());
  }

  @Test
  void aLinkToWhatCouldNotBeReadIsNoFault() {
    assertEquals(
        List.of(), Found.places(new DeadLink(), saying("[x](#talks)").definitionWithout("talks")));
  }

  @Test
  void narrativesInsideElementsAreRead() {
    Packages packages =
        Packages.twoSides()
            .measure("a", "us", m -> m.text("See [this](#nothing)."))
            .recommendation("r", "<https://example.org> and [that][1]\n\n[1]: #nowhere");

    assertEquals(
        List.of("/measures/0/text", "/recommendations/0/text"),
        Found.places(new DeadLink(), packages));
  }

  @Test
  void linksToTheWebAndToMailAreAllowed() {
    assertEquals(
        List.of(),
        Found.places(
            new OutsideContent(),
            saying("[a](https://example.org) [b](MAILTO:a@example.org) [c](#us) 1 < 2")));
  }

  @Test
  void imagesFilesAndOtherSchemesAreErrors() {
    List<Finding> findings =
        Found.findings(
            new OutsideContent(),
            saying(
                    "![map](https://example.org/map.png) [a](file:///etc/passwd)"
                        + " [b](javascript:alert) [c](notes.html) [d](//example.org)")
                .definition());

    assertEquals(
        List.of(
            "the image \"https://example.org/map.png\" is not part of the package",
            "the link to \"//example.org\" leads out of the package",
            "the link to \"file:///etc/passwd\" leads out of the package",
            "the link to \"javascript:alert\" leads out of the package",
            "the link to \"notes.html\" leads out of the package"),
        findings.stream().map(Finding::message).toList());
    assertEquals(
        List.of(Severity.ERROR), findings.stream().map(Finding::severity).distinct().toList());
  }

  @Test
  void htmlIsAWarning() {
    List<Finding> findings =
        Found.findings(
            new OutsideContent(),
            saying("A <b>bold</b> step.\n\n<script>\nalert(1)\n</script>\n").definition());

    assertEquals(
        List.of(
            "the HTML \"</b>\" will be printed as it is written",
            "the HTML \"<b>\" will be printed as it is written",
            "the HTML \"<script>\" will be printed as it is written"),
        findings.stream().map(Finding::message).toList());
    assertEquals(
        List.of(Severity.WARNING), findings.stream().map(Finding::severity).distinct().toList());
  }
}
