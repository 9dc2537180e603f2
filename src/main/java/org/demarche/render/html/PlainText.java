package org.demarche.render.html;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A text without its markup. Nothing that is read is lost, and no words run together: a break of a
 * line is a space, each paragraph, list item or row begins a line. HTML is left out.
 */
public final class PlainText extends AbstractVisitor {

  private final StringBuilder plain = new StringBuilder();

  private PlainText() {}

  /** The plain text of a narrative in CommonMark. */
  public static String of(String narrative) {
    return of(Narrative.PARSER.parse(narrative));
  }

  /** The plain text of a node and all below it. */
  static String of(Node node) {
    PlainText text = new PlainText();
    node.accept(text);
    return text.plain.toString().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
  }

  @Override
  public void visit(Text node) {
    plain.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    plain.append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    plain.append(' ');
  }

  @Override
  public void visit(HardLineBreak node) {
    plain.append(' ');
  }

  @Override
  public void visit(Paragraph node) {
    line(node);
  }

  @Override
  public void visit(Heading node) {
    line(node);
  }

  @Override
  public void visit(FencedCodeBlock node) {
    code(node.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    code(node.getLiteral());
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableRow) {
      line(node);
      return;
    }
    visitChildren(node);
    if (node instanceof TableCell && node.getNext() != null) {
      plain.append("; ");
    }
  }

  private void code(String literal) {
    plain.append('\n').append(literal.replaceAll("\\s+", " ").strip()).append('\n');
  }

  private void line(Node node) {
    plain.append('\n');
    visitChildren(node);
    plain.append('\n');
  }
}
