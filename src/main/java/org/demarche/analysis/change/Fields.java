package org.demarche.analysis.change;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.Key;
import org.demarche.model.Sentences;
import org.demarche.model.date.Due;
import org.demarche.model.date.RelativeDate;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Money;
import org.demarche.model.measure.Target;
import org.demarche.model.position.Position;
import org.demarche.model.position.Stance;
import org.demarche.model.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a record of the model says as lists of texts by key. A value is a list of one, a text
 * its sentences; the order of other lists says nothing, but that of fallbacks does. What is empty
 * is left out, and so are members with an id, which are elements of their own.
 */
final class Fields {

  /** Components that name other elements by id; the schema calls them references. */
  static final Set<String> REFERENCES =
      Set.of(
          "after",
          "area",
          "areas",
          "before",
          "breaches",
          "by",
          "concerns",
          "drop",
          "ends",
          "from",
          "heldBy",
          "interests",
          "keepsOut",
          "measure",
          "mustInclude",
          "part",
          "partOf",
          "parties",
          "party",
          "phase",
          "position",
          "precedents",
          "reading",
          "requires",
          "sources",
          "suspends",
          "to",
          "towards",
          "trigger");

  /** What is told otherwise, or is no part of what is said. */
  private static final Set<String> PASSED_OVER = Set.of("schema", "id", "was", "pointer");

  private static final Pattern PARAGRAPHS =
      Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[-*+]|\\d+[.)])\\s)");

  private final String language;
  private final UnaryOperator<String> ids;

  /**
   * @param language of the texts
   * @param ids the present id for one that may be a former one
   */
  Fields(String language, UnaryOperator<String> ids) {
    this.language = language;
    this.ids = ids;
  }

  Map<String, List<Value>> of(Record element) {
    Map<String, List<Value>> fields = new LinkedHashMap<>();
    read("", element, unit(element, ""), fields);
    fields.values().removeIf(List::isEmpty);
    return fields;
  }

  private void read(String prefix, Record owner, String unit, Map<String, List<Value>> fields) {
    for (RecordComponent component : owner.getClass().getRecordComponents()) {
      Object value = value(owner, component);
      if (value != null && !PASSED_OVER.contains(component.getName())) {
        read(prefix + key(component), component, value, unit, fields);
      }
    }
  }

  private void read(
      String key,
      RecordComponent component,
      Object value,
      String unit,
      Map<String, List<Value>> fields) {
    if (value instanceof List<?> list) {
      readAll(key, component, list, unit, fields);
    } else if (value instanceof Record group && !isValue(group)) {
      read(key + ".", group, unit(group, unit), fields);
    } else if (value instanceof String text && !isReference(component)) {
      fields.put(key, sentences(text));
    } else {
      fields.put(key, said(component, value, unit));
    }
  }

  private void readAll(
      String key,
      RecordComponent component,
      List<?> list,
      String unit,
      Map<String, List<Value>> fields) {
    int number = 0;
    for (Object member : list) {
      if (member instanceof Stance stance) {
        read(key + "." + ++number + ".", stance, unit, fields);
      }
    }
    Stream<?> members = list.stream().filter(Fields::isMember);
    fields.put(
        key,
        members
            .flatMap(member -> said(component, member, unit).stream())
            .sorted(Comparator.comparing(Value::text))
            .toList());
  }

  private static boolean isMember(Object member) {
    return !(member instanceof Element || member instanceof Linkage || member instanceof Stance);
  }

  /** One value; a group of keys as one text. */
  private List<Value> said(RecordComponent component, Object value, String unit) {
    Value said;
    if (value instanceof Money money) {
      said = new Value(MoneyText.of(money), money);
    } else if (value instanceof RelativeDate due) {
      RelativeDate renamed = new RelativeDate(due.within(), ids.apply(due.after()));
      said = new Value("within " + due.within() + " after " + renamed.after(), renamed);
    } else if (value instanceof BigDecimal number) {
      String text = (MoneyText.number(number) + " " + unit).strip();
      said = new Value(text, new Value.Quantity(number, unit));
    } else if (value instanceof Term word) {
      said = new Value(word.key(), word);
    } else if (value instanceof Record group && !isValue(group)) {
      List<Value> members = of(group).values().stream().flatMap(List::stream).toList();
      said = new Value(String.join(", ", Value.texts(members)), new Value.Group(members));
    } else if (isReference(component)) {
      String id = ids.apply(value.toString());
      said = new Value(id, new Value.Reference(id));
    } else {
      said = new Value(value.toString(), value);
    }
    return said.text().isEmpty() ? List.of() : List.of(said);
  }

  /** By paragraphs and items of lists; how lines are broken says nothing. */
  private List<Value> sentences(String text) {
    return PARAGRAPHS
        .splitAsStream(text)
        .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
        .flatMap(paragraph -> Sentences.all(paragraph, language).stream())
        .map(Value::of)
        .toList();
  }

  private static boolean isReference(RecordComponent component) {
    return REFERENCES.contains(component.getName())
        && (component.getType() == String.class || component.getType() == List.class);
  }

  /** Money and dates are one value, whatever they consist of. */
  private static boolean isValue(Record group) {
    return group instanceof Money || group instanceof Due;
  }

  /** The unit of numbers in a group, or else that of the group around it. */
  private static String unit(Record group, String around) {
    if (group instanceof Target target) {
      return target.unit();
    }
    return group instanceof Position position && position.scale() != null
        ? position.scale().unit()
        : around;
  }

  private static String key(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    return key == null ? component.getName() : key.value();
  }

  private static @Nullable Object value(Record owner, RecordComponent component) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new UndeclaredThrowableException(e, "a component of the model can be read");
    }
  }
}
