package org.aludel.examples.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.TypeMappings;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableOrder;
import org.aludel.core.sql.QualifiedName;
import org.aludel.examples.schema.Diagram.Attribute;
import org.aludel.examples.schema.Diagram.End;
import org.aludel.examples.schema.Diagram.Entity;
import org.aludel.examples.schema.Diagram.Relation;
import org.jspecify.annotations.Nullable;

/** Makes the diagram of a schema: a box for each table, a line for each foreign key. Used once. */
final class DiagramOfSchema {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TYPE = 32;

    private final TypeMappings types;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<QualifiedName, Integer> positions = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    private DiagramOfSchema(TypeMappings types) {
        this.types = types;
    }

    static Diagram of(MetaData schema, TypeMappings types) {
        DiagramOfSchema diagram = new DiagramOfSchema(types);
        TableOrder order = schema.order();
        order.tables().forEach(diagram::add);
        order.tables().forEach(table -> diagram.relate(table, schema, order.later(table)));
        return new Diagram(diagram.entities, diagram.relations);
    }

    private void add(Table table) {
        Keys keys = new Keys(table);
        List<Attribute> attributes = table.definedColumns().stream()
                .map(column -> attribute(column, keys))
                .toList();
        add(table.qualifiedName(), table.comment(), attributes);
    }

    private int add(QualifiedName name, @Nullable String comment, List<Attribute> attributes) {
        positions.put(name, entities.size());
        String text = comment == null ? null : Visible.text(comment);
        entities.add(new Entity(Visible.text(name.toString(), LONGEST_NAME), text, attributes));
        return entities.size() - 1;
    }

    private Attribute attribute(Column<?> column, Keys keys) {
        String type = Visible.text(types.ddlName(column.type()), LONGEST_TYPE);
        return new Attribute(
                keys.marks(column.name()),
                Visible.text(column.name(), LONGEST_NAME),
                column.nullable() ? type + " null" : type);
    }

    private void relate(Table child, MetaData schema, List<ForeignKey> later) {
        Keys keys = new Keys(child);
        for (ForeignKey key : child.foreignKeys()) {
            Table parent = schema.table(key.referredTable());
            relations.add(new Relation(
                    text(child, key),
                    new End(position(key.referredTable()), parent == null ? -1 : row(parent, key.referredColumns())),
                    new End(position(child.qualifiedName()), row(child, key.columns())),
                    keys.isOneToOne(key),
                    keys.isOptional(key),
                    later.contains(key)));
        }
    }

    /** The position of a table, which may be one of another schema. */
    private int position(QualifiedName table) {
        Integer known = positions.get(table);
        return known == null ? add(table, null, List.of()) : known;
    }

    /** The position of the first of some columns; -1 when it is not there. */
    private static int row(Table table, List<String> columns) {
        List<String> names =
                table.definedColumns().stream().map(column -> column.name()).toList();
        return columns.isEmpty() ? -1 : names.indexOf(columns.get(0));
    }

    private static String text(Table child, ForeignKey key) {
        return Visible.text((key.name() == null ? "" : key.name() + ": ")
                + child.qualifiedName() + " (" + String.join(", ", key.columns()) + ") -> "
                + key.referredTable() + " (" + String.join(", ", key.referredColumns()) + ")");
    }
}
