package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;

/**
 * {@code DROP TABLE}.
 *
 * @param name the name
 * @param ifExists true when it may be gone already
 * @param cascade true to drop what depends on it
 */
public record DropTable(QualifiedName name, boolean ifExists, boolean cascade) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitDropTable(this);
    }
}
