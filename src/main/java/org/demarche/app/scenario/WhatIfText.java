package org.demarche.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.scenario.ScenarioChange;
import org.demarche.analysis.scenario.WhatIf;
import org.demarche.app.output.ChangesText;
import org.demarche.model.NegotiatingPackage;
import org.demarche.render.words.Words;

/** A scenario beside the package as it stands, in words for a terminal. */
public final class WhatIfText {

  private final WhatIf whatIf;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param words English ones
   */
  public WhatIfText(WhatIf whatIf, Words words) {
    this.whatIf = whatIf;
    this.words = words;
  }

  /**
   * The text.
   *
   * @param title of the scenario; empty where it has none
   */
  public String text(String title) {
    NegotiatingPackage content = whatIf.before().content();
    lines.add(title.isEmpty() ? "If" : title + ": if");
    whatIf.supposed().stream().map(ScenarioChange::words).forEach(words -> lines.add("  " + words));
    lines.add(
        "in %s, edition of %s, as of %s"
            .formatted(content.title(), content.edition(), content.asOf()));
    PackageComparison comparison = whatIf.comparison();
    if (comparison.isEmpty()) {
      lines.add("");
      lines.add("Nothing changes.");
    } else {
      lines.add(
          new ChangesText(whatIf.before(), whatIf.after(), comparison, words)
              .withoutHeading()
              .stripTrailing());
    }
    heldBack();
    money();
    return String.join("\n", lines) + "\n";
  }

  private void heldBack() {
    if (!whatIf.heldBack().isEmpty()) {
      lines.add("");
      lines.add("Cannot begin while that lasts");
      whatIf.heldBack().forEach(one -> lines.add("  %s (%s)".formatted(one.id(), one.shortName())));
    }
  }

  private void money() {
    if (!whatIf.money().isEmpty()) {
      lines.add("");
      lines.add("What it costs");
      CostText money = new CostText(words);
      whatIf.money().forEach(change -> lines.addAll(money.lines(change)));
    }
  }
}
