package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.measure.Element;
import org.demarche.render.svg.Ties.Tie;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Point;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places boxes in layers, so that ties lead one way and cross little, and routes the ties between
 * them.
 *
 * @param places the top left corner of each box
 * @param routes the way of each tie, with its corners
 * @param width of it all
 * @param height of it all
 */
record GraphLayout(
    Map<Box, Point> places, Map<Tie, List<Point>> routes, double width, double height) {

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  /** How many boxes may stand side by side. */
  private static final int ABREAST = 4;

  private static final List<Way> WAYS =
      List.of(
          new Way(Direction.DOWN, 1.5), new Way(Direction.RIGHT, 1), new Way(Direction.DOWN, 1));

  /** Where ties lead, and how wide against its height the whole should be. */
  private record Way(Direction direction, double aspect) {}

  /** The first way of laying it out that fits a sheet, or the last tried. */
  static GraphLayout of(Map<Element, Box> boxes, List<Tie> ties, double room) {
    GraphLayout layout = of(boxes, ties, WAYS.get(0));
    for (int i = 1; i < WAYS.size() && !layout.fits(room); i++) {
      layout = of(boxes, ties, WAYS.get(i));
    }
    return layout;
  }

  boolean fits(double room) {
    return width <= PageSize.WIDTH && height <= room;
  }

  private static GraphLayout of(Map<Element, Box> boxes, List<Tie> ties, Way way) {
    ElkNode root = root(way);
    Map<Box, ElkNode> nodes = new LinkedHashMap<>();
    Ties.ends(ties).forEach(end -> nodes.computeIfAbsent(boxes.get(end), box -> node(root, box)));
    Map<Tie, ElkEdge> edges = new LinkedHashMap<>();
    for (Tie tie : ties) {
      ElkNode source = nodes.get(boxes.get(tie.source()));
      ElkNode target = nodes.get(boxes.get(tie.target()));
      edges.put(tie, ElkGraphUtil.createSimpleEdge(source, target));
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    Map<Box, Point> places = new LinkedHashMap<>();
    nodes.forEach((box, node) -> places.put(box, new Point(node.getX(), node.getY())));
    Map<Tie, List<Point>> routes = new LinkedHashMap<>();
    edges.forEach((tie, edge) -> routes.put(tie, route(edge)));
    return new GraphLayout(places, routes, root.getWidth(), root.getHeight());
  }

  private static ElkNode root(Way way) {
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, way.direction());
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(1));
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(CoreOptions.ASPECT_RATIO, way.aspect());
    root.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
    root.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, 22.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 9.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
    if (way.direction() == Direction.DOWN) {
      root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
      root.setProperty(LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, ABREAST);
    }
    root.setProperty(LayeredOptions.THOROUGHNESS, 7);
    return root;
  }

  private static ElkNode node(ElkNode root, Box box) {
    ElkNode node = ElkGraphUtil.createNode(root);
    node.setDimensions(box.width(), box.height());
    return node;
  }

  private static List<Point> route(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().get(0);
    List<Point> points = new ArrayList<>();
    points.add(new Point(section.getStartX(), section.getStartY()));
    for (ElkBendPoint bend : section.getBendPoints()) {
      points.add(new Point(bend.getX(), bend.getY()));
    }
    points.add(new Point(section.getEndX(), section.getEndY()));
    return points;
  }
}
