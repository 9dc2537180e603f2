package org.demarche.model;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.date.Due;
import org.demarche.model.date.PartialDate;
import org.demarche.model.date.RelativeDate;
import org.demarche.model.date.TimeSpan;
import org.demarche.model.measure.Authority;
import org.demarche.model.measure.Contribution;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Money;
import org.demarche.model.measure.Verification;
import org.demarche.model.term.AuthorityKind;
import org.demarche.model.term.Firmness;
import org.demarche.model.term.MeasureCharacter;
import org.demarche.model.term.Status;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Builds one measure for a test; what is not said is absent. */
@NullMarked
public final class Measures {

  private final String id;
  private final List<String> by = new ArrayList<>();
  private List<String> towards = List.of();
  private @Nullable String part;
  private @Nullable String phase;
  private @Nullable String area;
  private String text = "";
  private final List<Authority> authority = new ArrayList<>();
  private @Nullable Money cost;
  private final List<Contribution> contributions = new ArrayList<>();
  private @Nullable Due due;
  private @Nullable Due until;
  private @Nullable PartialDate since;
  private MeasureCharacter character = MeasureCharacter.SUBSTANTIVE;
  private Status status = Status.PROPOSED;
  private @Nullable Verification verification;
  private List<String> precedents = List.of();
  private List<String> sources = List.of();

  Measures(String id, String by) {
    this.id = id;
    this.by.add(by);
  }

  public Measures alsoBy(String party) {
    by.add(party);
    return this;
  }

  public Measures towards(String... ids) {
    towards = List.of(ids);
    return this;
  }

  public Measures part(String partId) {
    part = partId;
    return this;
  }

  public Measures phase(String phaseId) {
    phase = phaseId;
    return this;
  }

  public Measures area(String areaId) {
    area = areaId;
    return this;
  }

  public Measures text(String commonMark) {
    text = commonMark;
    return this;
  }

  public Measures authority(AuthorityKind kind, @Nullable String party) {
    authority.add(new Authority(kind, party, ""));
    return this;
  }

  /** A sum for the whole period, such as {@code cost(300, "USD")}. */
  public Measures cost(long amount, String currency) {
    cost = Packages.money(amount, currency);
    return this;
  }

  public Measures paidBy(String party, long amount, String currency) {
    contributions.add(
        new Contribution(party, Firmness.LIKELY, Packages.money(amount, currency), ""));
    return this;
  }

  public Measures cost(Money sum) {
    cost = sum;
    return this;
  }

  public Measures paidBy(String party, Firmness firmness, Money sum) {
    contributions.add(new Contribution(party, firmness, sum, ""));
    return this;
  }

  /** A contribution without a sum. */
  public Measures helpedBy(String party) {
    contributions.add(new Contribution(party, Firmness.POSSIBLE, null, ""));
    return this;
  }

  public Measures due(String date) {
    due = Packages.date(date);
    return this;
  }

  public Measures until(String date) {
    until = Packages.date(date);
    return this;
  }

  /** Due within a time after another measure, such as {@code dueWithin("30 days", "visit")}. */
  public Measures dueWithin(String span, String after) {
    due = new RelativeDate(TimeSpan.parse(span).orElseThrow(), after);
    return this;
  }

  public Measures untilWithin(String span, String after) {
    until = new RelativeDate(TimeSpan.parse(span).orElseThrow(), after);
    return this;
  }

  public Measures since(String date) {
    since = Packages.date(date);
    return this;
  }

  public Measures enabling() {
    character = MeasureCharacter.ENABLING;
    return this;
  }

  public Measures status(Status value) {
    status = value;
    return this;
  }

  public Measures verifiedBy(String... ids) {
    verification = new Verification(List.of(ids), "");
    return this;
  }

  public Measures precedents(String... ids) {
    precedents = List.of(ids);
    return this;
  }

  public Measures sources(String... ids) {
    sources = List.of(ids);
    return this;
  }

  Measure build(String pointer) {
    return new Measure(
        id,
        Packages.title(id),
        "",
        part,
        phase,
        area,
        by,
        towards,
        character,
        text,
        "",
        authority,
        cost,
        contributions,
        null,
        due,
        until,
        status,
        since,
        verification,
        precedents,
        sources,
        "",
        pointer);
  }
}
