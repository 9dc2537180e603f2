package org.demarche.model;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.date.PartialDate;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceMap;
import org.demarche.model.term.Term;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Gives every value of a package that a test built a line of its own, in the order of the format,
 * as if it had been read from a file.
 */
@NullMarked
final class Places {

  private static final String FILE = "package.yaml";

  private final Map<String, SourceLocation> values = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private int line = 1;

  static SourceMap of(NegotiatingPackage content) {
    Places places = new Places();
    places.walk("", content);
    return new SourceMap(FILE, Map.of(), places.values, places.texts);
  }

  private void walk(String pointer, @Nullable Object value) {
    if (value == null || "".equals(value) || List.of().equals(value)) {
      return;
    }
    values.put(pointer, new SourceLocation(FILE, line, 1, 1));
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        walk(pointer + "/" + i, list.get(i));
      }
    } else if (value instanceof Record members && !(value instanceof PartialDate)) {
      for (RecordComponent component : members.getClass().getRecordComponents()) {
        walkMember(pointer, component, members);
      }
    } else {
      texts.put(pointer, value instanceof Term term ? term.key() : value.toString());
      line++;
    }
  }

  private void walkMember(String pointer, RecordComponent component, Record owner) {
    if (component.getName().equals("pointer")) {
      return;
    }
    try {
      walk(pointer + "/" + component.getName(), component.getAccessor().invoke(owner));
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(impossible.getMessage(), impossible);
    }
  }
}
