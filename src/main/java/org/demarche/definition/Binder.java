package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.demarche.model.PartialDate;
import org.demarche.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of a tree that keeps the schema. The records say what they want: a component is
 * bound to the key of its name, and {@code pointer} to the place; what is absent is the schema's
 * default, else null where the component may be null, else empty. Where the schema allows the only
 * entry of a list alone, it becomes a list.
 */
final class Binder {

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
    String key = component.getName();
    if (key.equals("pointer")) {
      return pointer;
    }
    String at = Pointers.child(pointer, key);
    SchemaNode rule = schema.property(key);
    JsonNode value = left.contains(at) ? rule.byDefault() : node.path(key);
    JsonNode present = value.isMissingNode() ? rule.byDefault() : value;
    return present.isMissingNode()
        ? absent(component)
        : value(component.getGenericType(), present, at, rule);
  }

  private static @Nullable Object absent(RecordComponent component) {
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return null;
    }
    if (component.getType() == List.class) {
      return List.of();
    }
    if (component.getType() == String.class) {
      return "";
    }
    throw new IllegalStateException(component + " has no default");
  }

  private Object value(Type type, JsonNode node, String pointer, SchemaNode rule) {
    if (type instanceof ParameterizedType list) {
      Type one = list.getActualTypeArguments()[0];
      return node.isArray()
          ? items(one, node, pointer, rule.items())
          : List.of(value(one, node, pointer, rule));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord() && plain != PartialDate.class) {
      return bind(plain.asSubclass(Record.class), node, pointer, rule);
    }
    return plain.isEnum() ? term(plain, node.textValue()) : scalar(plain, node);
  }

  private List<Object> items(Type type, JsonNode list, String pointer, SchemaNode rule) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = Pointers.child(pointer, i);
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
