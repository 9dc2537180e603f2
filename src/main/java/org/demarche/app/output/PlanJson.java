package org.demarche.app.output;

import java.util.List;
import org.demarche.deliver.list.CopyMedium;
import org.demarche.deliver.plan.Decision;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.PlannedCopy;
import org.demarche.model.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A delivery plan for another program: a member keeps its name and meaning once it is released.
 *
 * @param copies list by list
 * @param findings of lists and refused copies, by place
 */
public record PlanJson(List<Copy> copies, List<ResultsJson.Entry> findings) {

  record Copy(
      String list,
      String recipient,
      String name,
      String address,
      String channel,
      List<Edition> editions,
      List<String> kinds,
      List<String> media,
      String form,
      boolean watermark,
      boolean signature,
      boolean encrypted,
      String decision,
      @Nullable Boolean retry,
      @Nullable String next,
      @Nullable String code,
      @Nullable String reason) {}

  record Edition(String packageId, int number, String key) {}

  public static String of(DeliveryPlan plan) {
    return JsonOutput.of(
        "demarche-plan/1",
        new PlanJson(
            plan.copies().stream().map(PlanJson::copy).toList(),
            plan.allFindings().stream().map(ResultsJson::entry).toList()));
  }

  private static Copy copy(PlannedCopy copy) {
    Decision decision = copy.decision();
    Finding refusal = decision instanceof Decision.Refused refused ? refused.finding() : null;
    return new Copy(
        copy.list().id(),
        copy.recipient().id(),
        copy.recipient().name(),
        copy.address().shown(),
        copy.address().scheme(),
        editions(copy),
        copy.kinds(),
        copy.media().stream().map(CopyMedium::key).toList(),
        copy.form().key(),
        copy.options().watermark(),
        copy.options().signature(),
        copy.options().isEncrypted(),
        decision.key(),
        decision instanceof Decision.Send send ? send.isRetry() : null,
        decision instanceof Decision.NotDue notDue ? notDue.next().toString() : null,
        refusal == null ? null : refusal.code(),
        refusal == null ? null : refusal.message());
  }

  private static List<Edition> editions(PlannedCopy copy) {
    return copy.editions().stream()
        .map(edition -> new Edition(edition.packageId(), edition.number(), copy.key(edition)))
        .toList();
  }
}
