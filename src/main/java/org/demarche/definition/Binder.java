package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.definition.syntax.JsonPointers;
import org.demarche.model.Alone;
import org.demarche.model.Key;
import org.demarche.model.date.Due;
import org.demarche.model.date.PartialDate;
import org.demarche.model.date.RelativeDate;
import org.demarche.model.date.TimeSpan;
import org.demarche.model.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of a tree that keeps the schema. The records say what they want: a component is
 * bound to the key of its name, and {@code pointer} to the place; what is absent is the schema's
 * default, else null where the component may be null, else empty. Where the schema allows the only
 * entry of a list alone, it becomes a list.
 */
final class Binder {

  /** Records that a definition writes as one text. */
  private static final Set<Class<?>> TEXTS = Set.of(PartialDate.class, TimeSpan.class);

  private final Set<String> left;

  /**
   * @param left pointers of what counts as absent
   */
  Binder(Set<String> left) {
    this.left = left;
  }

  <R extends Record> R bind(Class<R> type, JsonNode node, String pointer, SchemaNode schema) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(c -> component(c, node, pointer, schema)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type + " refuses what the schema allows", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object component(
      RecordComponent component, JsonNode node, String pointer, SchemaNode schema) {
    String key = key(component);
    if (key.equals("pointer")) {
      return pointer;
    }
    String at = JsonPointers.child(pointer, key);
    SchemaNode rule = schema.property(key);
    JsonNode value = left.contains(at) ? rule.byDefault() : node.path(key);
    JsonNode present = value.isMissingNode() ? rule.byDefault() : value;
    return present.isMissingNode()
        ? absent(component)
        : value(component.getGenericType(), present, at, rule);
  }

  /** The key that a component is bound to. */
  static String key(RecordComponent component) {
    Key other = component.getAnnotation(Key.class);
    return other == null ? component.getName() : other.value();
  }

  private static @Nullable Object absent(RecordComponent component) {
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return null;
    }
    if (component.getType() == List.class) {
      return List.of();
    }
    if (component.getType() == Map.class) {
      return Map.of();
    }
    if (component.getType() == String.class) {
      return "";
    }
    throw new IllegalStateException(component + " has no default");
  }

  private Object value(Type type, JsonNode node, String pointer, SchemaNode rule) {
    if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
      return byYear(node, pointer);
    }
    if (type instanceof ParameterizedType list) {
      Type one = list.getActualTypeArguments()[0];
      return node.isArray()
          ? items(one, node, pointer, rule.items())
          : List.of(value(one, node, pointer, rule));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Due.class) {
      Class<? extends Due> kind = node.isObject() ? RelativeDate.class : PartialDate.class;
      return value(kind, node, pointer, rule);
    }
    if (plain.isRecord() && !TEXTS.contains(plain)) {
      JsonNode keys = node.isObject() ? node : alone(plain, node);
      return bind(plain.asSubclass(Record.class), keys, pointer, rule);
    }
    return plain.isEnum() ? term(plain, node.textValue()) : scalar(plain, node);
  }

  /** The group of keys that a value alone stands for. */
  private static JsonNode alone(Class<?> type, JsonNode value) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Alone.class))
        .findFirst()
        .<JsonNode>map(
            component -> JsonNodeFactory.instance.objectNode().set(key(component), value))
        .orElseThrow(() -> new IllegalStateException(type + " must be a group of keys"));
  }

  private Map<Integer, BigDecimal> byYear(JsonNode node, String pointer) {
    Map<Integer, BigDecimal> sums = new TreeMap<>();
    for (Map.Entry<String, JsonNode> sum : node.properties()) {
      if (!left.contains(JsonPointers.child(pointer, sum.getKey()))) {
        sums.put(Integer.valueOf(sum.getKey()), sum.getValue().decimalValue());
      }
    }
    return sums;
  }

  private List<Object> items(Type type, JsonNode list, String pointer, SchemaNode rule) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = JsonPointers.child(pointer, i);
      if (!left.contains(at)) {
        items.add(value(type, list.get(i), at, rule));
      }
    }
    return items;
  }

  private static Object term(Class<?> type, String key) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Term) constant).key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " has no " + key));
  }

  private static Object scalar(Class<?> type, JsonNode node) {
    String text = node.asText().stripTrailing();
    if (type == PartialDate.class) {
      return PartialDate.parse(text).orElseThrow();
    }
    if (type == TimeSpan.class) {
      return TimeSpan.parse(text).orElseThrow();
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(text);
    }
    if (type == BigDecimal.class) {
      return node.decimalValue();
    }
    if (type == int.class || type == Integer.class) {
      return node.decimalValue().intValueExact();
    }
    return type == boolean.class || type == Boolean.class ? (Object) node.booleanValue() : text;
  }
}
