package org.demarche.app.output;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Locale;
import org.demarche.deliver.run.DeliveryProblem;
import org.demarche.deliver.run.RunResult;
import org.demarche.edition.ManifestJson.UnknownAsNull;
import org.demarche.ledger.entry.DeliveryEntry;

/** Results and states of deliveries for other programs: a member keeps its name and meaning. */
public final class DeliveryJson {

  private DeliveryJson() {}

  private record Result(
      int sent, int failed, int refused, int unknown, int left, List<Problem> problems) {}

  private record Copies(List<Row> copies) {}

  private record Problem(
      String kind,
      String list,
      @JsonSerialize(using = UnknownAsNull.class) String copy,
      String recipient,
      String what,
      String reason,
      @JsonProperty("retried") boolean passes) {}

  private record Row(
      String copy,
      String state,
      boolean permanent,
      String list,
      String recipient,
      String address,
      String key,
      int attempts,
      String updated,
      @JsonSerialize(using = UnknownAsNull.class) String detail) {}

  public static String of(RunResult result) {
    return JsonOutput.of(
        "demarche-delivery/1",
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

  public static String of(List<DeliveryEntry> rows) {
    return JsonOutput.of(
        "demarche-copies/1",
        new Copies(
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
                .toList()));
  }
}
