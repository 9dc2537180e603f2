package org.demarche.render.html;

import freemarker.core.XHTMLOutputFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.Value;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.date.PartialDate;
import org.demarche.model.date.RelativeDate;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Money;
import org.demarche.model.term.Term;
import org.demarche.render.Numbering;
import org.demarche.render.change.Voice;
import org.demarche.render.words.Words;

/** Names things in markup as readers know them, in the language of the document. */
final class DocumentVoice implements Voice {

  private final Words words;
  private final Map<String, String> numbers;
  private final List<NegotiatingPackage> states;
  private final Narrative narrative = new Narrative(id -> Optional.empty());

  /**
   * @param before to name what is there no more
   */
  DocumentVoice(NegotiatingPackage before, NegotiatingPackage after, Words words) {
    this.words = words;
    this.numbers = Numbering.of(after).byId();
    this.states = List.of(after, before);
  }

  @Override
  public String subject(Change change) {
    Change.Tie tie = change.tie();
    if (tie != null) {
      List<String> to = tie.to().stream().map(this::name).toList();
      return words.text(
          "tie.of." + tie.kind().key(),
          DocumentVoice::escape,
          strong(name(tie.from())),
          words.alternatives(to));
    }
    String kind = escape(words.name("element.", change.element().replace(' ', '-')));
    String name = strong(numbered(change.id(), change.name()));
    return change.element().equals("package") || change.element().equals("measure")
        ? name
        : words.text("aside", DocumentVoice::escape, name, kind);
  }

  @Override
  public String named(String id, String name) {
    return strong(numbered(id, name));
  }

  private static String strong(String markup) {
    return "<strong>" + markup + "</strong>";
  }

  private String numbered(String id, String name) {
    String number = numbers.getOrDefault(id, "");
    return number.isEmpty()
        ? escape(name)
        : "<span class=\"n\">" + escape(number) + "</span>\u00a0" + escape(name);
  }

  private String name(String id) {
    return escape(
        states.stream()
            .flatMap(NegotiatingPackage::elements)
            .filter(element -> element.id().equals(id))
            .map(Element::shortName)
            .findFirst()
            .orElse(id));
  }

  @Override
  public String others(List<String> ids) {
    return words.list(ids.stream().map(this::name).toList());
  }

  @Override
  public String label(String key) {
    List<String> labels = new ArrayList<>();
    for (String part : key.split("\\.", -1)) {
      if (part.matches("\\d+")) {
        labels.set(0, words.text("step.fallback.number", Integer.valueOf(part)));
      } else if (!part.equals("value") || labels.isEmpty()) {
        labels.add(words.name("changes.key.", part));
      }
    }
    return escape(
        labels.stream().reduce((all, last) -> words.text("changes.label", all, last)).orElse(key));
  }

  @Override
  public String standing(String key) {
    return escape(words.text("standing." + key));
  }

  @Override
  public String values(List<Value> values) {
    return String.join(comma(), values.stream().map(this::value).toList());
  }

  @Override
  public String gone(List<Value> values) {
    return marked("del", values);
  }

  @Override
  public String fresh(List<Value> values) {
    return marked("ins", values);
  }

  /** Sentences that follow each other are one text. */
  private String marked(String tag, List<Value> values) {
    boolean text = values.stream().allMatch(DocumentVoice::isSentence);
    Stream<String> all = text ? Stream.of(quoted(values)) : values.stream().map(this::value);
    return String.join(comma(), all.map(one -> "<%s>%s</%s>".formatted(tag, one, tag)).toList());
  }

  private String comma() {
    return escape(words.text("comma"));
  }

  private String value(Value value) {
    if (isSentence(value)) {
      return quoted(List.of(value));
    }
    Object meaning = value.meaning();
    if (meaning instanceof Value.Reference reference) {
      return name(reference.id());
    }
    if (meaning instanceof Value.Group group) {
      return values(group.values());
    }
    return meaning instanceof String text ? narrative.inline(text) : escape(said(meaning));
  }

  private String said(Object meaning) {
    if (meaning instanceof Value.Quantity quantity) {
      return words.quantity(quantity.number(), quantity.unit());
    }
    if (meaning instanceof RelativeDate due) {
      return words.text("due.within", words.span(due.within()), name(due.after()));
    }
    if (meaning instanceof LocalDate date) {
      return words.date(PartialDate.of(date));
    }
    return meaning instanceof PartialDate date ? words.date(date) : term(meaning);
  }

  private String term(Object meaning) {
    if (meaning instanceof Money money) {
      return words.money(money);
    }
    return meaning instanceof Term term ? words.term(term) : meaning.toString();
  }

  private static boolean isSentence(Value value) {
    return value.meaning() instanceof String text && text.matches("(?s).* .*[.!?]");
  }

  private String quoted(List<Value> sentences) {
    String text = narrative.inline(String.join(" ", Value.texts(sentences)));
    return words.text("changes.quote", DocumentVoice::escape, text);
  }

  @Override
  public String fixed(String text) {
    return escape(text);
  }

  private static String escape(String text) {
    return XHTMLOutputFormat.INSTANCE.escapePlainText(text);
  }
}
