package org.aludel.core.schema.ddl;

import org.aludel.core.schema.EnumType;

/**
 * Creates a type whose values are words.
 *
 * @param type the type
 */
public record CreateEnumType(EnumType type) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitCreateEnumType(this);
    }
}
