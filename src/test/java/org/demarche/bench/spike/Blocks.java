package org.demarche.bench.spike;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.bench.spike.Block.Cell;
import org.demarche.bench.spike.Block.Run;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads blocks out of the markup of a document; figures and running heads are left out. */
final class Blocks {

  private static final Set<String> TEXTS = Set.of("h1", "h2", "h3", "h4", "p", "li", "figcaption");
  private static final Set<String> LEFT_OUT = Set.of("svg", "head", "style", "bookmarks");

  private final List<Block> blocks = new ArrayList<>();

  private Blocks() {}

  static List<Block> of(String xhtml) {
    Blocks blocks = new Blocks();
    blocks.walk(Jsoup.parse(xhtml, Parser.xmlParser()));
    return blocks.blocks;
  }

  private void walk(Element element) {
    for (Element child : element.children()) {
      String name = child.tagName();
      if (LEFT_OUT.contains(name) || child.className().startsWith("running")) {
        continue;
      }
      if (TEXTS.contains(name) && child.getElementsByTag("table").isEmpty()) {
        String tag =
            name.equals("li") ? "LI" : name.startsWith("h") ? name.toUpperCase(Locale.ROOT) : "P";
        blocks.add(new Block.Text(tag, child.id(), runs(child)));
      } else if (name.equals("table")) {
        blocks.add(table(child));
      } else {
        walk(child);
      }
    }
  }

  private static Block table(Element table) {
    int columns =
        table.getElementsByTag("tr").stream().mapToInt(Element::childrenSize).max().orElse(1);
    List<List<Cell>> rows = new ArrayList<>();
    for (Element row : table.getElementsByTag("tr")) {
      List<Cell> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        cells.add(new Cell(cell.tagName().equals("th"), runs(cell)));
      }
      while (cells.size() < columns) {
        cells.add(new Cell(false, List.of()));
      }
      rows.add(cells);
    }
    return new Block.Table(rows);
  }

  private static List<Run> runs(Element element) {
    List<Run> runs = new ArrayList<>();
    collect(element, element.tagName().startsWith("h"), false, "", runs);
    return runs;
  }

  private static void collect(
      Node node, boolean bold, boolean italic, String target, List<Run> runs) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode text) {
        String words = text.getWholeText().replaceAll("\\s+", " ");
        if (!words.isEmpty()) {
          runs.add(new Run(words, bold, italic, target));
        }
      } else if (child instanceof Element inside) {
        String name = inside.tagName();
        String href = inside.attr("href");
        collect(
            inside,
            bold || name.equals("strong") || name.equals("th"),
            italic || name.equals("em"),
            href.startsWith("#") ? href.substring(1) : target,
            runs);
      }
    }
  }
}
