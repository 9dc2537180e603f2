package org.demarche.render.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class XhtmlTextTest {

  @Test
  void whatIsReadIsWrittenAgain() {
    String drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g x=\"1\"/><text>c &lt; d</text></svg>";
    assertEquals(drawing, XhtmlText.of(XhtmlParser.parse(drawing).getDocumentElement()));
    assertEquals(
        "<p alt=\"a &lt; &quot;b&quot;\" id=\"x\">c &amp; d<br/></p>",
        XhtmlText.of(
            XhtmlParser.parse("<p id=\"x\" alt='a &lt; \"b\"'>c &amp; d<!-- e --><br></br></p>")
                .getDocumentElement()));
  }

  @Test
  void lettersAndAccentsBecomeOneCharacterButIdsStay() {
    assertEquals(
        "<p id=\"e\u0301\" title=\"\u00e9\">\u00e9</p>",
        XhtmlText.of(
            XhtmlParser.parse("<p id=\"e\u0301\" title=\"e\u0301\">e\u0301</p>")
                .getDocumentElement()));
  }

  @Test
  void markupIsWellFormed() {
    assertThrows(IllegalArgumentException.class, () -> XhtmlParser.parse("<p>"));
  }
}
