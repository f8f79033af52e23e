package org.aludel.core.schema.ddl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aludel.core.schema.AuxiliaryDefinition;
import org.aludel.core.schema.AuxiliaryDefinition.Moment;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.SchemaObject;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableOrder;
import org.aludel.core.sql.QualifiedName;

/**
 * The statements that create a schema, or drop it, in an order in which they can be executed.
 *
 * <p>Where tables refer to each other in a circle, the foreign keys that close it are added when all tables are there, and
 * go before the tables do. Immutable and thread-safe.
 */
public final class SchemaScript {

    private final MetaData schema;
    private final SchemaAbilities abilities;
    private final TableOrder order;

    private SchemaScript(MetaData schema, SchemaAbilities abilities) {
        this.schema = schema;
        this.abilities = abilities;
        this.order = schema.order();
    }

    /** The scripts of a schema for a database with the given abilities. */
    public static SchemaScript of(MetaData schema, SchemaAbilities abilities) {
        return new SchemaScript(schema, abilities);
    }

    // ---- create

    /** What creates all of the schema. */
    public List<SchemaStatement> create() {
        return create(PresentObjects.NONE);
    }

    /** What creates all of the schema that is not there. */
    public List<SchemaStatement> create(PresentObjects present) {
        List<Table> tables = missing(order.tables(), present);
        List<SchemaStatement> script = new ArrayList<>();
        for (String name : schema.schemaNames()) {
            if (!present.schemas().contains(name)) {
                script.add(new CreateSchema(name, false));
            }
        }
        if (abilities.enumTypes()) {
            missing(schema.enumTypes(), present).forEach(type -> script.add(new CreateEnumType(type)));
        }
        missing(schema.sequences(), present).forEach(sequence -> script.add(new CreateSequence(sequence, false)));
        for (Table table : tables) {
            script.addAll(auxiliary(Moment.BEFORE_CREATE, List.of(table)));
            script.add(new CreateTable(table, false, later(table)));
        }
        tables.forEach(table -> later(table).forEach(key -> script.add(add(table, key))));
        tables.forEach(table -> table.indexes()
                .forEach(index -> script.add(new CreateIndex(table.qualifiedName(), index, false, false))));
        if (abilities.comments()) {
            tables.forEach(table -> script.addAll(SchemaComments.of(table)));
        }
        script.addAll(auxiliary(Moment.AFTER_CREATE, tables));
        missing(schema.views(), present).forEach(view -> {
            script.add(new CreateView(view, false));
            if (abilities.comments()) {
                script.addAll(SchemaComments.of(view));
            }
        });
        return framed(script, Moment.BEFORE_CREATE, Moment.AFTER_CREATE);
    }

    private static <E extends SchemaObject> List<E> missing(List<E> objects, PresentObjects present) {
        return objects.stream().filter(object -> !present.has(object)).toList();
    }

    private List<ForeignKey> later(Table table) {
        return abilities.foreignKeysToLaterTables() ? List.of() : order.later(table);
    }

    private static SchemaStatement add(Table table, ForeignKey key) {
        return new AlterTable(table.qualifiedName(), new TableChange.AddConstraint(key));
    }

    // ---- drop

    /** What drops all of the schema. */
    public List<SchemaStatement> drop() {
        return drop(PresentObjects.all(schema));
    }

    /** What drops all of the schema that is there. */
    public List<SchemaStatement> drop(PresentObjects present) {
        List<Table> tables = there(order.tables(), present);
        List<SchemaStatement> script = new ArrayList<>();
        there(schema.views(), present)
                .forEach(view -> script.add(new DropView(view.qualifiedName(), view.materialized(), false)));
        script.addAll(auxiliary(Moment.BEFORE_DROP, tables));
        for (Table table : tables) {
            for (ForeignKey key : later(table)) {
                script.add(new AlterTable(table.qualifiedName(), new TableChange.DropConstraint(key)));
            }
        }
        for (Table table : tables) {
            script.add(new DropTable(table.qualifiedName(), false, false));
            script.addAll(auxiliary(Moment.AFTER_DROP, List.of(table)));
        }
        there(schema.sequences(), present)
                .forEach(sequence -> script.add(new DropSequence(sequence.qualifiedName(), false)));
        if (abilities.enumTypes()) {
            there(schema.enumTypes(), present)
                    .forEach(type -> script.add(new DropEnumType(type.qualifiedName(), false)));
        }
        for (String name : reversed(schema.schemaNames())) {
            if (present.schemas().contains(name)) {
                script.add(new DropSchema(name, false, false));
            }
        }
        return framed(script, Moment.BEFORE_DROP, Moment.AFTER_DROP);
    }

    /** What is there, the last first. */
    private static <E extends SchemaObject> List<E> there(List<E> objects, PresentObjects present) {
        return reversed(objects.stream().filter(present::has).toList());
    }

    private static <E> List<E> reversed(List<E> list) {
        List<E> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    // ---- auxiliary definitions

    /** The definitions of tables at a moment, in the order of the definitions. */
    private List<SchemaStatement> auxiliary(Moment moment, List<Table> tables) {
        Set<QualifiedName> names = tables.stream().map(Table::qualifiedName).collect(Collectors.toSet());
        return schema.auxiliaryDefinitions().stream()
                .filter(definition -> definition.table() != null && names.contains(definition.table()))
                .flatMap(definition -> at(moment, definition).stream())
                .toList();
    }

    /** A script with the schema's own definitions around it; nothing where there is nothing to do. */
    private List<SchemaStatement> framed(List<SchemaStatement> script, Moment before, Moment after) {
        if (script.isEmpty()) {
            return List.of();
        }
        List<SchemaStatement> framed = new ArrayList<>(ofSchema(before));
        framed.addAll(script);
        framed.addAll(ofSchema(after));
        return List.copyOf(framed);
    }

    private List<SchemaStatement> ofSchema(Moment moment) {
        return schema.auxiliaryDefinitions().stream()
                .filter(definition -> definition.table() == null)
                .flatMap(definition -> at(moment, definition).stream())
                .toList();
    }

    private List<SchemaStatement> at(Moment moment, AuxiliaryDefinition definition) {
        CustomDefinition statement = new CustomDefinition(definition.text(), definition.dialects());
        return definition.moment() == moment && statement.isFor(abilities.dialect()) ? List.of(statement) : List.of();
    }
}
