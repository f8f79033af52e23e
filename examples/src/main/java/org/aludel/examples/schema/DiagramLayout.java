package org.aludel.examples.schema;

import java.util.List;
import java.util.function.Function;
import org.aludel.examples.schema.Diagram.Attribute;
import org.aludel.examples.schema.Diagram.Entity;

/**
 * A diagram and where everything in it is.
 *
 * @param diagram the diagram
 * @param width the width of the picture
 * @param height the height of the picture
 * @param boxes where the entities are, in their order
 * @param lines the points of the relations from parent to child, in their order
 */
record DiagramLayout(Diagram diagram, double width, double height, List<Box> boxes, List<List<Point>> lines) {

    /** The width of a character of {@link #FONT_SIZE} in fonts whose characters are all of one width. */
    private static final double CHARACTER = 7.3;

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
    record Box(double x, double y, double width, double height, double names, double types) {

        /** A box in which all text of an entity has its place. */
        static Box of(Entity entity) {
            double marks = widest(entity, Attribute::marks);
            double names = PADDING + marks + (marks == 0 ? 0 : GAP);
            double types = names + widest(entity, Attribute::name) + GAP;
            double title = PADDING + CHARACTER * Visible.width(entity.name());
            double width = Math.max(title, types + widest(entity, Attribute::type)) + PADDING;
            return new Box(0, 0, width, HEADER + ROW * entity.attributes().size(), names, types);
        }

        private static double widest(Entity entity, Function<Attribute, String> text) {
            return entity.attributes().stream()
                    .mapToDouble(attribute -> CHARACTER * Visible.width(text.apply(attribute)))
                    .max()
                    .orElse(0);
        }

        /** How far below y the middle of an attribute is, or that of the name for -1. */
        static double middle(int attribute) {
            return attribute < 0 ? HEADER / 2 : HEADER + ROW * attribute + ROW / 2;
        }

        Box at(double otherX, double otherY) {
            return new Box(otherX, otherY, width, height, names, types);
        }
    }
}
