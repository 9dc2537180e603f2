package org.demarche.deliver.run;

import java.nio.charset.StandardCharsets;
import org.demarche.deliver.plan.PlannedCopy;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionKey;
import org.demarche.files.Sha256;
import org.demarche.ledger.entry.PlannedDelivery;
import org.demarche.model.finding.Finding;

/** How the ledger names what the plan names by a key. */
final class RowKeys {

  /** Channel of rows of test runs; no address has it as its scheme. */
  static final String TEST = "test";

  private static final int LONGEST = 200;
  private static final int DIGITS = 16;

  private RowKeys() {}

  /** The row of one edition in a copy. */
  static PlannedDelivery row(PlannedCopy copy, Edition edition) {
    String what = PlannedCopy.sentKey(edition).toString();
    return row(copy, what, copy.address().scheme(), copy.content(edition));
  }

  /** The row of one edition in a copy of a test run, which no other run ever asks for. */
  static PlannedDelivery testRow(PlannedCopy copy, Edition edition, String runId) {
    return row(copy, fit(TEST + ":" + runId + ":" + PlannedCopy.sentKey(edition)), TEST, "");
  }

  /** The row of a fault that is about no edition. */
  static PlannedDelivery row(PlannedCopy copy, Finding fault) {
    String message = Sha256.of(fault.message().getBytes(StandardCharsets.UTF_8));
    String what = "fault:" + fault.code() + ":" + message.substring(0, DIGITS);
    return row(copy, what, fit(copy.address().scheme(), 20), "");
  }

  private static PlannedDelivery row(
      PlannedCopy copy, String what, String channel, String content) {
    String who = copy.recipient().id() + "|" + copy.address().normal();
    return new PlannedDelivery(
        fit(what), copy.list().id(), fit(who), channel, copy.address().shown(), content);
  }

  /** The plan's key of a row. */
  static String key(PlannedDelivery row) {
    return row.list() + "|" + row.recipient() + "|" + row.what();
  }

  /** The plan's target of a row: its list, its recipient and the package. */
  static String target(PlannedDelivery row) {
    String what = EditionKey.parse(row.what()).map(EditionKey::packageId).orElse(row.what());
    return row.list() + "|" + row.recipient() + "|" + what;
  }

  /** The same for a key of the plan, which may be longer than a row can hold. */
  static String key(String planned) {
    int first = planned.indexOf('|');
    int last = planned.lastIndexOf('|');
    return first == last
        ? planned
        : planned.substring(0, first)
            + "|"
            + fit(planned.substring(first + 1, last))
            + "|"
            + fit(planned.substring(last + 1));
  }

  private static String fit(String text) {
    return fit(text, LONGEST);
  }

  /** Its start and a digest of the whole, so that two texts stay two. */
  private static String fit(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    String digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    return text.substring(0, Math.max(0, longest - DIGITS)) + digest;
  }
}
