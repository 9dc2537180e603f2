package org.demarche.render.xhtml;

import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** From a tree to markup. */
public final class XhtmlText {

  private XhtmlText() {}

  /** The element and all in it as XML; attributes in the order of their names. */
  public static String of(Element element) {
    StringBuilder out = new StringBuilder();
    write(element, out);
    return out.toString();
  }

  /** A text as it stands between tags or in an attribute. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void write(Node node, StringBuilder out) {
    if (node instanceof CharacterData text) {
      if (node.getNodeType() != Node.COMMENT_NODE) {
        out.append(escaped(text.getData()));
      }
    } else if (node instanceof Element element) {
      out.append('<').append(element.getTagName());
      attributes(element.getAttributes(), out);
      if (element.getFirstChild() == null) {
        out.append("/>");
        return;
      }
      out.append('>');
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        write(child, out);
      }
      out.append("</").append(element.getTagName()).append('>');
    }
  }

  private static void attributes(NamedNodeMap attributes, StringBuilder out) {
    for (int i = 0; i < attributes.getLength(); i++) {
      Node each = attributes.item(i);
      out.append(' ').append(each.getNodeName()).append("=\"");
      out.append(escaped(each.getNodeValue())).append('"');
    }
  }
}
