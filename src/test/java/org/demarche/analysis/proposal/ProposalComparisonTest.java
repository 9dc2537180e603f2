package org.demarche.analysis.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.analysis.proposal.Question.Gap;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.NegotiatingPackage;
import org.junit.jupiter.api.Test;

class ProposalComparisonTest {

  private static final Path FOLDER = Path.of("src/test/resources/proposals");
  private static final String OURS = text("ours.yaml");
  private static final String THEIRS = text("theirs.yaml");

  private static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NegotiatingPackage read(String text) {
    return new DefinitionReader()
        .read("proposal.yaml", text.getBytes(StandardCharsets.UTF_8))
        .definition()
        .orElseThrow()
        .content();
  }

  private static ProposalComparison compare(String ours, String theirs) {
    return ProposalComparison.of(read(ours), read(theirs));
  }

  private static Optional<Question> question(ProposalComparison comparison, String ours) {
    return comparison.questions().stream().filter(one -> one.ours().equals(ours)).findFirst();
  }

  @Test
  void aProposalAgreesWithItself() {
    ProposalComparison same = compare(OURS, OURS);
    assertTrue(same.isAgreed(), same::toString);
    assertEquals(8, same.questions().size());
  }

  @Test
  void theOtherWayRoundItIsTheMirrorImage() {
    ProposalComparison there = compare(OURS, THEIRS);
    ProposalComparison back = compare(THEIRS, OURS);
    assertEquals(there.ours(), back.theirs());
    assertEquals(there.theirs(), back.ours());
    assertEquals(
        there.questions().stream()
            .map(one -> List.of(one.theirs(), one.ours(), mirrored(one.gaps())))
            .collect(Collectors.toSet()),
        back.questions().stream()
            .map(one -> List.of(one.ours(), one.theirs(), one.gaps()))
            .collect(Collectors.toSet()));
  }

  private static List<Gap> mirrored(List<Gap> gaps) {
    return gaps.stream()
        .map(
            gap ->
                new Gap(
                    gap.key(),
                    /* ours= */ gap.theirs(),
                    /* theirs= */ gap.ours(),
                    gap.distance() == null ? null : gap.distance().negate(),
                    gap.unit()))
        .toList();
  }

  /** The fuel of ours is the oil of theirs: each has one measure of money by the United States. */
  @Test
  void theOnlyOnesLeftOfAnAreaAnswerEachOther() {
    assertEquals("oil", question(compare(OURS, THEIRS), "fuel").orElseThrow().theirs());
    String two =
        OURS.replace(
            "linkages:",
            "  - {id: grain, title: Grain, area: money, by: [united-states]}\nlinkages:");
    assertTrue(question(compare(two, THEIRS), "fuel").isEmpty());
    String others =
        OURS.replace(
            "    area: money\n    by: [united-states]", "    area: money\n    by: [north-korea]");
    assertTrue(question(compare(others, THEIRS), "fuel").isEmpty());
  }

  @Test
  void aFormerIdIsKnownAgain() {
    String renamed = THEIRS.replace("id: apology, ", "id: apology, was: inspections, ");
    assertEquals("apology", question(compare(OURS, renamed), "inspections").orElseThrow().theirs());
  }

  @Test
  void numbersAndDatesAreSubtractedWhereTheirUnitsAreTheSame() {
    ProposalComparison comparison = compare(OURS, THEIRS);
    assertEquals(
        List.of(new Gap("preferred", "180 km", "500 km", new BigDecimal(320), "km")),
        question(comparison, "range").orElseThrow().gaps());
    assertEquals(
        List.of("200,000 tonnes", "25,000,000 USD"),
        question(comparison, "fuel").orElseThrow().gaps().stream().map(Gap::size).toList());
    Gap miles =
        question(compare(OURS, THEIRS.replace("unit: tonnes", "unit: barrels")), "fuel")
            .orElseThrow()
            .gaps()
            .get(0);
    assertEquals("", miles.size());
    assertEquals("500,000 barrels of heavy fuel oil", miles.theirs());
  }

  @Test
  void whatWasDroppedIsNoPartOfAProposal() {
    String dropped = THEIRS.replace("id: apology, ", "id: apology, status: dropped, ");
    Set<String> alone = new HashSet<>();
    compare(OURS, dropped).theirs().forEach(one -> alone.add(Objects.requireNonNull(one.id())));
    assertEquals(Set.of("return-of-remains"), alone);
  }
}
