package org.demarche.render.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Finances.Claim;
import org.demarche.render.Wording;
import org.demarche.render.svg.draw.Axis;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;

/** Draws each demand with a bar for what is sought and one for what the package brings. */
final class DemandPanel {

  private static final double LEFT = 72;
  private static final double RIGHT = 520;
  private static final double BAR = 15;

  private DemandPanel() {}

  static Drawing.Sketch of(List<Claim> claims, String currency, String words) {
    double most =
        claims.stream()
            .mapToDouble(claim -> sought(claim).max(claim.brought()).doubleValue())
            .max()
            .orElse(0);
    Axis axis = Axis.over(0, most, LEFT, RIGHT);
    List<Svg> shapes = new ArrayList<>();
    double y = 4;
    for (Claim claim : claims) {
      y = claim(claim, currency, axis, y, shapes);
    }
    shapes.addAll(axis.draw(y, mark -> Wording.sum(mark, currency)));
    return new Drawing.Sketch(
        "What is demanded and what the package brings, " + currency, words, y + 24, shapes, false);
  }

  private static BigDecimal sought(Claim claim) {
    return claim.sought() == null ? BigDecimal.ZERO : claim.sought();
  }

  private static double claim(
      Claim claim, String currency, Axis axis, double top, List<Svg> shapes) {
    List<String> title = TextStyle.BODY_BOLD.wrap(claim.demand().title(), PageSize.WIDTH, 3);
    shapes.addAll(Shapes.lines(0, top, title, TextStyle.BODY_BOLD, Palette.ACCENT, Anchor.START));
    double y = top + title.size() * TextStyle.BODY_BOLD.leading() + 5;
    bar("sought", sought(claim), currency, Palette.ASK, axis, y, shapes);
    y += BAR + 6;
    bar("brought", claim.brought(), currency, Palette.OFFER, axis, y, shapes);
    return y + BAR + 16;
  }

  /** What is sought is full, what is brought is hatched. */
  private static void bar(
      String word,
      BigDecimal sum,
      String currency,
      Palette tone,
      Axis axis,
      double y,
      List<Svg> shapes) {
    double width = axis.x(sum.doubleValue()) - LEFT;
    shapes.add(Shapes.text(LEFT - 8, y + 11, word, TextStyle.SMALL, Palette.SOFT, Anchor.END));
    Svg frame = Shapes.rect(LEFT, y, width, BAR).stroke(tone, 1.2);
    shapes.add(frame.fill(tone == Palette.ASK ? tone : Palette.PAPER));
    if (tone != Palette.ASK && width > 1) {
      shapes.add(Shapes.hatching(LEFT, y, width, BAR, 5, tone));
    }
    String words = sum.signum() == 0 ? "no sum known" : Wording.sum(sum, currency);
    shapes.add(Shapes.text(LEFT + width + 7, y + 11, words, TextStyle.SMALL_BOLD, Palette.INK));
  }
}
