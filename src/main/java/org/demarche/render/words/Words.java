package org.demarche.render.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.demarche.model.date.PartialDate;
import org.demarche.model.date.TimeSpan;
import org.demarche.model.measure.Money;
import org.demarche.model.term.Per;
import org.demarche.model.term.Term;

/**
 * The fixed words of one language, and what is put together with them: dates, sums, numbers and
 * lists. Where the language lacks a message, it is the English one. Safe for use by several
 * threads.
 */
public final class Words {

  /** By a word from here on, where a few decimals of it say all. */
  private static final int[] SCALES = {12, 9, 6};

  private static final int SCALE_DECIMALS = 3;

  /** Greater numbers are never in words. */
  private static final BigDecimal SMALL = BigDecimal.valueOf(1_000_000);

  private final Map<String, String> own;
  private final Map<String, String> english;
  private final Formats formats;
  private final Formats englishFormats;
  private final Map<String, Message> messages = new ConcurrentHashMap<>();

  Words(
      Map<String, String> own,
      Map<String, String> english,
      Formats formats,
      Formats englishFormats) {
    this.own = Map.copyOf(own);
    this.english = Map.copyOf(english);
    this.formats = formats;
    this.englishFormats = englishFormats;
  }

  /** Whether there is such a message. */
  public boolean has(String key) {
    return own.containsKey(key) || english.containsKey(key);
  }

  /** Whether there is a message whose key begins so. */
  public boolean hasAny(String beginning) {
    return Stream.of(own, english)
        .anyMatch(all -> all.keySet().stream().anyMatch(key -> key.startsWith(beginning)));
  }

  /**
   * A message.
   *
   * @param arguments texts, numbers (whole ones in words if they are small), dates and terms
   * @throws IllegalArgumentException if there is no such message
   */
  public String text(String key, Object... arguments) {
    return text(key, UnaryOperator.identity(), arguments);
  }

  /** A message with its first letter in upper case, also where it begins with a number. */
  public String sentence(String key, Object... arguments) {
    return capitalised(text(key, arguments));
  }

