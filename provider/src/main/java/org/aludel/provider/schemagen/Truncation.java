package org.aludel.provider.schemagen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableOrder;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.UpdateStatement;

/**
 * Deletes the rows of all tables, those that refer before those that are referred to. Where rows refer to each other in a
 * circle, or to others of their own table, the columns that may be null are emptied first. Nothing else of the database is
 * changed, so that a failure undoes all of it.
 */
final class Truncation {

    private final TableOrder order;

    Truncation(MetaData model) {
        this.order = model.order();
    }

    void execute(EngineConnection connection) {
        for (Table table : order.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (isCircular(table, key) && mayBeNull(table, key)) {
                    connection.execute(emptied(table, key));
                }
            }
        }
        List<Table> referringFirst = new ArrayList<>(order.tables());
        Collections.reverse(referringFirst);
        referringFirst.forEach(table -> connection.execute(Sql.deleteFrom(table)));
    }

    private boolean isCircular(Table table, ForeignKey key) {
        return key.referredTable().equals(table.qualifiedName())
                || order.later(table).contains(key);
    }

    private static boolean mayBeNull(Table table, ForeignKey key) {
        return key.columns().stream().anyMatch(name -> isNullable(table, name));
    }

    private static boolean isNullable(Table table, String name) {
        Column<?> column = table.definedColumn(name);
        return column != null && column.nullable();
    }

    private static UpdateStatement emptied(Table table, ForeignKey key) {
        UpdateStatement update = Sql.update(table);
        for (String name : key.columns()) {
            if (isNullable(table, name)) {
                update = update.set(name, null);
            }
        }
        return update;
    }
}
