package org.demarche.app.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
record PlanJson(List<Copy> copies, List<ResultsJson.Entry> findings) {

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
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean retry,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {}

  record Edition(@JsonProperty("package") String packageId, int number, String key) {}

  static String of(DeliveryPlan plan) {
    PlanJson json =
        new PlanJson(
            plan.copies().stream().map(PlanJson::copy).toList(),
            plan.allFindings().stream().map(ResultsJson::entry).toList());
    try {
      return JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan is always JSON", e);
    }
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
        .map(
            edition ->
                new Edition(
                    edition.packageId(),
                    edition.number(),
                    PlannedCopy.key(copy.list(), copy.recipient(), copy.address(), edition.key())))
        .toList();
  }
}
