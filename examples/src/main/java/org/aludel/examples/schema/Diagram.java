package org.aludel.examples.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of a schema shows, before anybody knows where. All text in it can be shown as it is.
 *
 * @param entities the boxes
 * @param relations the lines between them
 */
record Diagram(List<Entity> entities, List<Relation> relations) {

    Diagram {
        entities = List.copyOf(entities);
        relations = List.copyOf(relations);
    }

    /**
     * A table.
     *
     * @param name its name
     * @param comment the comment, or null
     * @param attributes its columns; none when it is referred to and belongs to another schema
     */
    record Entity(String name, @Nullable String comment, List<Attribute> attributes) {

        Entity {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * A column.
     *
     * @param marks the kinds of keys that it belongs to
     * @param name its name
     * @param type its type, and {@code null} behind it when it may be null
     */
    record Attribute(String marks, String name, String type) {}

    /**
     * A foreign key.
     *
     * @param text its name and columns
     * @param parent where the line is bound to the table referred to
     * @param child where the line is bound to the referring table
     * @param oneToOne true when at most one row refers to a row
     * @param optional true when a row may refer to nothing
     * @param backward true when the child stands before the parent, since tables refer to each other in a circle
     */
    record Relation(String text, End parent, End child, boolean oneToOne, boolean optional, boolean backward) {

        /** True when a table refers to itself. */
        boolean isLoop() {
            return parent.entity() == child.entity();
        }
    }

    /**
     * One end of a line.
     *
     * @param entity the position of the table
     * @param attribute the position of the column; -1 for the name of the table
     */
    record End(int entity, int attribute) {}
}
