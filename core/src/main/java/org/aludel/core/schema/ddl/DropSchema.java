package org.aludel.core.schema.ddl;

/**
 * {@code DROP SCHEMA}.
 *
 * @param name the name
 * @param ifExists true when it may be gone already
 * @param cascade true to drop what is in it
 */
public record DropSchema(String name, boolean ifExists, boolean cascade) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitDropSchema(this);
    }
}
