package org.demarche.render.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
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
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.demarche.model.Sentences;

/**
 * Narrative fields, from CommonMark with pipe tables to XHTML.
 *
 * <p>Written by anyone, so only text comes through: HTML is shown as the characters it is made of,
 * an image as its alternative text, a link only if it leads to an element or to the web. Headings
 * become bold paragraphs, since the outline belongs to the document.
 */
final class Narrative {

  private static final Set<String> SCHEMES = Set.of("http:", "https:", "mailto:");
  private static final String PARAGRAPH_END = "</p>";
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  static final Parser PARSER = Parser.builder().extensions(TABLES).build();

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
            .extensions(TABLES)
            .attributeProviderFactory(context -> Narrative::tableAttributes)
            .nodeRendererFactory(Restricted::new)
            .build();
  }

  /** A table as the documents have theirs. */
  private static void tableAttributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof TableBlock) {
      attributes.put("class", "narrative-table");
    } else if (node instanceof TableCell cell) {
      attributes.remove("align");
      if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
        attributes.put("class", "num");
      }
      if (cell.isHeader()) {
        attributes.put("scope", "col");
      }
    }
  }

  /** Block markup: paragraphs, lists, quotations, tables. */
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

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow row) {
        lines.accept(joined(row));
      } else {
        visitChildren(node);
      }
    }

    /** The cells of a row, one after the other. */
    private static Paragraph joined(TableRow row) {
      Paragraph line = new Paragraph();
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        if (line.getFirstChild() != null) {
          line.appendChild(new Text("; "));
        }
        while (cell.getFirstChild() != null) {
          line.appendChild(cell.getFirstChild());
        }
      }
      return line;
    }

    private void literal(String text) {
      Paragraph line = new Paragraph();
      line.appendChild(new Text(text.strip()));
      lines.accept(line);
    }
  }

  /**
   * The first paragraph, list, quotation or table; a heading only where there is nothing else. The
   * empty string where there is no text.
   */
  String firstBlock(String text) {
    return first(PARSER.parse(text)).map(block -> renderer.render(block).strip()).orElse("");
  }

  /** The first sentence of the first paragraph, list, quotation or table, as plain text. */
  static String firstSentence(String text, String language) {
    String first = first(PARSER.parse(text)).map(PlainText::of).orElse("");
    return Sentences.first(first.lines().findFirst().orElse(""), language);
  }

  private static Optional<Node> first(Node document) {
    List<Node> blocks =
        Stream.iterate(document.getFirstChild(), Objects::nonNull, Node::getNext)
            .filter(block -> !PlainText.of(block).isEmpty())
            .toList();
    return blocks.stream()
        .filter(block -> !(block instanceof Heading))
        .findFirst()
        .or(() -> blocks.stream().findFirst());
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
}
