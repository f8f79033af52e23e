package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;

/**
 * {@code DROP SEQUENCE}.
 *
 * @param name the name
 * @param ifExists true when it may be gone already
 */
public record DropSequence(QualifiedName name, boolean ifExists) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitDropSequence(this);
    }
}
