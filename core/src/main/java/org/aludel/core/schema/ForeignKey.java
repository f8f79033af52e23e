package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values are those of a row of another table, or of the same one.
 *
 * @param name the name, or null
 * @param columns the names of the referring columns
 * @param referredTable the name of the table referred to; without schema it is in that of the referring table
 * @param referredColumns the names of the columns referred to, as many; empty for the primary key
 * @param onDelete what happens when the row referred to goes
 * @param onUpdate what happens when its key changes
 * @param deferrability when it is checked
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        QualifiedName referredTable,
        List<String> referredColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferrability deferrability)
        implements TableConstraint {

    public ForeignKey {
        columns = SchemaErrors.requireColumns("A foreign key", columns);
        requireNonNull(referredTable, "referredTable");
        referredColumns = List.copyOf(referredColumns);
        requireNonNull(onDelete, "onDelete");
        requireNonNull(onUpdate, "onUpdate");
        requireNonNull(deferrability, "deferrability");
    }

    /** A foreign key to the primary key of a table. */
    public static ForeignKey of(List<String> columns, String referredTable) {
        return of(columns, QualifiedName.of(referredTable), List.of());
    }

    public static ForeignKey of(List<String> columns, QualifiedName referredTable, List<String> referredColumns) {
        return new ForeignKey(
                null,
                columns,
                referredTable,
                referredColumns,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE);
    }

    @Override
    public ForeignKey named(String other) {
        return new ForeignKey(other, columns, referredTable, referredColumns, onDelete, onUpdate, deferrability);
    }

    public ForeignKey referringTo(QualifiedName table, List<String> otherColumns) {
        return new ForeignKey(name, columns, table, otherColumns, onDelete, onUpdate, deferrability);
    }

    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, referredTable, referredColumns, action, onUpdate, deferrability);
    }

    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, referredTable, referredColumns, onDelete, action, deferrability);
    }

    public ForeignKey deferred(Deferrability other) {
        return new ForeignKey(name, columns, referredTable, referredColumns, onDelete, onUpdate, other);
    }
}
