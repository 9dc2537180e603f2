package org.demarche.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which packages have a word, as text for the script of the page: a line each, sorted, of a word
 * and the positions of its packages, each as the distance to the one before in base 36.
 */
final class WordIndex {

  private static final int BASE = 36;

  private final Map<String, Places> byWord = new HashMap<>();

  private static final class Places {

    private final StringBuilder text = new StringBuilder();
    private int last;

    void add(int position) {
      text.append(text.isEmpty() ? ' ' : ',').append(Integer.toString(position - last, BASE));
      last = position;
    }
  }

  /**
   * Adds a package.
   *
   * @param position higher than that of all that were added, from 0
   * @param words each once
   */
  void add(int position, Iterable<String> words) {
    words.forEach(word -> byWord.computeIfAbsent(word, any -> new Places()).add(position));
  }

  /** For instance {@code freeze 0,2,1}: the packages at 0, 2 and 3. */
  String text() {
    StringBuilder lines = new StringBuilder();
    for (String word : new TreeSet<>(byWord.keySet())) {
      Places places = byWord.get(word);
      if (places != null) {
        lines.append(word).append(places.text).append('\n');
      }
    }
    return lines.toString();
  }
}
