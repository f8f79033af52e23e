package org.aludel.core.schema.ddl;

/**
 * {@code CREATE SCHEMA}.
 *
 * @param name the name
 * @param ifNotExists true when it may be there already
 */
public record CreateSchema(String name, boolean ifNotExists) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitCreateSchema(this);
    }
}
