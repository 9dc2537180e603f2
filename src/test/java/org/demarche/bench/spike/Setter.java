package org.demarche.bench.spike;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.demarche.bench.spike.Block.Cell;
import org.demarche.bench.spike.Block.Run;

/** Sets blocks on pages: lines are filled greedily, columns share the width by what they hold. */
final class Setter {

  private static final float LEFT = 51;
  private static final float WIDTH = 493;
  private static final float TOP = 780;
  private static final float BOTTOM = 60;

  private final TaggedPdf pdf;
  private float y;

  private Setter(TaggedPdf pdf) {
    this.pdf = pdf;
  }

  /** A word, or part of one, in its place on a line. */
  private record Piece(String text, Face face, float x) {}

  /** A file of so many pages at most. */
  static byte[] set(String title, List<Block> blocks, int mostPages) throws IOException {
    try (TaggedPdf pdf = new TaggedPdf(title)) {
      Setter setter = new Setter(pdf);
      setter.page();
      for (Block block : blocks) {
        if (pdf.pages() > mostPages || (pdf.pages() == mostPages && setter.y < BOTTOM + 60)) {
          break;
        }
        setter.block(block);
      }
      return pdf.save();
    }
  }

  private void page() throws IOException {
    pdf.page();
    y = TOP;
    pdf.begin(null);
    pdf.text(Face.SANS, 7.5f, LEFT, 36, "Page " + pdf.pages());
    pdf.rule(LEFT, 48, WIDTH);
    pdf.end();
  }

  private void block(Block block) throws IOException {
    if (block instanceof Block.Text text) {
      text(text);
    } else if (block instanceof Block.Table table) {
      table(table);
    }
  }

  private void text(Block.Text text) throws IOException {
    boolean heading = text.tag().startsWith("H");
    float size = heading ? (text.tag().equals("H1") ? 21 : 12) : 10;
    float indent = text.tag().equals("LI") ? 13 : 0;
    List<List<Piece>> lines = lines(text.runs(), heading, size, WIDTH - indent);
    COSDictionary element = pdf.element(pdf.document(), text.tag().equals("LI") ? "P" : text.tag());
    y -= heading ? 8 : 0;
    for (List<Piece> line : lines) {
      if (y - size * 1.3f < BOTTOM) {
        page();
      }
      y -= size * 1.3f;
      line(line, element, LEFT + indent, y, size);
    }
    y -= 5;
  }

  private void line(List<Piece> line, COSDictionary element, float x, float base, float size)
      throws IOException {
    pdf.begin(element);
    for (Piece piece : line) {
      pdf.text(piece.face(), size, x + piece.x(), base, piece.text());
    }
    pdf.end();
  }

  private void table(Block.Table table) throws IOException {
    float[] widths = widths(table);
    COSDictionary element = pdf.element(pdf.document(), "Table");
    for (List<Cell> row : table.rows()) {
      List<List<List<Piece>>> cells = new ArrayList<>();
      int most = 0;
      for (int i = 0; i < row.size() && i < widths.length; i++) {
        List<List<Piece>> lines = lines(row.get(i).runs(), row.get(i).head(), 8.5f, widths[i] - 6);
        cells.add(lines);
        most = Math.max(most, lines.size());
      }
      if (y - most * 11 - 4 < BOTTOM) {
        page();
      }
      row(row, cells, widths, pdf.element(element, "TR"));
      y -= most * 11 + 4;
      pdf.begin(null);
      pdf.rule(LEFT, y, WIDTH);
      pdf.end();
    }
    y -= 6;
  }

  private void row(
      List<Cell> row, List<List<List<Piece>>> cells, float[] widths, COSDictionary element)
      throws IOException {
    float x = LEFT;
    for (int i = 0; i < cells.size(); i++) {
      COSDictionary cell = pdf.element(element, row.get(i).head() ? "TH" : "TD");
      if (row.get(i).head()) {
        scope(cell);
      }
      float base = y - 2;
      for (List<Piece> line : cells.get(i)) {
        base -= 11;
        line(line, cell, x, base + 2, 8.5f);
      }
      x += widths[i];
    }
  }

  private static void scope(COSDictionary head) {
    COSDictionary attributes = new COSDictionary();
    attributes.setDirect(true);
    attributes.setItem(COSName.O, COSName.getPDFName("Table"));
    attributes.setItem(COSName.getPDFName("Scope"), COSName.getPDFName("Column"));
    head.setItem(COSName.A, attributes);
  }

  /** Each column its longest word, and of the rest a share by what it holds. */
  private static float[] widths(Block.Table table) {
    int columns = table.rows().get(0).size();
    float[] least = new float[columns];
    float[] whole = new float[columns];
    for (List<Cell> row : table.rows()) {
      for (int i = 0; i < columns && i < row.size(); i++) {
        float sum = 0;
        for (Run run : row.get(i).runs()) {
          Face face = face(run, row.get(i).head());
          for (String word : run.text().split(" ", -1)) {
            float width = face.width(word, 8.5f);
            least[i] = Math.max(least[i], width + 8);
            sum += width + 2;
          }
        }
        whole[i] = Math.max(whole[i], sum + 8);
      }
    }
    float spare = WIDTH;
    float asked = 0;
    for (int i = 0; i < columns; i++) {
      spare -= least[i];
      asked += Math.max(0, whole[i] - least[i]);
    }
    for (int i = 0; i < columns && asked > 0; i++) {
      least[i] += Math.max(0, spare) * Math.max(0, whole[i] - least[i]) / asked;
    }
    return least;
  }

  private static Face face(Run run, boolean head) {
    if (head) {
      return Face.SANS_BOLD;
    }
    return run.bold() ? Face.SERIF_BOLD : run.italic() ? Face.SERIF_ITALIC : Face.SERIF;
  }

  private static List<List<Piece>> lines(List<Run> runs, boolean head, float size, float width) {
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    float x = 0;
    for (Run run : runs) {
      Face face = face(run, head);
      StringBuilder piece = new StringBuilder();
      float start = x;
      for (String word : run.text().split("(?<= )", -1)) {
        float wide = face.width(word, size);
        if (x + face.width(word.strip(), size) > width && x > 0) {
          add(line, piece, face, start);
          lines.add(line);
          line = new ArrayList<>();
          start = 0;
          x = 0;
        }
        piece.append(word);
        x += wide;
      }
      add(line, piece, face, start);
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private static void add(List<Piece> line, StringBuilder piece, Face face, float x) {
    if (!piece.isEmpty()) {
      line.add(new Piece(piece.toString(), face, x));
      piece.setLength(0);
    }
  }
}
