package org.demarche.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.UsageException;
import org.demarche.ledger.Deliveries;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.DeliveryEntry.State;
import org.jspecify.annotations.Nullable;

/** What the ledger says of copies, and what a person says to it. */
public record DeliveryStatusText(Deliveries deliveries, Environment around) {

  private static final int ANSWER = 60;

  /**
   * Prints the copies by state: those that a person must see to first.
   *
   * @param lists ids; empty for all
   */
  public int show(List<String> lists, boolean json) throws LedgerException {
    List<DeliveryEntry> rows = new ArrayList<>();
    for (State state :
        List.of(
            State.UNKNOWN, State.FAILED, State.REFUSED, State.SENDING, State.PLANNED, State.SENT)) {
      deliveries.inState(state).stream()
          .filter(row -> lists.isEmpty() || lists.contains(row.copy().list()))
          .sorted(Comparator.comparing(DeliveryEntry::planned))
          .forEach(rows::add);
    }
    around.out().print(json ? DeliveryJson.of(rows) : text(rows));
    return Exit.DONE;
  }

  private static String text(List<DeliveryEntry> rows) {
    StringBuilder text = new StringBuilder();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (DeliveryEntry row : rows) {
      String state = word(row);
      counts.merge(state, 1, Integer::sum);
      text.append(
              "%-8s %s  %s  %s  %s  %s"
                  .formatted(
                      state,
                      row.id(),
                      row.copy().list(),
                      row.copy().address(),
                      row.copy().what(),
                      brief(row.detail()))
                  .stripTrailing())
          .append('\n');
    }
    return text.append(text.isEmpty() ? "" : "\n").append(sums(counts)).append('\n').toString();
  }

  private static String word(DeliveryEntry row) {
    String test = row.copy().channel().equals("test") ? "test " : "";
    return test + row.state().name().toLowerCase(Locale.ROOT);
  }

  private static String sums(Map<String, Integer> counts) {
    return counts.isEmpty()
        ? "No copies"
        : String.join(
            ", ", counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
  }

  private static String brief(String detail) {
    return detail.length() <= ANSWER ? detail : detail.substring(0, ANSWER - 1) + "…";
  }

  /**
   * Enters a person's word.
   *
   * @param as {@code sent} or {@code resend}
   */
  public int resolve(List<String> ids, @Nullable String as, String note) throws LedgerException {
    State to =
        switch (as == null ? "" : as) {
          case "sent" -> State.SENT;
          case "resend" -> State.PLANNED;
          default -> throw new UsageException("--resolve needs --as sent or --as resend");
        };
    String who = System.getProperty("user.name", "somebody") + (note.isBlank() ? "" : ": " + note);
    for (String id : ids) {
      if (deliveries.find(id).isEmpty()) {
        throw new UsageException(
            "There is no copy %s; see demarche deliver --status".formatted(id));
      }
    }
    for (String id : ids) {
      for (DeliveryEntry row : book(deliveries.find(id).orElseThrow()).toList()) {
        DeliveryEntry now = resolve(row, to, who);
        String end = to == State.SENT ? "sent" : "to be sent by the next run";
        around.out().println("Copy %s counts as %s".formatted(now.id(), end));
      }
    }
    return Exit.DONE;
  }

  private DeliveryEntry resolve(DeliveryEntry row, State to, String who) throws LedgerException {
    try {
      return deliveries.resolve(row.id(), to, who);
    } catch (LedgerException e) {
      if (e.fault() == LedgerException.Fault.UNFIT) {
        throw new UsageException(e.getMessage());
      }
      throw e;
    }
  }

  /** With the other editions that went in the same mail. */
  private Stream<DeliveryEntry> book(DeliveryEntry row) throws LedgerException {
    if (row.messageId().isEmpty()) {
      return Stream.of(row);
    }
    return deliveries.ofList(row.copy().list()).stream()
        .filter(other -> other.messageId().equals(row.messageId()))
        .filter(other -> other.id().equals(row.id()) || other.state() == row.state());
  }
}
