package org.demarche.render.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.analysis.Finances.Account;
import org.demarche.analysis.Finances.Year;
import org.demarche.render.svg.YearPanel.Span;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.words.Words;

/** What each year costs and who might pay, a currency a drawing; only where years are stated. */
final class MoneyBars {

  private static final int ROWS_A_DRAWING = 36;

  private final List<Account> accounts;

  private final Words words;

  private MoneyBars(DiagramData data) {
    words = data.words();
    accounts =
        data.analysis().finances().currencies().stream()
            .filter(account -> dated(account).stream().anyMatch(MoneyBars::hasSum))
            .toList();
  }

  /** Empty where no sum is stated for a year. */
  static Optional<Drawing> draw(DiagramData data) {
    MoneyBars bars = new MoneyBars(data);
    return bars.accounts.isEmpty() ? Optional.empty() : Optional.of(bars.drawing());
  }

  private static List<Year> dated(Account account) {
    return account.years().stream().filter(year -> year.year() != null).toList();
  }

  private static boolean hasSum(Year year) {
    return year.cost().signum() > 0 || year.contributed().total().signum() > 0;
  }

  private Drawing drawing() {
    List<Drawing.Sketch> sketches = new ArrayList<>();
    for (Account account : accounts) {
      for (List<Span> spans : parts(spans(dated(account)))) {
        sketches.add(
            YearPanel.of(account, spans, title(account, spans), sentence(account, spans), words));
      }
    }
    String alternative =
        sketches.stream().map(Drawing.Sketch::alternative).collect(Collectors.joining(" "));
    String title = sketches.size() == 1 ? sketches.get(0).title() : words.text("drawn.money");
    return new Drawing("money", title, alternative, notes(), sketches, table());
  }

  /** In as few lists as fit a page each, all about as long. */
  private static List<List<Span>> parts(List<Span> all) {
    int count = (all.size() + ROWS_A_DRAWING - 1) / ROWS_A_DRAWING;
    List<List<Span>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(all.subList(all.size() * i / count, all.size() * (i + 1) / count));
    }
    return parts;
  }

  /** Years that follow one another and are alike, together. */
  private static List<Span> spans(List<Year> years) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= years.size(); i++) {
      if (i == years.size() || !isLike(years.get(from), years.get(i))) {
        spans.add(new Span(years.subList(from, i)));
        from = i;
      }
    }
    return spans;
  }

  private static boolean isLike(Year one, Year other) {
    return one.cost().compareTo(other.cost()) == 0 && one.shares().equals(other.shares());
  }

  private String title(Account account, List<Span> spans) {
    List<Year> years = spans.stream().flatMap(span -> span.years().stream()).toList();
    BigDecimal cost = total(years, Year::cost);
    BigDecimal named = total(years, year -> year.contributed().total());
    String exact = words.sum(cost, account.currency());
    String costs = account.approximate() ? words.text("money.about", exact) : exact;
    String key =
        named.signum() == 0
            ? "drawn.money.costs"
            : cost.signum() == 0 ? "drawn.money.contributions" : "drawn.money.both";
    return words.text(
        key, new Span(years).label(words), costs, words.sum(named, account.currency()));
  }

  private static BigDecimal total(List<Year> years, Function<Year, BigDecimal> sum) {
    return years.stream().map(sum).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String sentence(Account account, List<Span> spans) {
    String years =
        spans.stream()
            .map(
                span ->
                    words.text("label", span.label(words), span.remark(account.currency(), words)))
            .collect(Collectors.joining(words.text("semicolon")));
    return words.text("drawn.money.by-year", years);
  }

  private List<String> notes() {
    return accounts.stream()
        .flatMap(
            account ->
                account.years().stream()
                    .filter(year -> year.year() == null)
                    .map(year -> undated(account, year)))
        .toList();
  }

  private String undated(Account account, Year year) {
    List<String> sums = new ArrayList<>();
    if (year.cost().signum() > 0) {
      sums.add(words.text("drawn.money.of-costs", words.sum(year.cost(), account.currency())));
    }
    if (year.contributed().total().signum() > 0) {
      sums.add(
          words.text(
              "drawn.money.of-contributions",
              words.sum(year.contributed().total(), account.currency())));
    }
    return words.text("drawn.money.undated", words.list(sums));
  }

  private Diagram.Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Account account : accounts) {
      for (Year year : dated(account)) {
        String when = new Span(List.of(year)).label(words);
        rows.add(
            List.of(when, words.text("head.cost"), "", words.sum(year.cost(), account.currency())));
        year.shares()
            .forEach(
                share ->
                    rows.add(
                        List.of(
                            when,
                            share.party().title(),
                            words.term(share.firmness()),
                            words.sum(share.amount(), account.currency()))));
      }
    }
    return new Diagram.Table(
        List.of(
            words.text("head.year"),
            words.text("head.payer"),
            words.text("head.firmness"),
            words.text("head.sum")),
        rows);
  }
}
