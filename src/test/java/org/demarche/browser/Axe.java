package org.demarche.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules of axe, run inside a page. */
final class Axe {

  private static final String SCRIPT = script();

  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, {resultTypes: ["violations"]});
        return found.violations
          .flatMap(fault => fault.nodes.map(node =>
            fault.id + " " + node.target.join(" ") + ": " + node.failureSummary));
      }
      """;

  private Axe() {}

  /** Every fault, best practice among them: the rule, where, and why. */
  static List<String> faults(Page page) {
    page.evaluate(SCRIPT);
    Stream<?> faults = ((List<?>) page.evaluate(RUN)).stream();
    return faults.map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
