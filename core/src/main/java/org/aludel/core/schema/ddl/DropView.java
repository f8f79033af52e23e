package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;

/**
 * {@code DROP VIEW}.
 *
 * @param name the name
 * @param materialized true for a materialized view
 * @param ifExists true when it may be gone already
 */
public record DropView(QualifiedName name, boolean materialized, boolean ifExists) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitDropView(this);
    }
}
