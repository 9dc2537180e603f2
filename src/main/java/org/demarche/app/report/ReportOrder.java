package org.demarche.app.report;

import java.util.Arrays;
import java.util.List;
import org.demarche.app.settings.UsageException;
import org.demarche.model.NearestSpelling;

/**
 * A report that a user asks for.
 *
 * @param form which one
 * @param file where it goes, as the user wrote it; the empty string for standard output
 */
public record ReportOrder(ReportForm form, String file) {

  /**
   * Reads {@code sarif} or {@code sarif=FILE}.
   *
   * @throws UsageException for a form that is not known, or an empty name of a file
   */
  public static ReportOrder parse(String written) {
    String[] parts = written.split("=", 2);
    if (parts.length == 2 && parts[1].isBlank()) {
      throw new UsageException("--report %s names no file".formatted(written));
    }
    ReportForm form = ReportForm.of(parts[0]).orElseThrow(() -> unknown(parts[0]));
    return new ReportOrder(form, parts.length == 2 ? parts[1] : "");
  }

  /** Whether it takes the place of the findings on standard output. */
  public boolean isPrinted() {
    return file.isEmpty();
  }

  private static UsageException unknown(String form) {
    List<String> keys = Arrays.stream(ReportForm.values()).map(ReportForm::key).toList();
    return new UsageException(
        "--report: there is no form \"%s\"%s There are: %s"
            .formatted(
                form,
                NearestSpelling.among(keys).hint(form).replaceFirst("^$", "."),
                String.join(", ", keys)));
  }
}
