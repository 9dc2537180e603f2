package org.demarche.app.output;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import org.demarche.deliver.run.DeliveryProblem;
import org.demarche.deliver.run.RunResult;
import org.demarche.ledger.entry.DeliveryEntry;

/** Results and states of deliveries for other programs: a member keeps its name and meaning. */
final class DeliveryJson {

  private DeliveryJson() {}

  private record Result(
      int sent, int failed, int refused, int unknown, int left, List<Problem> problems) {}

  private record Problem(
      String kind,
      String list,
      String copy,
      String recipient,
      String editions,
      String reason,
      @JsonProperty("retried") boolean passes) {}

  private record Row(
      String copy,
      String state,
      boolean permanent,
      String list,
      String recipient,
      String address,
      String edition,
      int attempts,
      String updated,
      String detail) {}

  static String of(RunResult result) {
    return write(
        new Result(
            result.sent(),
            result.count(DeliveryProblem.Kind.FAILED),
            result.count(DeliveryProblem.Kind.REFUSED),
            result.count(DeliveryProblem.Kind.UNKNOWN),
            result.left(),
            result.troubles().stream()
                .map(
                    t ->
                        new Problem(
                            t.kind().name().toLowerCase(Locale.ROOT),
                            t.list(),
                            t.copyId(),
                            t.who(),
                            t.what(),
                            t.reason(),
                            t.passes()))
                .toList()));
  }

  static String of(List<DeliveryEntry> rows) {
    return write(
        rows.stream()
            .map(
                row ->
                    new Row(
                        row.id(),
                        row.state().name().toLowerCase(Locale.ROOT),
                        row.permanent(),
                        row.copy().list(),
                        row.copy().recipient().replaceFirst("\\|.*", ""),
                        row.copy().address(),
                        row.copy().what(),
                        row.attempts(),
                        row.updated().toString(),
                        row.detail()))
            .toList());
  }

  private static String write(Object value) {
    try {
      return JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result is always JSON", e);
    }
  }
}
