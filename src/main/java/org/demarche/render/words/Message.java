package org.demarche.render.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of ICU's MessageFormat with numbered arguments. Plural and select choose by an
 * argument's value; {@code {0}}, and {@code #} within a plural, stand for its place, so that a
 * caller can put markup there and words for small numbers.
 */
final class Message {

  /** How many arguments a message may have. */
  static final int MOST = 16;

  /** Places are marked by noncharacters, which no text has. */
  private static final char FIRST_MARK = '\uFDD0';

  /** Arguments from here on are marks. */
  private static final int MARKS = 50;

  private final String pattern;
  private final ULocale locale;
  private @Nullable MessageFormat format;

  /**
   * @throws IllegalArgumentException if the pattern is not well formed; at once, since a bundle is
   *     read to be used
   */
  Message(String pattern, ULocale locale) {
    this.pattern = pattern;
    this.locale = locale;
  }

  /** The words with a mark for each argument; which argument a mark is, says {@link #argument}. */
  synchronized String format(Object... values) {
    if (values.length > MOST) {
      throw new IllegalArgumentException("more than %d arguments".formatted(MOST));
    }
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    if (format == null) {
      format = new MessageFormat(withMarks(pattern), locale);
    }
    Object[] arguments = new Object[MARKS + MOST];
    System.arraycopy(values, 0, arguments, 0, values.length);
    for (int i = 0; i < MOST; i++) {
      arguments[MARKS + i] = String.valueOf((char) (FIRST_MARK + i));
    }
    return format.format(arguments);
  }

  /** The argument that a character marks; negative if it is no mark. */
  static int argument(char character) {
    int argument = character - FIRST_MARK;
    return argument < MOST ? argument : -1;
  }

  /**
   * The numbers of a pattern's arguments.
   *
   * @throws IllegalArgumentException if the pattern is not well formed
   */
  static SortedSet<Integer> arguments(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    SortedSet<Integer> arguments = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPartType(i) == Part.Type.ARG_NAME) {
        throw new IllegalArgumentException("an argument has a number, not a name");
      }
      if (parsed.getPartType(i) == Part.Type.ARG_NUMBER) {
        arguments.add(parsed.getPart(i).getValue());
      }
    }
    return arguments;
  }

  /** {@code {0}} becomes {@code {50}}, and so does {@code #} within a plural of it. */
  private static String withMarks(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    Map<Integer, Part> places = new TreeMap<>();
    Map<Integer, Integer> marked = new TreeMap<>();
    Deque<Integer> within = new ArrayDeque<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        Part number = parsed.getPart(i + 1);
        if (part.getArgType() == ArgType.NONE) {
          places.put(number.getIndex(), number);
          marked.put(number.getIndex(), number.getValue());
        }
        boolean counts = part.getArgType().hasPluralStyle() || within.isEmpty();
        within.push(counts ? number.getValue() : within.peek());
      } else if (part.getType() == Part.Type.ARG_LIMIT) {
        within.pop();
      } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
        places.put(part.getIndex(), part);
        marked.put(part.getIndex(), within.element());
      }
    }
    return rewritten(pattern, places, marked);
  }

  private static String rewritten(
      String pattern, Map<Integer, Part> places, Map<Integer, Integer> marked) {
    StringBuilder rewritten = new StringBuilder();
    int at = 0;
    for (Map.Entry<Integer, Part> place : places.entrySet()) {
      int mark = MARKS + marked.getOrDefault(place.getKey(), 0);
      boolean bare = place.getValue().getType() == Part.Type.REPLACE_NUMBER;
      rewritten.append(pattern, at, place.getKey()).append(bare ? "{" + mark + "}" : mark);
      at = place.getValue().getLimit();
    }
    return rewritten.append(pattern.substring(at)).toString();
  }
}
