package org.demarche.render.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.model.date.PartialDate;

/** Dates, numbers and lists as CLDR has them for one language; safe for use by several threads. */
final class Formats {

  private final ULocale locale;
  private final Map<String, String> patterns;
  private final Map<String, DateFormat> dates = new ConcurrentHashMap<>();
  private final Map<ListFormatter.Type, ListFormatter> lists = new ConcurrentHashMap<>();

  /**
   * @param language a BCP 47 tag; days are those of the Gregorian calendar in every language
   * @param patterns of dates by their skeletons, as CLDR has them, which takes a tenth of a second
   *     to look for; the others are looked for
   */
  Formats(String language, Map<String, String> patterns) {
    this.patterns = Map.copyOf(patterns);
    this.locale = ULocale.forLanguageTag(language).setKeywordValue("calendar", "gregorian");
  }

  ULocale locale() {
    return locale;
  }

  /** A day, a whole month or a whole year; day and month don't part at a line's end. */
  String date(PartialDate date) {
    String skeleton = date.month() == 0 ? "y" : date.day() == 0 ? "yMMMM" : "yMMMMd";
    DateFormat format = dates.computeIfAbsent(skeleton, this::dateFormat);
    long day = date.first().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    synchronized (format) {
      return format.format(day);
    }
  }

  @SuppressWarnings("JavaUtilDate") // as ICU declares it
  private DateFormat dateFormat(String skeleton) {
    String known = patterns.get(skeleton);
    DateFormat format =
        known == null
            ? DateFormat.getInstanceForSkeleton(skeleton, locale)
            : new SimpleDateFormat(known, locale);
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), locale);
    calendar.setGregorianChange(new Date(Long.MIN_VALUE));
    format.setCalendar(calendar);
    if (format instanceof SimpleDateFormat simple) {
      simple.applyPattern(simple.toPattern().replaceFirst("^d(\\.?) ", "d$1\u00a0"));
    }
    return format;
  }

  /** All digits, no needless zeros. */
  String number(BigDecimal number) {
    return formatter()
        .precision(Precision.unlimited())
        .format(number.stripTrailingZeros())
        .toString();
  }

  /** With so many decimals. */
  String number(BigDecimal number, int decimals) {
    return formatter().precision(Precision.fixedFraction(decimals)).format(number).toString();
  }

  /** {@code 1.004 million}, exact. */
  String scaled(BigDecimal number) {
    return formatter()
        .notation(Notation.compactLong())
        .grouping(NumberFormatter.GroupingStrategy.AUTO)
        .precision(Precision.unlimited())
        .format(number)
        .toString()
        .replace(' ', '\u00a0');
  }

  private LocalizedNumberFormatter formatter() {
    return NumberFormatter.withLocale(locale);
  }

  /** In a sentence: {@code a, b and c}, or with "or". */
  String list(Collection<String> items, boolean alternatives) {
    ListFormatter.Type type = alternatives ? ListFormatter.Type.OR : ListFormatter.Type.AND;
    return lists
        .computeIfAbsent(
            type, key -> ListFormatter.getInstance(locale, key, ListFormatter.Width.WIDE))
        .format(items);
  }
}
