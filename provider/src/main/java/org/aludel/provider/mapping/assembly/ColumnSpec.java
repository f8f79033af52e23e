package org.aludel.provider.mapping.assembly;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.List;
import org.aludel.provider.mapping.type.BasicDeclaration;

/**
 * What a mapping says of a column, with any of the annotations for it.
 *
 * @param name its name; empty for the default
 * @param table the table that it is in; empty for the default
 * @param unique whether its values are
 * @param nullable whether it may be null
 * @param insertable whether an INSERT writes it
 * @param updatable whether an UPDATE writes it
 * @param definition its type in the words of the database; empty for the default
 * @param options what follows its definition; may be empty
 * @param comment its comment; may be empty
 * @param checks its check constraints
 * @param length the length of texts and binary values
 * @param precision the number of digits; 0 for the default
 * @param scale the number of digits after the point
 * @param secondPrecision the number of digits of fractions of seconds; -1 for the default
 */
record ColumnSpec(
        String name,
        String table,
        boolean unique,
        boolean nullable,
        boolean insertable,
        boolean updatable,
        String definition,
        String options,
        String comment,
        List<CheckConstraint> checks,
        int length,
        int precision,
        int scale,
        int secondPrecision) {

    private static final int LENGTH = 255;

    /** A column of which nothing is said. */
    static final ColumnSpec DEFAULT = plain("", true, true, true, "", "");

    static ColumnSpec of(Column column) {
        return new ColumnSpec(
                column.name(),
                column.table(),
                column.unique(),
                column.nullable(),
                column.insertable(),
                column.updatable(),
                column.columnDefinition(),
                column.options(),
                column.comment(),
                List.of(column.check()),
                column.length(),
                column.precision(),
                column.scale(),
                column.secondPrecision());
    }

    static ColumnSpec of(MapKeyColumn column) {
        return new ColumnSpec(
                column.name(),
                column.table(),
                column.unique(),
                column.nullable(),
                column.insertable(),
                column.updatable(),
                column.columnDefinition(),
                column.options(),
                "",
                List.of(),
                column.length(),
                column.precision(),
                column.scale(),
                -1);
    }

    static ColumnSpec of(OrderColumn column) {
        return plain(
                column.name(),
                column.nullable(),
                column.insertable(),
                column.updatable(),
                column.columnDefinition(),
                column.options());
    }

    static ColumnSpec of(DiscriminatorColumn column) {
        ColumnSpec plain = plain(column.name(), false, true, false, column.columnDefinition(), column.options());
        return plain.withLength(column.length());
    }

    static ColumnSpec of(JoinColumn column) {
        return new ColumnSpec(
                column.name(),
                column.table(),
                column.unique(),
                column.nullable(),
                column.insertable(),
                column.updatable(),
                column.columnDefinition(),
                column.options(),
                column.comment(),
                List.of(column.check()),
                LENGTH,
                0,
                0,
                -1);
    }

    static ColumnSpec of(PrimaryKeyJoinColumn column) {
        return plain(column.name(), true, true, true, column.columnDefinition(), column.options());
    }

    static ColumnSpec of(MapKeyJoinColumn column) {
        return new ColumnSpec(
                column.name(),
                column.table(),
                column.unique(),
                column.nullable(),
                column.insertable(),
                column.updatable(),
                column.columnDefinition(),
                column.options(),
                "",
                List.of(),
                LENGTH,
                0,
                0,
                -1);
    }

    private static ColumnSpec plain(
            String name, boolean nullable, boolean insertable, boolean updatable, String definition, String options) {
        return new ColumnSpec(
                name, "", false, nullable, insertable, updatable, definition, options, "", List.of(), LENGTH, 0, 0, -1);
    }

    private ColumnSpec withLength(int other) {
        return new ColumnSpec(
                name,
                table,
                unique,
                nullable,
                insertable,
                updatable,
                definition,
                options,
                comment,
                checks,
                other,
                precision,
                scale,
                secondPrecision);
    }

    /** The same where the column must not be null. */
    ColumnSpec withNullable(boolean mayBeNull) {
        return new ColumnSpec(
                name,
                table,
                unique,
                mayBeNull,
                insertable,
                updatable,
                definition,
                options,
                comment,
                checks,
                length,
                precision,
                scale,
                secondPrecision);
    }

    /** What is declared of a value, in this column. */
    BasicDeclaration of(BasicDeclaration declaration) {
        return declaration.withColumn(length, precision, scale, secondPrecision, definition);
    }
}