  /**
   * A message into which texts are put as they are, such as markup.
   *
   * @param fixed what is done to the message's own words, such as escaping
   */
  public String text(String key, UnaryOperator<String> fixed, Object... arguments) {
    String marked = fixed.apply(message(key).format(values(arguments)));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < marked.length(); i++) {
      int argument = Message.argument(marked.charAt(i));
      if (argument < 0) {
        text.append(marked.charAt(i));
      } else if (argument < arguments.length) {
        text.append(printed(arguments[argument]));
      } else {
        throw new IllegalArgumentException(
            "message '%s' wants an argument {%d}".formatted(key, argument));
      }
    }
    return text.toString();
  }

  private Message message(String key) {
    return messages.computeIfAbsent(
        key,
        name -> {
          String ours = own.get(name);
          if (ours != null) {
            return new Message(ours, formats.locale());
          }
          String words = english.get(name);
          if (words == null) {
            throw new IllegalArgumentException(
                "there is no message '%s' in words/en.properties".formatted(name));
          }
          return new Message(words, englishFormats.locale());
        });
  }

  /** What plural and select look at. */
  private static Object[] values(Object[] arguments) {
    Object[] values = arguments.clone();
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Term term) {
        values[i] = term.key();
      }
    }
    return values;
  }

  private String printed(Object argument) {
    if (argument instanceof Integer number) {
      return number(number);
    }
    if (argument instanceof BigDecimal number) {
      boolean small = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(SMALL) < 0;
      return small ? number(number.intValueExact()) : number(number);
    }
    if (argument instanceof PartialDate date) {
      return date(date);
    }
    return argument instanceof Term term ? term(term) : argument.toString();
  }

  /** A word of the definition in a sentence, {@code under way}; its key where it is in none. */
  public String term(Term term) {
    String key = kind(term) + "." + term.key();
    return has(key) ? text(key) : term.key();
  }

  /** The vocabulary of a term, {@code measure-character}, before its messages. */
  static String kind(Term term) {
    String name = ((Enum<?>) term).getDeclaringClass().getSimpleName();
    return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** What a word that a house may add to, such as a kind of document, is called; else itself. */
  public String name(String beginning, String word) {
    return has(beginning + word) ? text(beginning + word) : word.replace('-', ' ');
  }

  /** {@code 22 October 1998}, {@code June 1993} or {@code 1993}. */
  public String date(PartialDate date) {
    return formats.date(date);
  }

  /** {@code 30 days}. */
  public String span(TimeSpan span) {
    return text("span." + span.unit().name().toLowerCase(Locale.ROOT), span.count());
  }

  /** In words where the language has a word for it and it is small, else in figures. */
  public String number(int number) {
    String word = own.get("number." + number);
    return word == null ? number(BigDecimal.valueOf(number)) : word;
  }

  /** {@code 1,234.5}: groups, no needless zeros, nothing rounded. */
  public String number(BigDecimal number) {
    return formats.number(number);
  }

  /** {@code A, B and C}. */
  public String list(List<String> items) {
    return items.size() < 2 ? String.join("", items) : formats.list(items, false);
  }

  /** {@code A, B or C}. */
  public String alternatives(List<String> items) {
    return items.size() < 2 ? String.join("", items) : formats.list(items, true);
  }

  /** The first letter in upper case. */
  public static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + text.substring(text.offsetByCodePoints(0, 1));
  }

  /** {@code about $300 million over three years}, {@code $1 billion a year for three years}. */
  public String money(Money money) {
    boolean yearly = money.per() == Per.YEAR;
    String sum = sum(money.amount(), money.currency());
    String period =
        money.years() == 1 && !yearly
            ? sum
            : text(yearly ? "money.a-year" : "money.over", sum, money.years());
    String about = money.approximate() ? text("money.about", period) : period;
    return money.from() == null
        ? about
        : text("money.from", about, date(new PartialDate(money.from(), 0, 0)));
  }

  /**
   * {@code $300 million}, {@code CHF 1,250}, {@code €19.90}; the unit kept on the number's line.
   *
   * <p>Exact to the smallest coin of the currency, so that sums add up: a word for the scale is
   * used where three decimals of it say all, as in {@code $1.004 million}. What is less than the
   * smallest coin, and not nothing, is said to be so.
   *
   * @param currency a code of ISO 4217; an unknown one has two decimals
   */
  public String sum(BigDecimal amount, String currency) {
    int coins = decimals(currency);
    BigDecimal exact = amount.setScale(coins, RoundingMode.HALF_UP);
    if (exact.signum() == 0 && amount.signum() != 0) {
      return text("money.less", inCurrency(number(BigDecimal.ONE.movePointLeft(coins)), currency));
    }
    for (int scale : SCALES) {
      BigDecimal scaled = exact.movePointLeft(scale).stripTrailingZeros();
      if (scaled.abs().compareTo(BigDecimal.ONE) >= 0 && scaled.scale() <= SCALE_DECIMALS) {
        return inCurrency(formats.scaled(exact), currency);
      }
    }
    boolean whole = exact.stripTrailingZeros().scale() <= 0;
    return inCurrency(whole ? number(exact) : formats.number(exact, coins), currency);
  }

  private String inCurrency(String number, String currency) {
    String sign = own.get("currency." + currency);
    return sign == null ? text("money.code", number, currency) : text("money.sign", number, sign);
  }

  /** Decimals that the currency's coins have: 2 for most, 0 for yen, 3 for Kuwaiti dinars. */
  private static int decimals(String currency) {
    return isCurrency(currency)
        ? Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())
        : 2;
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  /**
   * {@code 12.5 %}, {@code 1,234,567.89 USD}; as exact as it was given, or to the smallest coin if
   * the unit is a currency.
   *
   * @param unit may be empty
   */
  public String quantity(BigDecimal value, String unit) {
    BigDecimal rounded =
        isCurrency(unit) ? value.setScale(decimals(unit), RoundingMode.HALF_UP) : value;
    BigDecimal printed = rounded.signum() == 0 ? value : rounded;
    return number(printed) + (unit.isEmpty() ? "" : "\u00a0" + unit);
  }
}
