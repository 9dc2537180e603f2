package org.demarche.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A document of Word as POI reads it. */
public record WordText(XWPFDocument document) {

  public static WordText of(byte[] docx) {
    try {
      return new WordText(new XWPFDocument(new ByteArrayInputStream(docx)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a paragraph or table. */
  private Stream<IBodyElement> elements(IBody body) {
    return body.getBodyElements().stream()
        .flatMap(
            each ->
                each instanceof XWPFTable table
                    ? Stream.concat(Stream.of(table), cells(table).flatMap(this::elements))
                    : Stream.of(each));
  }

  static Stream<XWPFTableCell> cells(XWPFTable table) {
    return table.getRows().stream().map(XWPFTableRow::getTableCells).flatMap(List::stream);
  }

  /** All paragraphs in the order of reading, those of tables too. */
  public List<XWPFParagraph> paragraphs() {
    return elements(document)
        .filter(XWPFParagraph.class::isInstance)
        .map(XWPFParagraph.class::cast)
        .toList();
  }

  /** All tables of data, without boxes. */
  public List<XWPFTable> tables() {
    return elements(document)
        .filter(XWPFTable.class::isInstance)
        .map(XWPFTable.class::cast)
        .filter(table -> !table.getStyleID().equals("Box"))
        .toList();
  }

  /** All words in the order of reading. */
  public List<String> words() {
    return words(
        paragraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n")));
  }

  /** The words of a text; points that part facts are none. */
  public static List<String> words(String text) {
    return Arrays.stream(text.split("[\\s\\u00a0]+"))
        .filter(word -> !word.isEmpty() && !word.equals("·"))
        .toList();
  }

  /** Titles and headings as "level text", the title of the document being of level 1. */
  public List<String> headings() {
    List<String> headings = new ArrayList<>();
    for (XWPFParagraph each : paragraphs()) {
      int level = level(each.getStyle());
      if (level > 0) {
        headings.add(level + " " + String.join(" ", words(each.getText())));
      }
    }
    return headings;
  }

  private int level(String style) {
    for (String id = style; id != null; ) {
      if (id.equals("Title")) {
        return 1;
      }
      XWPFStyle found = document.getStyles().getStyle(id);
      var properties = found.getCTStyle().getPPr();
      if (properties != null && properties.isSetOutlineLvl()) {
        return properties.getOutlineLvl().getVal().intValue() + 2;
      }
      id = found.getBasisStyleID();
    }
    return 0;
  }

  /** The text of the document's only header or footer. */
  public String edges() {
    return Stream.concat(
            document.getHeaderList().stream().map(h -> h.getText()),
            document.getFooterList().stream().map(f -> f.getText()))
        .collect(Collectors.joining("\n"));
  }
}
