package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;

/**
 * Drops a type whose values are words.
 *
 * @param name the name
 * @param ifExists true when it may be gone already
 */
public record DropEnumType(QualifiedName name, boolean ifExists) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitDropEnumType(this);
    }
}
