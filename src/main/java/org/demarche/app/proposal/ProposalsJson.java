package org.demarche.app.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.demarche.analysis.proposal.ProposalComparison;
import org.demarche.analysis.proposal.Question;
import org.demarche.app.output.JsonOutput;
import org.demarche.model.NegotiatingPackage;
import org.jspecify.annotations.Nullable;

/**
 * Two proposals on the same questions, for another program.
 *
 * @param ours our proposal, with what it says alone
 * @param theirs the like of theirs
 * @param questions to which both have an answer
 */
public record ProposalsJson(Side ours, Side theirs, List<Answered> questions) {

  public static final String SCHEMA = "demarche-proposals/1";

  record Side(String packageId, String title, LocalDate edition, List<Lone> alone) {}

  record Lone(String kind, String area, String id, String name, String stand) {}

  record Answered(
      String kind,
      String area,
      String ours,
      String theirs,
      String name,
      boolean agreed,
      List<Gap> gaps) {}

  record Gap(String key, String ours, String theirs, @Nullable BigDecimal distance, String unit) {}

  /** As JSON. */
  public static String of(
      NegotiatingPackage ours, NegotiatingPackage theirs, ProposalComparison comparison) {
    ProposalsJson json =
        new ProposalsJson(
            side(ours, comparison.ours()),
            side(theirs, comparison.theirs()),
            comparison.questions().stream().map(ProposalsJson::answered).toList());
    return JsonOutput.of(SCHEMA, json);
  }

  /** The JSON Schema (draft 2020-12) of what is written. */
  public static String schema() {
    return JsonOutput.schema("demarche-proposals-1");
  }

  private static Side side(NegotiatingPackage content, List<ProposalComparison.Lone> alone) {
    return new Side(
        content.id(),
        content.title(),
        content.edition(),
        alone.stream()
            .map(
                one ->
                    new Lone(
                        one.kind(),
                        one.area(),
                        one.id(),
                        one.name(),
                        one.stand().name().toLowerCase(Locale.ROOT)))
            .toList());
  }

  private static Answered answered(Question question) {
    return new Answered(
        question.kind(),
        question.area(),
        question.ours(),
        question.theirs(),
        question.name(),
        question.isAgreed(),
        question.gaps().stream()
            .map(gap -> new Gap(gap.key(), gap.ours(), gap.theirs(), gap.distance(), gap.unit()))
            .toList());
  }
}
