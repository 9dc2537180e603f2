package org.demarche.render.html;

import freemarker.core.TemplateXHTMLOutputModel;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.demarche.model.date.PartialDate;
import org.demarche.render.words.Words;

/**
 * The functions by which every template gets words in the language of its document.
 *
 * <table>
 * <caption>Functions</caption>
 * <tr><td>{@code msg(key, arguments…)}</td><td>a message; markup if an argument is markup</td></tr>
 * <tr><td>{@code sentence(key, arguments…)}</td><td>the same, its first letter in upper case</td></tr>
 * <tr><td>{@code inWords(n)}</td><td>a number, in words if it is small</td></tr>
 * <tr><td>{@code upTo(list, most)}</td><td>the {@code first} of a list, and how many {@code more} there are</td></tr>
 * <tr><td>{@code list(texts, conjunction)}</td><td>texts or markup as a list in a sentence; "and" unless "or" is told</td></tr>
 * <tr><td>{@code nameOf(kind)}</td><td>what a kind of document is called</td></tr>
 * <tr><td>{@code yearOf(n)}</td><td>a year</td></tr>
 * <tr><td>{@code sum(amount, currency)}</td><td>an amount of money</td></tr>
 * <tr><td>{@code quantity(value, unit)}</td><td>a value with its unit</td></tr>
 * </table>
 *
 * <p>Where a number is wanted, a list will do: it counts as how many are in it.
 */
final class MessageFunctions {

  private static final XHTMLOutputFormat XHTML = XHTMLOutputFormat.INSTANCE;

  private final Words words;

  MessageFunctions(Words words) {
    this.words = words;
  }

  /** The functions by name. */
  Map<String, TemplateMethodModelEx> byName() {
    return Map.of(
        "nameOf", arguments -> words.name("document.", text(arguments, 0)),
        "yearOf",
            arguments -> words.date(new PartialDate(number(arguments, 0).intValueExact(), 0, 0)),
        "msg", arguments -> message(arguments, false),
        "sentence", arguments -> message(arguments, true),
        "inWords", arguments -> words.number(number(arguments, 0).intValueExact()),
        "upTo", MessageFunctions::upTo,
        "list", this::list,
        "sum", arguments -> words.sum(number(arguments, 0), text(arguments, 1)),
        "quantity", arguments -> words.quantity(number(arguments, 0), text(arguments, 1)));
  }

  private Object message(List<?> arguments, boolean capital) throws TemplateModelException {
    String key = text(arguments, 0);
    List<?> given = arguments.subList(1, arguments.size());
    boolean markup = given.stream().anyMatch(TemplateXHTMLOutputModel.class::isInstance);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      values.add(
          given.get(i) instanceof TemplateNumberModel
                  || given.get(i) instanceof TemplateSequenceModel
              ? number(given, i)
              : markup ? markup(given, i) : text(given, i));
    }
    UnaryOperator<String> fixed = markup ? MessageFunctions::escape : UnaryOperator.identity();
    try {
      String text = words.text(key, fixed, values.toArray());
      String cased = capital ? Words.capitalised(text) : text;
      return markup ? XHTML.fromMarkup(cased) : cased;
    } catch (IllegalArgumentException e) {
      throw new TemplateModelException(e.getMessage(), e);
    }
  }

  private static Object upTo(List<?> arguments) throws TemplateModelException {
    TemplateSequenceModel list = sequence(arguments);
    int size = list.size();
    int shown = Math.min(size, number(arguments, 1).intValueExact());
    List<Object> first = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      first.add(list.get(i));
    }
    return Map.of("first", first, "more", size - shown);
  }

  private static TemplateSequenceModel sequence(List<?> arguments) throws TemplateModelException {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateSequenceModel sequence)) {
      throw new TemplateModelException("The first argument must be a list");
    }
    return sequence;
  }

  private Object list(List<?> arguments) throws TemplateModelException {
    TemplateSequenceModel sequence = sequence(arguments);
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < sequence.size(); i++) {
      items.add(sequence.get(i));
    }
    boolean markup = items.stream().anyMatch(TemplateXHTMLOutputModel.class::isInstance);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      texts.add(markup ? markup(items, i) : text(items, i));
    }
    boolean or = arguments.size() > 1 && text(arguments, 1).equals("or");
    String listed = or ? words.alternatives(texts) : words.list(texts);
    return markup ? XHTML.fromMarkup(listed) : listed;
  }

  private static String markup(List<?> arguments, int position) throws TemplateModelException {
    return arguments.get(position) instanceof TemplateXHTMLOutputModel markup
        ? XHTML.getMarkupString(markup)
        : escape(text(arguments, position));
  }

  private static String escape(String text) {
    return XHTML.escapePlainText(text);
  }

  private static String text(List<?> arguments, int position) throws TemplateModelException {
    if (position < arguments.size()
        && arguments.get(position) instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    throw new TemplateModelException("Argument %d must be text".formatted(position + 1));
  }

  private static BigDecimal number(List<?> arguments, int position) throws TemplateModelException {
    if (position < arguments.size()
        && arguments.get(position) instanceof TemplateNumberModel number) {
      return new BigDecimal(number.getAsNumber().toString());
    }
    if (position < arguments.size()
        && arguments.get(position) instanceof TemplateSequenceModel list) {
      return BigDecimal.valueOf(list.size());
    }
    throw new TemplateModelException(
        "Argument %d must be a number or a list".formatted(position + 1));
  }
}
