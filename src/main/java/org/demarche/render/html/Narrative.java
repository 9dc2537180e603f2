package org.demarche.render.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Narrative fields, from CommonMark to XHTML.
 *
 * <p>Written by anyone, so only text comes through: HTML is shown as the characters it is made of,
 * an image as its alternative text, a link only if it leads to an element or to the web. Headings
 * become bold paragraphs, since the outline belongs to the document.
 */
final class Narrative {

  private static final Set<String> SCHEMES = Set.of("http:", "https:", "mailto:");
  private static final String PARAGRAPH_END = "</p>";
  private static final Parser PARSER = Parser.builder().build();

  private final Function<String, Optional<String>> titles;
  private final HtmlRenderer renderer;

  /**
   * @param titles the title of the element with an id, if there is one
   */
  Narrative(Function<String, Optional<String>> titles) {
    this.titles = titles;
    this.renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak(" ")
            .nodeRendererFactory(Restricted::new)
            .build();
  }

  /** Block markup: paragraphs, lists, quotations. */
  String blocks(String text) {
    return renderer.render(PARSER.parse(text)).strip();
  }

  /** Block markup with something more, already markup, at the end of the last paragraph. */
  String blocks(String text, String more) {
    String blocks = blocks(text);
    if (more.isEmpty() || !blocks.endsWith(PARAGRAPH_END)) {
      return blocks + more;
    }
    return blocks.substring(0, blocks.length() - PARAGRAPH_END.length())
        + " "
        + more
        + PARAGRAPH_END;
  }

  /** Inline markup; each paragraph, list item and the like of a longer text begins a new line. */
  String inline(String text) {
    List<Node> lines = new ArrayList<>();
    PARSER.parse(text).accept(new Lines(lines::add));
    Document inline = new Document();
    for (Node line : lines) {
      if (inline.getFirstChild() != null) {
        inline.appendChild(new HardLineBreak());
      }
      while (line.getFirstChild() != null) {
        inline.appendChild(line.getFirstChild());
      }
    }
    return renderer.render(inline).strip();
  }

  /** Finds the blocks that hold text. */
  private static final class Lines extends AbstractVisitor {

    private final Consumer<Node> lines;

    Lines(Consumer<Node> lines) {
      this.lines = lines;
    }

    @Override
    public void visit(Paragraph paragraph) {
      lines.accept(paragraph);
    }

    @Override
    public void visit(Heading heading) {
      lines.accept(heading);
    }

    @Override
    public void visit(HtmlBlock block) {
      literal(block.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
      literal(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      literal(block.getLiteral());
    }

    private void literal(String text) {
      Paragraph line = new Paragraph();
      line.appendChild(new Text(text.strip()));
      lines.accept(line);
    }
  }

  /** The first paragraph, list or quotation; the empty string where there is none. */
  String firstBlock(String text) {
    Node first = PARSER.parse(text).getFirstChild();
    return first == null ? "" : renderer.render(first).strip();
  }

  /** The plain text up to the first full stop, question mark or exclamation mark before a space. */
  static String firstSentence(String text) {
    return plain(text).split("(?<=[.?!])\\s", 2)[0];
  }

  /** Draws what definitions may not do as they like. */
  private final class Restricted implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    Restricted(HtmlNodeRendererContext context) {
      this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Heading.class, Image.class, Link.class, HtmlBlock.class, HtmlInline.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Heading heading) {
        wrapped("p", Map.of("class", "narrative-heading"), heading);
      } else if (node instanceof Link link) {
        link(link);
      } else if (node instanceof HtmlBlock block) {
        context.getWriter().tag("p");
        context.getWriter().text(block.getLiteral());
        context.getWriter().tag("/p");
      } else if (node instanceof HtmlInline html) {
        context.getWriter().text(html.getLiteral());
      } else {
        children(node);
      }
    }

    private void link(Link link) {
      String target = link.getDestination();
      Optional<String> title =
          target.startsWith("#")
              ? titles.apply(target.substring(1))
              : SCHEMES.stream().anyMatch(target::startsWith)
                  ? Optional.of(target)
                  : Optional.empty();
      if (title.isPresent()) {
        Map<String, String> attributes = new LinkedHashMap<>(); // keeps its order in every run
        attributes.put("href", target);
        attributes.put("title", title.get());
        wrapped("a", attributes, link);
      } else {
        children(link);
      }
    }

    private void wrapped(String tag, Map<String, String> attributes, Node node) {
      context.getWriter().tag(tag, attributes);
      children(node);
      context.getWriter().tag("/" + tag);
    }

    private void children(Node node) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
    }
  }

  /** The text without its markup, for titles and metadata. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    PARSER
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text node) {
                plain.append(node.getLiteral());
              }

              @Override
              public void visit(SoftLineBreak node) {
                plain.append(' ');
              }

              @Override
              public void visit(Paragraph node) {
                if (!plain.isEmpty()) {
                  plain.append(' ');
                }
                visitChildren(node);
              }
            });
    return plain.toString();
  }
}
