package org.demarche.analysis.scenario;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.Map;

/** Records of the model with some components replaced. */
final class RecordCopy {

  private RecordCopy() {}

  /**
   * The record with other values.
   *
   * @param values by the names of components
   * @throws IllegalArgumentException for a name that the record does not have
   */
  static <R extends Record> R with(R former, Map<String, ?> values) {
    RecordComponent[] components = former.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    if (Arrays.stream(components).filter(c -> values.containsKey(c.getName())).count()
        != values.size()) {
      throw new IllegalArgumentException(former.getClass() + " has not all of " + values.keySet());
    }
    try {
      Object[] content = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        String name = components[i].getName();
        content[i] =
            values.containsKey(name)
                ? values.get(name)
                : components[i].getAccessor().invoke(former);
      }
      @SuppressWarnings("unchecked") // the constructor of its own class makes one of its kind
      R copy = (R) former.getClass().getDeclaredConstructor(types).newInstance(content);
      return copy;
    } catch (ReflectiveOperationException e) {
      throw new UndeclaredThrowableException(e, "a record of the model can be copied");
    }
  }
}
