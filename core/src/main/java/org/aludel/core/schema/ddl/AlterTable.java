package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;

/**
 * {@code ALTER TABLE} with one change.
 *
 * @param table the name of the table
 * @param change what changes
 */
public record AlterTable(QualifiedName table, TableChange change) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitAlterTable(this);
    }
}
