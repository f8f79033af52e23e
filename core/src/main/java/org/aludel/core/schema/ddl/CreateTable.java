package org.aludel.core.schema.ddl;

import java.util.List;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Table;

/**
 * {@code CREATE TABLE} with its columns and constraints; indexes and comments are statements of their own.
 *
 * @param table the table
 * @param ifNotExists true when it may be there already
 * @param without foreign keys that are added later; may be empty
 */
public record CreateTable(Table table, boolean ifNotExists, List<ForeignKey> without) implements SchemaStatement {

    public CreateTable {
        without = List.copyOf(without);
    }

    public CreateTable(Table table) {
        this(table, false, List.of());
    }

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitCreateTable(this);
    }
}
