package org.demarche.render.svg;

import java.util.List;
import org.demarche.model.term.LinkageKind;
import org.demarche.render.svg.Ties.Tie;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Point;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Svg;

/** How ties look: each kind by its own dashes and head, whatever its colour. */
final class Edge {

  private Edge() {}

  private record Look(Palette tone, double width, String dash, Head head, String label) {}

  private enum Head {
    FULL,
    OPEN,
    DOT,
    BAR
  }

  private static Look look(LinkageKind kind) {
    return switch (kind) {
      case REQUIRES -> new Look(Palette.INK, 1.5, "", Head.FULL, "must come before");
      case IN_RETURN_FOR -> new Look(Palette.OFFER, 1.2, "", Head.DOT, "in return for");
      case OPENS_WAY_FOR -> new Look(Palette.JOINT, 1.4, "7 3", Head.OPEN, "opens the way for");
      case EASES -> new Look(Palette.CONTRIBUTION, 1.2, "2 3", Head.OPEN, "eases");
      case SUSPENDED_BY -> new Look(Palette.ASK, 1.4, "8 3 2 3", Head.BAR, "holds up");
    };
  }

  static String label(LinkageKind kind) {
    return look(kind).label();
  }

  static Legend.Entry legend(LinkageKind kind, boolean any) {
    List<Point> route = List.of(new Point(0, 5.5), new Point(25, 5.5));
    String label = any ? "one of several must come before" : label(kind);
    return new Legend.Entry(line(kind, any, route), label);
  }

  static Svg draw(Tie tie, List<Point> route) {
    return line(tie.kind(), tie.any(), route)
        .named("dg-edge")
        .with("data-from", tie.source().id())
        .with("data-to", tie.target().id())
        .with("data-kind", tie.kind().key());
  }

  private static Svg line(LinkageKind kind, boolean any, List<Point> route) {
    Look look = look(kind);
    Point tip = route.get(route.size() - 1);
    Point before = route.get(route.size() - 2);
    Svg line = Shapes.polyline(route).stroke(look.tone(), look.width()).dash(look.dash());
    Svg head = head(any ? Head.OPEN : look.head(), tip, before, look.tone());
    return look.head() == Head.DOT
        ? Svg.group(List.of(line, head, head(Head.DOT, route.get(0), route.get(1), look.tone())))
        : Svg.group(List.of(line, head));
  }

  private static Svg head(Head head, Point tip, Point before, Palette tone) {
    return switch (head) {
      case FULL -> Shapes.arrowHead(tip, before, 7, tone, true);
      case OPEN -> Shapes.arrowHead(tip, before, 7, tone, false);
      case DOT -> {
        Point centre = tip.towards(before, 2.2);
        yield Shapes.circle(centre.x(), centre.y(), 2.2).fill(tone);
      }
      case BAR -> {
        Point at = tip.towards(before, 2);
        double dx = tip.y() == before.y() ? 0 : 5;
        double dy = dx == 0 ? 5 : 0;
        yield Shapes.line(at.x() - dx, at.y() - dy, at.x() + dx, at.y() + dy).stroke(tone, 2.4);
      }
    };
  }
}
