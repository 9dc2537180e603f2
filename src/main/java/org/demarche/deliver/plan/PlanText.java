package org.demarche.deliver.plan;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.demarche.deliver.list.CopyMedium;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.MailForm;

/** A plan as a person reads it: a table for each list, then the sums. */
public final class PlanText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private static final String GAP = "  ";

  private final ZoneId zone;

  /**
   * @param zone of times, where a list names none
   */
  public PlanText(ZoneId zone) {
    this.zone = zone;
  }

  /** All of it; without findings that are not about a copy. */
  public String of(DeliveryPlan plan) {
    StringBuilder text = new StringBuilder();
    for (DistributionList list : plan.lists()) {
      List<List<String>> rows =
          plan.copies().stream().filter(copy -> copy.list().equals(list)).map(this::row).toList();
      text.append(head(list)).append('\n').append(table(rows)).append('\n');
    }
    return text.append(summary(plan.copies())).append('\n').toString();
  }

  private static String head(DistributionList list) {
    return "%s: %s (%s; owner %s)".formatted(list.id(), list.title(), when(list), list.owner());
  }

  private static String when(DistributionList list) {
    String zone = list.zone() == null ? "" : " " + list.zone();
    return switch (list.send()) {
      case DAILY -> "daily at " + list.at() + zone;
      case WEEKLY -> "weekly, " + list.day().words() + " at " + list.at() + zone;
      case EACH_EDITION, ON_DEMAND -> list.send().words();
    };
  }

  private List<String> row(PlannedCopy copy) {
    return List.of(
        copy.decision().key().replace('-', ' '),
        copy.recipient().id(),
        copy.address().shown(),
        copy.editions().stream()
            .map(edition -> edition.key().toString())
            .collect(Collectors.joining(", ")),
        detail(copy));
  }

  /** How it goes, or why it does not. */
  private String detail(PlannedCopy copy) {
    Decision decision = copy.decision();
    if (decision instanceof Decision.Send send) {
      return way(copy) + (send.isRetry() ? "; failed before" : "");
    }
    if (decision instanceof Decision.Refused refused) {
      return refused.finding().code()
          + " "
          + refused.finding().message()
          + (refused.isTold() ? " (owner was told)" : "");
    }
    if (decision instanceof Decision.NotDue notDue) {
      return "next " + TIME.format(notDue.next().atZone(copy.list().zoneOr(zone)));
    }
    if (decision instanceof Decision.Paused paused) {
      return paused.isList() ? "the list" : "the recipient";
    }
    if (decision instanceof Decision.GivenUp) {
      return "failed for good; --retry-failed tries again";
    }
    return decision instanceof Decision.UnknownWaits ? "perhaps sent before; resolve it" : "";
  }

  private static String way(PlannedCopy copy) {
    StringJoiner words = new StringJoiner(", ");
    words.add(copy.media().stream().map(CopyMedium::key).collect(Collectors.joining("+")));
    words.add(copy.kinds().isEmpty() ? "all kinds" : String.join("+", copy.kinds()));
    if (copy.address().scheme().equals("mailto")) {
      words.add(copy.form() == MailForm.LINK ? "as link" : "attached");
    }
    if (copy.options().watermark()) {
      words.add("watermark");
    }
    if (copy.options().signature()) {
      words.add("signed");
    }
    if (copy.options().isEncrypted()) {
      words.add("password from " + copy.options().passwordFrom());
    }
    return words.toString();
  }

  private static String table(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int width = width(row.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String gap = " ".repeat(widths.get(i) - width(row.get(i)));
        line.append(GAP).append(row.get(i)).append(gap);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** {@code 3 copies to send; 1 refused, 2 already sent}. */
  static String summary(Collection<PlannedCopy> copies) {
    Map<String, Long> counts =
        copies.stream()
            .collect(
                Collectors.groupingBy(
                    copy -> copy.decision().key().replace('-', ' '),
                    LinkedHashMap::new,
                    Collectors.counting()));
    Long sending = counts.remove("send");
    long send = sending == null ? 0 : sending;
    StringJoiner rest = new StringJoiner(", ", "; ", "").setEmptyValue("");
    counts.forEach((key, count) -> rest.add(count + " " + key));
    return send + (send == 1 ? " copy" : " copies") + " to send" + rest;
  }
}
