package org.demarche.checks;

import java.util.Map;
import org.demarche.model.Definition;

/** Places of values within an element. */
public final class Pointers {

  private Pointers() {}

  /**
   * The pointer of an item of a list of texts. An item that could not be read was left out of the
   * model, so that those after it stand further on in the file.
   */
  public static String item(Definition definition, String list, int index, String text) {
    Map<String, String> texts = definition.places().texts();
    String expected = list + "/" + index;
    for (int at = index; definition.places().values().containsKey(list + "/" + at); at++) {
      if (text.equals(texts.get(list + "/" + at))) {
        return list + "/" + at;
      }
    }
    return expected;
  }
}
