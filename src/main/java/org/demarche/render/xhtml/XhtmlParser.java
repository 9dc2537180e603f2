package org.demarche.render.xhtml;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** From the markup of a document to a tree, which belongs to one thread and may be changed. */
public final class XhtmlParser {

  private static final List<String> READ_ALOUD =
      List.of("title", "alt", "aria-label", "content", "name");

  private XhtmlParser() {}

  /**
   * Reads XML; nothing outside of the text is read. Letters and their accents become one character
   * where there is one (NFC), since fonts place those best.
   *
   * @throws IllegalArgumentException if it is not well-formed
   */
  public static Document parse(String xhtml) {
    try {
      Document document = parser().parse(new InputSource(new StringReader(xhtml)));
      if (!Normalizer.isNormalized(xhtml, Normalizer.Form.NFC)) {
        compose(document.getDocumentElement());
      }
      return document;
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException("markup that is not well-formed: " + e.getMessage(), e);
    }
  }

  /** What is read or printed; ids and addresses stay as they are. */
  private static void compose(Element element) {
    for (String name : READ_ALOUD) {
      if (element.hasAttribute(name)) {
        element.setAttribute(name, composed(element.getAttribute(name)));
      }
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        text.setData(composed(text.getData()));
      } else if (node instanceof Element child) {
        compose(child);
      }
    }
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(null);
      parser.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
