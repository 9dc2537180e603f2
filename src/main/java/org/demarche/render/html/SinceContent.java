package org.demarche.render.html;

import static java.util.stream.Collectors.toMap;

import freemarker.core.XHTMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.model.NegotiatingPackage;
import org.demarche.render.Since;
import org.demarche.render.change.ChangeSentences;
import org.demarche.render.change.EffectSentences;
import org.demarche.render.change.Section;
import org.demarche.render.words.Words;

/**
 * What templates see of the state before.
 *
 * @param number of the former edition; 0 where it is none
 * @param edition the date of the former state
 * @param asOf the day that "today" meant in it
 * @param count how many elements changed
 * @param changed their ids, as keys
 * @param summary whether the bottom line changed
 * @param documented whether a document on all changes goes with it
 * @param moved what a reader must know first, as far as there is some
 * @param movedInShort the same without what of positions a short document does not show
 * @param changes sentences, by what became of the elements
 * @param effects sentences, by what follows
 */
public record SinceContent(
    int number,
    LocalDate edition,
    LocalDate asOf,
    int count,
    Map<String, Boolean> changed,
    boolean summary,
    boolean documented,
    List<Moved> moved,
    List<Moved> movedInShort,
    List<Told> changes,
    List<Told> effects) {

  /** Sentences under a heading. */
  public record Told(String name, String heading, List<Sentence> lines) {

    static Told of(Section section) {
      return new Told(
          section.name(), section.heading(), section.lines().stream().map(Sentence::of).toList());
    }
  }

  /**
   * A sentence.
   *
   * @param ids of the elements that it is about
   * @param text as markup, with its end
   */
  public record Sentence(List<String> ids, TemplateModel text) {

    /** Ends with what a quoted sentence ends with. */
    private static final Pattern CLOSED = Pattern.compile("[.!?؟…][\\s\u00a0\u202f”»]*(</\\w+>)*$");

    static Sentence of(Section.Line line) {
      try {
        String end = CLOSED.matcher(line.text()).find() ? "" : ".";
        return new Sentence(line.ids(), XHTMLOutputFormat.INSTANCE.fromMarkup(line.text() + end));
      } catch (TemplateModelException e) {
        throw new IllegalStateException("any text can be taken for markup", e);
      }
    }
  }

  static SinceContent of(Since since, Words words) {
    NegotiatingPackage before = since.before().content();
    DocumentVoice voice = new DocumentVoice(before, since.after().content(), words);
    List<Moved> moved = Moved.of(since);
    return new SinceContent(
        since.edition(),
        before.edition(),
        since.before().report().asOf(),
        since.elements().size(),
        since.elements().keySet().stream().collect(toMap(id -> id, id -> true)),
        since.hasOtherSummary(),
        since.documented(),
        moved,
        moved.stream().filter(one -> !one.what().equals("position")).toList(),
        told(new ChangeSentences(since.comparison(), words, voice).sections()),
        told(
            new EffectSentences(since.before(), since.after(), since.comparison(), words, voice)
                .sections()));
  }

  private static List<Told> told(List<Section> sections) {
    return sections.stream().map(Told::of).toList();
  }
}
