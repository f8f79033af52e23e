package org.aludel.core.schema.ddl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableOrder;
import org.aludel.core.schema.View;
import org.aludel.core.sql.QualifiedName;

/**
 * The statements that create a schema, or drop it, in an order in which they can be executed.
 *
 * <p>Where tables refer to each other in a circle, the foreign keys that close it are added when all tables are there, and
 * go before the tables do.
 */
public final class SchemaScript {

    private final MetaData schema;
    private final SchemaAbilities abilities;

    private SchemaScript(MetaData schema, SchemaAbilities abilities) {
        this.schema = schema;
        this.abilities = abilities;
    }

    /** The scripts of a schema for a database with the given abilities. */
    public static SchemaScript of(MetaData schema, SchemaAbilities abilities) {
        return new SchemaScript(schema, abilities);
    }

    /** What creates all of the schema. */
    public List<SchemaStatement> create() {
        return create(name -> false);
    }

    /** What creates all of the schema that is not there. */
    public List<SchemaStatement> create(Predicate<QualifiedName> exists) {
        List<SchemaStatement> script = new ArrayList<>();
        if (abilities.enumTypes()) {
            for (EnumType type : schema.enumTypes()) {
                if (!exists.test(type.qualifiedName())) {
                    script.add(new CreateEnumType(type));
                }
            }
        }
        for (Sequence sequence : schema.sequences()) {
            if (!exists.test(sequence.qualifiedName())) {
                script.add(new CreateSequence(sequence, false));
            }
        }
        TableOrder order = schema.order();
        List<Table> tables = order.tables().stream()
                .filter(table -> !exists.test(table.qualifiedName()))
                .toList();
        for (Table table : tables) {
            script.add(new CreateTable(table, false, later(order, table)));
        }
        tables.forEach(table -> later(order, table).forEach(key -> script.add(add(table, key))));
        tables.forEach(table -> indexes(table, script));
        if (abilities.comments()) {
            tables.forEach(table -> comments(table, script));
        }
        for (View view : schema.views()) {
            if (!exists.test(view.qualifiedName())) {
                view(view, script);
            }
        }
        return List.copyOf(script);
    }

    private List<ForeignKey> later(TableOrder order, Table table) {
        return abilities.foreignKeysToLaterTables() ? List.of() : order.later(table);
    }

    private static SchemaStatement add(Table table, ForeignKey key) {
        return new AlterTable(table.qualifiedName(), new TableChange.AddConstraint(key));
    }

    private static void indexes(Table table, List<SchemaStatement> script) {
        for (Index index : table.indexes()) {
            script.add(new CreateIndex(table.qualifiedName(), index, false, false));
        }
    }

    private static void comments(Table table, List<SchemaStatement> script) {
        if (table.comment() != null) {
            script.add(new CommentOnTable(table.qualifiedName(), table.comment()));
        }
        for (Column<?> column : table.definedColumns()) {
            if (column.comment() != null) {
                script.add(new CommentOnColumn(table.qualifiedName(), column));
            }
        }
    }

    private void view(View view, List<SchemaStatement> script) {
        script.add(new CreateView(view, false));
        if (view.comment() != null && abilities.comments()) {
            script.add(new CommentOnView(view.qualifiedName(), view.materialized(), view.comment()));
        }
    }

    /** What drops all of the schema. */
    public List<SchemaStatement> drop() {
        return drop(name -> true);
    }

    /** What drops all of the schema that is there. */
    public List<SchemaStatement> drop(Predicate<QualifiedName> exists) {
        List<SchemaStatement> script = new ArrayList<>();
        for (View view : reversed(schema.views())) {
            if (exists.test(view.qualifiedName())) {
                script.add(new DropView(view.qualifiedName(), view.materialized(), false));
            }
        }
        TableOrder order = schema.order();
        List<Table> tables = reversed(order.tables()).stream()
                .filter(table -> exists.test(table.qualifiedName()))
                .toList();
        for (Table table : tables) {
            for (ForeignKey key : later(order, table)) {
                script.add(new AlterTable(table.qualifiedName(), new TableChange.DropConstraint(key)));
            }
        }
        tables.forEach(table -> script.add(new DropTable(table.qualifiedName(), false, false)));
        for (Sequence sequence : reversed(schema.sequences())) {
            if (exists.test(sequence.qualifiedName())) {
                script.add(new DropSequence(sequence.qualifiedName(), false));
            }
        }
        if (abilities.enumTypes()) {
            for (EnumType type : reversed(schema.enumTypes())) {
                if (exists.test(type.qualifiedName())) {
                    script.add(new DropEnumType(type.qualifiedName(), false));
                }
            }
        }
        return List.copyOf(script);
    }

    private static <E> List<E> reversed(List<E> list) {
        List<E> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
