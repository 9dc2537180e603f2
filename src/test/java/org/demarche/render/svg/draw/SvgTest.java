package org.demarche.render.svg.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.render.Medium;
import org.demarche.render.svg.Drawn;
import org.junit.jupiter.api.Test;

class SvgTest {

  @Test
  void textIsTextWhateverItHolds() {
    String title = "<script>alert(\"1\")</script> & ]]> ${x}";
    Svg line = Shapes.text(0, 0, title, TextStyle.BODY, Palette.INK);
    Svg box = Svg.of("a").with("href", "#area").add(line);
    Drawn drawn = Drawn.of(box.markup(Medium.HTML));
    assertTrue(drawn.words().contains(title), drawn.words().toString());
    assertEquals(0, drawn.root().getElementsByTagName("script").getLength());
    assertEquals("#area", drawn.root().getAttribute("href"));
  }

  @Test
  void numbersHaveTwoDecimalsAtMostAndAPoint() {
    assertEquals("0.33", Svg.number(1 / 3.0));
    assertEquals("-12", Svg.number(-12.0001));
    assertEquals("1000000", Svg.number(1e6));
    assertEquals("0", Svg.number(-0.001));
  }

  @Test
  void linesAreNoWiderThanTold() {
    String text = "A ban on Donaudampfschifffahrtsgesellschaftskapitäne, 300\u00a0km and beyond";
    for (double width : List.of(40.0, 90.0, 200.0)) {
      List<String> lines = TextStyle.BODY.wrap(text, width);
      lines.forEach(line -> assertTrue(TextStyle.BODY.width(line) <= width, line));
      assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
    }
    assertTrue(TextStyle.BODY.wrap(text, 200).stream().anyMatch(l -> l.contains("300\u00a0km")));
    assertEquals(2, TextStyle.BODY.wrap(text, 90, 2).size());
    assertTrue(TextStyle.BODY.wrap(text, 90, 2).get(1).endsWith("…"));
  }
}
