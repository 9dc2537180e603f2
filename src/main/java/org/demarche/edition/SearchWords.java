package org.demarche.edition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Interest;
import org.demarche.model.position.OpenQuestion;
import org.demarche.model.position.Recommendation;

/**
 * The words of a package that a search finds it by, {@code search.json}: those of its summary, of
 * the titles of all elements, and of the texts of measures, interests, recommendations and open
 * questions. Positions give no words: not everybody who sees a catalogue may know a floor.
 *
 * @param schema the version of the format, {@link #SCHEMA}
 * @param words each once and sorted, separated by spaces
 */
public record SearchWords(String schema, String words) {

  /** Its file name beside the documents of an edition. */
  public static final String FILE_NAME = "search.json";

  /** The version of the format. */
  public static final String SCHEMA = "demarche-search/1";

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  public SearchWords {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(words);
  }

  /** Those of a package. */
  public static SearchWords of(NegotiatingPackage content) {
    Index index = Index.of(content);
    return of(
        Stream.concat(
            Stream.of(content.title(), content.subtitle(), content.summary()),
            index.elements().stream().flatMap(SearchWords::texts)));
  }

  /** Those of any texts. */
  public static SearchWords of(Stream<String> texts) {
    TreeSet<String> words = new TreeSet<>();
    texts.flatMap(text -> BETWEEN.splitAsStream(folded(text))).forEach(words::add);
    words.remove("");
    return new SearchWords(SCHEMA, String.join(" ", words));
  }

  /** Accents and capitals don't count; the script of the catalogue does the same. */
  private static String folded(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return ACCENTS.matcher(plain).replaceAll("");
  }

  private static Stream<String> texts(Element element) {
    Stream<String> texts = Stream.empty();
    if (element instanceof Measure measure) {
      texts = Stream.of(measure.text(), measure.why());
    } else if (element instanceof Interest interest) {
      texts = Stream.of(interest.text());
    } else if (element instanceof Recommendation advice) {
      texts = Stream.of(advice.text());
    } else if (element instanceof OpenQuestion question) {
      texts = Stream.of(question.text());
    }
    return Stream.concat(Stream.of(element.title(), element.shortName()), texts);
  }
}
