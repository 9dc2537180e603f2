package org.demarche.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.ListFormat;
import org.demarche.model.Alone;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.date.Due;
import org.demarche.model.date.PartialDate;
import org.demarche.model.date.RelativeDate;
import org.demarche.model.date.TimeSpan;
import org.demarche.model.term.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas and the records that files become say the same. */
class SchemaFitsModelTest {

  private static final Set<Class<?>> WITHOUT_KEY_FOR_ALL =
      Set.of(String.class, List.class, Map.class);

  private static final Set<Class<?>> TEXTS = Set.of(PartialDate.class, TimeSpan.class);

  /** A record with the part of the schema that describes it. */
  private record Pair(Class<?> type, SchemaNode schema) {

    @Override
    public String toString() {
      return type.getSimpleName();
    }

    List<RecordComponent> components() {
      return Arrays.stream(type.getRecordComponents())
          .filter(component -> !component.getName().equals("pointer"))
          .toList();
    }
  }

  static Collection<Pair> records() {
    Map<Class<?>, Pair> found = new LinkedHashMap<>();
    collect(NegotiatingPackage.class, SchemaNode.of(DefinitionFormat.schema()), found);
    collect(DistributionList.class, SchemaNode.of(ListFormat.schema()), found);
    return found.values();
  }

  /** Of what may be written in several forms, the one with keys. */
  private static SchemaNode groupOfKeys(SchemaNode schema) {
    for (var form : schema.node().path("anyOf")) {
      var shared = schema.root().at(form.path("$ref").asText("#/none").substring(1));
      if (shared.has("properties")) {
        return new SchemaNode(schema.root(), shared);
      }
    }
    return schema;
  }

  private static void collect(Type type, SchemaNode schema, Map<Class<?>, Pair> found) {
    if (type instanceof ParameterizedType list) {
      collect(list.getActualTypeArguments()[0], schema.items(), found);
    } else if (type == Due.class) {
      collect(RelativeDate.class, schema, found);
    } else if (type instanceof Class<?> plain
        && plain.isRecord()
        && !TEXTS.contains(plain)
        && found.putIfAbsent(plain, new Pair(plain, groupOfKeys(schema))) == null) {
      for (RecordComponent component : plain.getRecordComponents()) {
        collect(component.getGenericType(), schema.property(component.getName()), found);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void keysAreComponents(Pair pair) {
    assertEquals(pair.components().stream().map(Binder::key).toList(), pair.schema().keys());
  }

  @ParameterizedTest
  @MethodSource("records")
  void otherKeysAreRefused(Pair pair) {
    assertFalse(pair.schema().node().path("additionalProperties").asBoolean(true));
  }

  @ParameterizedTest
  @MethodSource("records")
  void aComponentThatCannotBeAbsentIsRequiredOrHasADefault(Pair pair) {
    List<String> lacking = new ArrayList<>();
    for (RecordComponent component : pair.components()) {
      String key = Binder.key(component);
      boolean absent =
          WITHOUT_KEY_FOR_ALL.contains(component.getType())
              || component.getAnnotatedType().isAnnotationPresent(Nullable.class)
              || !pair.schema().property(key).byDefault().isMissingNode()
              || key.equals("asOf");
      if (!absent && !pair.schema().required().contains(key)) {
        lacking.add(key);
      }
    }
    assertEquals(List.of(), lacking);
  }

  @ParameterizedTest
  @MethodSource("records")
  void choicesAreTheWordsOfTheirVocabulary(Pair pair) {
    for (RecordComponent component : pair.components()) {
      SchemaNode schema = pair.schema().property(component.getName());
      boolean list = component.getGenericType() instanceof ParameterizedType;
      SchemaNode one = list ? schema.items() : schema;
      assertEquals(
          new TreeSet<>(words(component.getGenericType())),
          new TreeSet<>(one.choices()),
          component.getName());
    }
  }

  private static RecordComponent[] components(Class<?> type) {
    return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
  }

  private static List<String> words(Type type) {
    if (type instanceof ParameterizedType list) {
      return words(list.getActualTypeArguments()[0]);
    }
    Class<?> plain = (Class<?>) type;
    for (RecordComponent component : components(plain)) {
      if (component.isAnnotationPresent(Alone.class)) {
        return words(component.getType());
      }
    }
    return plain.isEnum()
        ? Arrays.stream(plain.getEnumConstants()).map(word -> ((Term) word).key()).toList()
        : List.of();
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyKeyIsExplainedForEditors(Pair pair) {
    for (String key : pair.schema().keys()) {
      var node = pair.schema().node().path("properties").path(key);
      assertFalse(node.path("title").asText().isBlank(), key);
      assertTrue(node.path("description").asText().endsWith("."), key);
    }
  }
}
