package org.aludel.core.schema.ddl;

import org.aludel.core.schema.Index;
import org.aludel.core.sql.QualifiedName;

/**
 * {@code CREATE INDEX}.
 *
 * @param table the name of the table
 * @param index the index
 * @param ifNotExists true when it may be there already
 * @param concurrently true to let others write meanwhile, where the database can; such a statement stands outside of
 *     transactions
 */
public record CreateIndex(QualifiedName table, Index index, boolean ifNotExists, boolean concurrently)
        implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitCreateIndex(this);
    }
}
