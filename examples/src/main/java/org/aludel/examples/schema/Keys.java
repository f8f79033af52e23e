package org.aludel.examples.schema;

import java.util.HashSet;
import java.util.Set;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.sql.ColumnReference;

/** What the keys of a table mean for its columns. */
final class Keys {

    private final Table table;

    Keys(Table table) {
        this.table = table;
    }

    /** The kinds of keys that a column belongs to: {@code PK}, {@code FK}, both, or nothing. */
    String marks(String column) {
        PrimaryKey primaryKey = table.primaryKey();
        boolean isPrimary = primaryKey != null && primaryKey.columns().contains(column);
        boolean isForeign =
                table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column));
        return isPrimary ? isForeign ? "PK FK" : "PK" : isForeign ? "FK" : "";
    }

    /** True when a row may refer to nothing. */
    boolean isOptional(ForeignKey key) {
        return table.definedColumns().stream()
                .anyMatch(column -> column.nullable() && key.columns().contains(column.name()));
    }

    /** True when no two rows may refer to the same row: the columns of the foreign key hold a whole key of the table. */
    boolean isOneToOne(ForeignKey key) {
        Set<String> columns = new HashSet<>(key.columns());
        PrimaryKey primaryKey = table.primaryKey();
        return primaryKey != null && columns.containsAll(primaryKey.columns())
                || table.constraints(UniqueConstraint.class).stream()
                        .anyMatch(unique -> columns.containsAll(unique.columns()))
                || table.indexes().stream().anyMatch(index -> isUniqueWithin(index, columns));
    }

    private static boolean isUniqueWithin(Index index, Set<String> columns) {
        return index.unique()
                && index.where() == null
                && index.elements().stream()
                        .allMatch(element -> element.expression() instanceof ColumnReference<?> column
                                && columns.contains(column.name()));
    }
}
