package org.demarche.render.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Deadlines;
import org.demarche.analysis.Deadlines.Deadline;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Phase;

/**
 * A date in the time right ahead.
 *
 * @param date as written
 * @param what {@code due}, {@code ends}, {@code event}, {@code opens} or {@code closes}
 * @param element what is dated
 */
public record Coming(PartialDate date, String what, Element element) {

  static final int DAYS = 90;

  static List<Coming> of(NegotiatingPackage content, Analysis analysis) {
    Deadlines deadlines = analysis.deadlines();
    List<Coming> all = new ArrayList<>();
    Stream.of(deadlines.due(), deadlines.ahead())
        .flatMap(List::stream)
        .forEach(deadline -> all.add(of(deadline, "due")));
    Stream.of(deadlines.ending(), deadlines.running())
        .flatMap(List::stream)
        .forEach(deadline -> all.add(of(deadline, "ends")));
    deadlines.coming().forEach(event -> all.add(new Coming(event.date(), "event", event)));
    content.phases().forEach(phase -> planned(phase, all));
    LocalDate today = analysis.asOf();
    all.removeIf(
        coming ->
            coming.date().last().isBefore(today)
                || coming.date().first().isAfter(today.plusDays(DAYS)));
    all.sort(Comparator.comparing(Coming::date));
    return all;
  }

  private static Coming of(Deadline deadline, String what) {
    return new Coming(deadline.date(), what, deadline.element());
  }

  private static void planned(Phase phase, List<Coming> all) {
    if (phase.opens() != null) {
      all.add(new Coming(phase.opens(), "opens", phase));
    }
    if (phase.closes() != null) {
      all.add(new Coming(phase.closes(), "closes", phase));
    }
  }
}
