package org.demarche.render.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Says where a line may end: where the layout engine says so, and within long words and addresses,
 * which could be wider than their line. Thai is parted between its words, which it writes without
 * spaces. Belongs to one document.
 */
final class LineBreaks implements FSTextBreaker {

  /** Characters of a word that always stays whole. */
  private static final int SHORT = 24;

  private static final Locale THAI = Locale.forLanguageTag("th");

  /** Letters that join their neighbours are not parted. */
  private static final Set<UnicodeScript> JOINED =
      Set.of(UnicodeScript.ARABIC, UnicodeScript.SYRIAC, UnicodeScript.MONGOLIAN);

  private final FSTextBreaker words =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.US));
  private final Deque<Integer> within = new ArrayDeque<>();
  private String text = "";
  private int last;

  @Override
  public void setText(String newText) {
    text = newText;
    last = 0;
    within.clear();
    words.setText(newText);
  }

  @Override
  public int next() {
    if (within.isEmpty()) {
      int end = words.next();
      if (end - last <= SHORT) { // also when there are no more
        last = end;
        return end;
      }
      part(last, end);
      last = end;
    }
    return within.remove();
  }

  /** All ends within the word and the one behind it. */
  private void part(int start, int end) {
    String word = text.substring(start, end);
    int length = word.stripTrailing().length();
    boolean thai = UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.THAI;
    BreakIterator parts =
        thai ? BreakIterator.getWordInstance(THAI) : BreakIterator.getCharacterInstance();
    parts.setText(word);
    for (int at = parts.next(); length > SHORT && at < length; at = parts.next()) {
      if (mayPart(word, at)) {
        within.add(start + at);
      }
    }
    within.add(end);
  }

  private static boolean mayPart(String word, int at) {
    return !JOINED.contains(UnicodeScript.of(word.codePointBefore(at)))
        || !JOINED.contains(UnicodeScript.of(word.codePointAt(at)));
  }
}
