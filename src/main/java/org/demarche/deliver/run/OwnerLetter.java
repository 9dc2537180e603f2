package org.demarche.deliver.run;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.run.DeliveryProblem.Kind;

/** What the owner of a list is told after a run: all that did not go out for certain. */
final class OwnerLetter {

  private final DistributionList list;
  private final List<DeliveryProblem> troubles;

  /**
   * @param troubles of this list; at least one
   */
  OwnerLetter(DistributionList list, List<DeliveryProblem> troubles) {
    this.list = list;
    this.troubles = List.copyOf(troubles);
  }

  /** {@code Delivery of River desk: 2 failed, 1 refused}. */
  String subject() {
    StringJoiner counts = new StringJoiner(", ");
    for (Kind kind : Kind.values()) {
      long count = troubles.stream().filter(trouble -> trouble.kind() == kind).count();
      if (count > 0) {
        counts.add(count + " " + kind.name().toLowerCase(Locale.ROOT));
      }
    }
    return "Delivery of %s: %s".formatted(list.title(), counts);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("Some copies of the list \"")
        .append(list.id())
        .append("\" did not go out. The recipients were told nothing.\n");
    section(text, Kind.REFUSED, "Refused. They may not, or cannot, have it:", "");
    section(text, Kind.FAILED, "Failed. Certainly not delivered:", "");
    section(
        text,
        Kind.UNKNOWN,
        "Unknown. Perhaps delivered, perhaps not; never sent again by itself:",
        """
        Find out, then say which it was:
          demarche deliver --resolve COPY --as sent
          demarche deliver --resolve COPY --as resend
        """);
    return text.toString();
  }

  private void section(StringBuilder text, Kind kind, String head, String foot) {
    List<DeliveryProblem> those =
        troubles.stream().filter(trouble -> trouble.kind() == kind).toList();
    if (those.isEmpty()) {
      return;
    }
    text.append('\n').append(head).append('\n');
    for (DeliveryProblem trouble : those) {
      text.append("\n  ").append(trouble.who()).append('\n');
      line(text, trouble.what());
      line(text, trouble.reason());
      line(text, trouble.copyId().isEmpty() ? "" : "copy " + trouble.copyId());
      line(text, again(trouble));
    }
    text.append(foot.isEmpty() ? "" : "\n" + foot);
  }

  private static String again(DeliveryProblem trouble) {
    if (trouble.kind() != Kind.FAILED) {
      return "";
    }
    return trouble.passes()
        ? "the next run tries again"
        : "not tried again, unless its address changes or by: demarche deliver --retry-failed";
  }

  private static void line(StringBuilder text, String line) {
    if (!line.isEmpty()) {
      text.append("    ").append(line).append('\n');
    }
  }
}
