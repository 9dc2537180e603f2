package org.demarche.render.html;

import static java.util.stream.Collectors.groupingBy;

import freemarker.core.Environment;
import freemarker.core.TemplateXHTMLOutputModel;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Source;
import org.demarche.render.Numbering;
import org.demarche.render.words.Words;

/**
 * The functions that templates have for one package, beside those of {@link MessageFunctions}.
 * Where an id is wanted, an element will do.
 *
 * <table>
 * <caption>Functions</caption>
 * <tr><td>{@code md(text, sources)}</td><td>a narrative as blocks, with citations at its end if sources are given</td></tr>
 * <tr><td>{@code headed(head, text, sources)}</td><td>the same, with markup at the beginning of its first paragraph</td></tr>
 * <tr><td>{@code inline(text)}</td><td>a narrative as inline markup</td></tr>
 * <tr><td>{@code firstBlock(text)}</td><td>its first paragraph or list, as markup</td></tr>
 * <tr><td>{@code firstSentence(text)}</td><td>its first sentence, as plain text</td></tr>
 * <tr><td>{@code title(id)}</td><td>an element's title as plain text</td></tr>
 * <tr><td>{@code short(id)}</td><td>an element's short name, else its title</td></tr>
 * <tr><td>{@code link(id)}</td><td>a link to an element, worded by its short name</td></tr>
 * <tr><td>{@code links(ids, conjunction)}</td><td>links as a list in a sentence; "and" unless told</td></tr>
 * <tr><td>{@code ref(id)}, {@code refs(ids, conjunction)}</td><td>the same, with the numbers of measures</td></tr>
 * <tr><td>{@code num(id)}, {@code nums(ids, conjunction)}</td><td>the same by the numbers of measures alone</td></tr>
 * <tr><td>{@code parties(ids)}</td><td>short names as a list in a sentence</td></tr>
 * <tr><td>{@code cite(ids)}</td><td>links to sources, by their numbers</td></tr>
 * <tr><td>{@code number(id)}</td><td>a measure's number, part and place: {@code 2.1}; a source's number</td></tr>
 * <tr><td>{@code direction(id)}</td><td>a measure's direction: ask, offer, joint, contribution</td></tr>
 * <tr><td>{@code tiesFrom(id)}, {@code tiesTo(id)}</td><td>linkages from and to an element</td></tr>
 * <tr><td>{@code some(ids, most)}, {@code someNums(ids, most)}</td><td>the first of a list as {@code refs} or {@code nums}, and how many more there are</td></tr>
 * <tr><td>{@code sha256(text)}</td><td>a digest for a content security policy</td></tr>
 * </table>
 */
final class TemplateFunctions {

  private static final Pattern LINK_AND_COMMA = Pattern.compile("(<a [^>]*>[^<]{1,12}</a>),");

  private final Index index;
  private final Narrative narrative;
  private final String language;
  private final Words words;
  private final Map<String, String> numbers;
  private final Map<String, List<Linkage>> from;
  private final Map<String, List<Linkage>> to;

  TemplateFunctions(Definition definition, Words words) {
    this.words = words;
    NegotiatingPackage content = definition.content();
    this.index = definition.index();
    this.language = content.language();
    this.narrative =
        new Narrative(
            id ->
                index
                    .find(id)
                    .filter(e -> !isSet("linkless") && !isSet("measuresOnly"))
                    .map(Element::title));
    this.numbers = Numbering.of(content).byId();
    this.from = content.linkages().stream().collect(groupingBy(Linkage::from));
    this.to = new HashMap<>();
    content
        .linkages()
        .forEach(
            tie ->
                tie.to().forEach(id -> to.computeIfAbsent(id, key -> new ArrayList<>()).add(tie)));
  }

