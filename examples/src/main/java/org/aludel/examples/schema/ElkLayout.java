package org.aludel.examples.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.examples.schema.Diagram.End;
import org.aludel.examples.schema.Diagram.Entity;
import org.aludel.examples.schema.Diagram.Relation;
import org.aludel.examples.schema.DiagramLayout.Box;
import org.aludel.examples.schema.DiagramLayout.Point;
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
 * Asks the Eclipse Layout Kernel where everything of a diagram stands: tables to the right of those that they refer to, and
 * lines from column to column. The same diagram always gets the same layout, since no font is asked how wide letters are.
 * Used once.
 */
final class ElkLayout {

    private final Diagram diagram;
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<Box> sizes = new ArrayList<>();
    private final List<ElkEdge> edges = new ArrayList<>();
    private final Map<End, Map<PortSide, ElkPort>> ports = new HashMap<>();

    private ElkLayout(Diagram diagram) {
        this.diagram = diagram;
    }

    static DiagramLayout of(Diagram diagram) {
        return new ElkLayout(diagram).layout();
    }

    private DiagramLayout layout() {
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
        Box size = Box.of(entity);
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
        port.setLocation(side == PortSide.EAST ? node.getWidth() : 0, Box.middle(end.attribute()));
        return port;
    }

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            boxes.add(sizes.get(i).at(nodes.get(i).getX(), nodes.get(i).getY()));
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
