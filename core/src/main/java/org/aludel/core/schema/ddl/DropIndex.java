package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;

/**
 * {@code DROP INDEX}.
 *
 * @param table the name of the table
 * @param name the name of the index
 * @param ifExists true when it may be gone already
 * @param concurrently true to let others write meanwhile, where the database can
 */
public record DropIndex(QualifiedName table, String name, boolean ifExists, boolean concurrently)
        implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitDropIndex(this);
    }
}