  /** The functions by name. */
  Map<String, TemplateMethodModelEx> byName() {
    return Map.ofEntries(
        Map.entry("md", this::narrative),
        Map.entry("headed", this::headed),
        Map.entry("inline", arguments -> markup(narrative.inline(text(arguments, 0)))),
        Map.entry("firstBlock", arguments -> markup(narrative.firstBlock(text(arguments, 0)))),
        Map.entry(
            "firstSentence", arguments -> Narrative.firstSentence(text(arguments, 0), language)),
        Map.entry("title", arguments -> title(text(arguments, 0))),
        Map.entry("short", arguments -> shortName(text(arguments, 0))),
        Map.entry("link", arguments -> markup(link(text(arguments, 0)))),
        Map.entry("links", arguments -> markup(links(arguments))),
        Map.entry("parties", arguments -> parties(texts(arguments))),
        Map.entry("cite", arguments -> markup(cite(texts(arguments)))),
        Map.entry("number", arguments -> numbers.getOrDefault(text(arguments, 0), "")),
        Map.entry("direction", arguments -> direction(text(arguments, 0))),
        Map.entry("tiesFrom", arguments -> from.getOrDefault(text(arguments, 0), List.of())),
        Map.entry("tiesTo", arguments -> to.getOrDefault(text(arguments, 0), List.of())),
        Map.entry("ref", arguments -> markup(reference(text(arguments, 0)))),
        Map.entry("refs", arguments -> markup(references(arguments))),
        Map.entry("num", arguments -> markup(numbered(text(arguments, 0)))),
        Map.entry("nums", arguments -> markup(numbered(arguments))),
        Map.entry("some", arguments -> markup(some(arguments, this::reference))),
        Map.entry("someNums", arguments -> markup(some(arguments, this::numbered))),
        Map.entry("sha256", TemplateFunctions::sha256));
  }

  private Object narrative(List<?> arguments) throws TemplateModelException {
    String sources = arguments.size() > 1 ? cite(texts(arguments.subList(1, 2))) : "";
    return markup(narrative.blocks(text(arguments, 0), sources));
  }

  private String title(String id) {
    return index.find(id).map(Element::title).orElse(id);
  }

  /** A narrative whose first paragraph begins with some markup; that alone where it is empty. */
  private Object headed(List<?> arguments) throws TemplateModelException {
    String head = text(arguments, 0);
    String sources = arguments.size() > 2 ? cite(texts(arguments.subList(2, 3))) : "";
    if (text(arguments, 1).isBlank()) {
      return markup("<p>" + head + (sources.isEmpty() ? "" : " " + sources) + "</p>");
    }
    String blocks = narrative.blocks(text(arguments, 1), sources);
    return markup(
        blocks.startsWith("<p>")
            ? "<p>" + head + " " + blocks.substring("<p>".length())
            : "<p>" + head + "</p>" + blocks);
  }

  private String shortName(String id) {
    return index.find(id).map(Element::shortName).orElse(id);
  }

  private String parties(List<String> ids) {
    return words.list(ids.stream().map(this::shortName).toList());
  }

  private String link(String id) {
    return index
        .find(id)
        .map(element -> link(element, element.shortName()))
        .orElseGet(() -> escape(id));
  }

  private String named(Element element) {
    return words.sentence("element." + element.kind().replace(' ', '-'));
  }

  private String link(Element element, String text) {
    if (isSet("linkless") || (isSet("measuresOnly") && !(element instanceof Measure))) {
      return escape(text);
    }
    return "<a href=\"#%s\" title=\"%s\">%s</a>"
        .formatted(
            element.pointer().isEmpty() ? "top" : element.id(),
            escape(words.text("label", named(element), element.title())),
            escape(text));
  }

