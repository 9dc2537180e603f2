package org.demarche.app.output;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.checks.Checks;
import org.demarche.definition.FormatRules;
import org.demarche.definition.sheet.SheetRules;
import org.demarche.definition.syntax.ReadingRules;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.list.DistributionRules;
import org.demarche.deliver.list.PackageMarking;
import org.demarche.deliver.run.RunRules;
import org.demarche.model.Rule;
import org.demarche.packet.PacketRules;
import org.demarche.pipeline.DropRules;
import org.demarche.pipeline.OperationRules;
import org.demarche.render.RenderingRules;

/** Every rule of every room, by code. */
public final class RuleCatalogue {

  /** A hundred of codes. */
  enum Family {
    READING("D1", "Reading: the file and its form"),
    REFERENCES("D2", "References: ids, parties and their roles"),
    LOGIC("D3", "Logic: what the package says as a whole"),
    RENDERING("D4", "Rendering: making the documents"),
    DISTRIBUTION("D5", "Distribution: who gets what"),
    OPERATION("D6", "Operation: files, disks, time");

    private final String prefix;
    private final String title;

    Family(String prefix, String title) {
      this.prefix = prefix;
      this.title = title;
    }

    String title() {
      return title;
    }

    /** Its codes in words: {@code D1xx}. */
    String codes() {
      return prefix + "xx";
    }

    List<Rule> rules() {
      return all().filter(rule -> rule.code().startsWith(prefix)).toList();
    }
  }

  private RuleCatalogue() {}

  public static Stream<Rule> all() {
    return Stream.of(
            ReadingRules.all(),
            FormatRules.all(),
            SheetRules.all(),
            Checks.rules(),
            RenderingRules.all(),
            DistributionRules.all(),
            List.of(PackageMarking.RULE),
            ChannelRules.all(),
            PacketRules.all(),
            RunRules.all(),
            OperationRules.all(),
            DropRules.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Rule::code));
  }

  /** Upper or lower case. */
  public static Optional<Rule> find(String code) {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    return all().filter(rule -> rule.code().equals(wanted)).findFirst();
  }
}
