package org.aludel.examples.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aludel.examples.schema.Diagram.Attribute;
import org.aludel.examples.schema.Diagram.End;
import org.aludel.examples.schema.Diagram.Entity;
import org.aludel.examples.schema.Diagram.Relation;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * A diagram and where everything in it is. Tables stand to the right of those that they refer to; lines run from column
 * to column. The same diagram always gets the same layout: the widths of letters are not asked of any font.
 *
 * @param diagram the diagram
 * @param width the width of the picture
 * @param height the height of the picture
 * @param boxes where the entities are, in their order
 * @param lines the points of the relations from parent to child, in their order
 */
record DiagramLayout(Diagram diagram, double width, double height, List<Box> boxes, List<List<Point>> lines) {

    /** The width of a character of {@link #FONT_SIZE} in fonts whose characters are all of one width. */
    static final double CHARACTER = 7.3;

    static final int FONT_SIZE = 12;
    static final double HEADER = 26;
    static final double ROW = 20;
    static final double PADDING = 8;

    private static final double GAP = 12;

    DiagramLayout {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** A place. */
    record Point(double x, double y) {

        Point moved(double right, double down) {
            return new Point(x + right, y + down);
        }
    }

    /**
     * Where an entity is.
     *
     * @param names how far to the right of x the names of columns begin
     * @param types how far to the right of x their types begin
     */
    record Box(double x, double y, double width, double height, double names, double types) {}

    static DiagramLayout of(Diagram diagram) {
        return new Builder(diagram).build();
    }

    /** Asks the layout library. Used once. */
    private static final class Builder {

        private final Diagram diagram;
        private final ElkNode graph = ElkGraphUtil.createGraph();
        private final List<ElkNode> nodes = new ArrayList<>();
        private final List<Box> sizes = new ArrayList<>();
        private final List<ElkEdge> edges = new ArrayList<>();
        private final Map<End, Map<PortSide, ElkPort>> ports = new HashMap<>();

        Builder(Diagram diagram) {
            this.diagram = diagram;
        }

        DiagramLayout build() {
            graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
            graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
            graph.setProperty(LayeredOptions.PADDING, new ElkPadding(24));
            graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 32.0);
            graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 64.0);
            graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 24.0);
            graph.setProperty(LayeredOptions.SPACING_NODE_SELF_LOOP, 24.0);
            diagram.entities().forEach(this::add);
            diagram.relations().forEach(this::add);
            LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
            graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
            new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
            List<List<Point>> lines = new ArrayList<>();
            for (int i = 0; i < edges.size(); i++) {
                lines.add(points(edges.get(i), diagram.relations().get(i)));
            }
            return new DiagramLayout(diagram, graph.getWidth(), graph.getHeight(), boxes(), lines);
        }

        private void add(Entity entity) {
            Box size = size(entity);
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(size.width(), size.height());
            node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            nodes.add(node);
            sizes.add(size);
        }

        /** Lines run from left to right, and those of tables that refer to themselves on the right. */
        private void add(Relation relation) {
            PortSide parentSide = relation.backward() ? PortSide.WEST : PortSide.EAST;
            PortSide childSide = relation.backward() || relation.isLoop() ? PortSide.EAST : PortSide.WEST;
            ElkPort parent = port(relation.parent(), parentSide);
            ElkPort child = port(relation.child(), childSide);
            edges.add(
                    relation.backward()
                            ? ElkGraphUtil.createSimpleEdge(child, parent)
                            : ElkGraphUtil.createSimpleEdge(parent, child));
        }

        private ElkPort port(End end, PortSide side) {
            return ports.computeIfAbsent(end, any -> new HashMap<>()).computeIfAbsent(side, any -> newPort(end, side));
        }

        private ElkPort newPort(End end, PortSide side) {
            ElkNode node = nodes.get(end.entity());
            ElkPort port = ElkGraphUtil.createPort(node);
            port.setProperty(LayeredOptions.PORT_SIDE, side);
            port.setLocation(side == PortSide.EAST ? node.getWidth() : 0, middle(end.attribute()));
            return port;
        }

        private static double middle(int attribute) {
            return attribute < 0 ? HEADER / 2 : HEADER + ROW * attribute + ROW / 2;
        }

        private static Box size(Entity entity) {
            double marks = widest(entity, Attribute::marks);
            double names = PADDING + marks + (marks == 0 ? 0 : GAP);
            double types = names + widest(entity, Attribute::name) + GAP;
            double title = PADDING * 2 + CHARACTER * Visible.width(entity.name());
            double width = Math.max(title, types + widest(entity, Attribute::type) + PADDING);
            return new Box(0, 0, width, HEADER + ROW * entity.attributes().size(), names, types);
        }

        private static double widest(Entity entity, Function<Attribute, String> text) {
            return CHARACTER
                    * entity.attributes().stream()
                            .map(text)
                            .mapToInt(Visible::width)
                            .max()
                            .orElse(0);
        }

        private List<Box> boxes() {
            List<Box> boxes = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                ElkNode node = nodes.get(i);
                Box size = sizes.get(i);
                boxes.add(new Box(node.getX(), node.getY(), size.width(), size.height(), size.names(), size.types()));
            }
            return boxes;
        }

        private static List<Point> points(ElkEdge edge, Relation relation) {
            ElkEdgeSection section = edge.getSections().get(0);
            List<Point> points = new ArrayList<>();
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
            if (relation.backward()) {
                Collections.reverse(points);
            }
            return List.copyOf(points);
        }
    }
}