  /**
   * Whether the document asked for words instead of links, of all elements or of all but measures,
   * since what they would lead to is not in it.
   */
  private static boolean isSet(String variable) {
    try {
      return Environment.getCurrentEnvironment().getVariable(variable)
              instanceof TemplateBooleanModel flag
          && flag.getAsBoolean();
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By the conjunction that the second argument may give. */
  private String listed(List<String> items, List<?> arguments) throws TemplateModelException {
    return arguments.size() > 1 && text(arguments, 1).equals("or")
        ? words.alternatives(items)
        : words.list(items);
  }

  private String links(List<?> arguments) throws TemplateModelException {
    return listed(texts(arguments).stream().map(this::link).toList(), arguments);
  }

  private String reference(String id) {
    String number = index.find(id, Measure.class).map(m -> numbers.getOrDefault(id, "")).orElse("");
    return number.isEmpty()
        ? link(id)
        : "<span class=\"n\">" + escape(number) + "</span>\u00a0" + link(id);
  }

  private String references(List<?> arguments) throws TemplateModelException {
    return listed(texts(arguments).stream().map(this::reference).toList(), arguments);
  }

  /** The number of a measure as a link, the short name of anything else. */
  private String numbered(String id) {
    return index
        .find(id)
        .map(
            element ->
                link(
                    element,
                    element instanceof Measure
                        ? numbers.getOrDefault(id, element.shortName())
                        : element.shortName()))
        .orElseGet(() -> escape(id));
  }

  private String numbered(List<?> arguments) throws TemplateModelException {
    return together(listed(texts(arguments).stream().map(this::numbered).toList(), arguments));
  }

  /** Keeps each comma on the line of the link before it. */
  private static String together(String links) {
    return LINK_AND_COMMA.matcher(links).replaceAll("<span class=\"together\">$1,</span>");
  }

  private String cite(List<String> ids) {
    if (ids.isEmpty()) {
      return "";
    }
    Stream<String> links =
        ids.stream()
            .flatMap(id -> index.find(id, Source.class).stream())
            .map(source -> link(source, numbers.getOrDefault(source.id(), "?")));
    return "<span class=\"cite\">[" + together(String.join(", ", links.toList())) + "]</span>";
  }

  private String direction(String id) {
    Optional<Measure> measure = index.find(id, Measure.class);
    return measure.map(m -> index.direction(m).words()).orElse("");
  }

  /** The first of a list, and how many more there are. */
  private String some(List<?> arguments, UnaryOperator<String> link) throws TemplateModelException {
    List<String> all = texts(arguments);
    int most = Integer.parseInt(text(arguments, 1));
    List<String> items = new ArrayList<>(all.stream().limit(most).map(link).toList());
    if (all.size() > most) {
      items.add(words.text("more", all.size() - most));
    }
    return words.list(items);
  }

  /** {@code sha256(text)}: a digest for a content security policy. */
  static Object sha256(List<?> arguments) throws TemplateModelException {
    byte[] text = text(arguments, 0).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String escape(String text) {
    try {
      return XHTMLOutputFormat.INSTANCE.escapePlainText(text);
    } catch (RuntimeException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object markup(String markup) throws TemplateModelException {
    return XHTMLOutputFormat.INSTANCE.fromMarkup(markup);
  }

  private static String text(List<?> arguments, int position) throws TemplateModelException {
    Object argument = position < arguments.size() ? arguments.get(position) : null;
    if (argument instanceof TemplateHashModel element
        && element.get("id") instanceof TemplateScalarModel id) {
      return id.getAsString();
    }
    if (argument instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    if (argument instanceof TemplateNumberModel number) {
      return number.getAsNumber().toString();
    }
    if (argument instanceof TemplateXHTMLOutputModel markup) {
      return XHTMLOutputFormat.INSTANCE.getMarkupString(markup);
    }
    throw new TemplateModelException("Argument %d must be text".formatted(position + 1));
  }

  private static TemplateSequenceModel sequence(List<?> arguments) throws TemplateModelException {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateSequenceModel sequence)) {
      throw new TemplateModelException("The first argument must be a list");
    }
    return sequence;
  }

  private static List<String> texts(List<?> arguments) throws TemplateModelException {
    TemplateSequenceModel sequence = sequence(arguments);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < sequence.size(); i++) {
      texts.add(text(java.util.Collections.singletonList(sequence.get(i)), 0));
    }
    return texts;
  }
}
