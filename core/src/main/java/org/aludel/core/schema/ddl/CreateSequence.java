package org.aludel.core.schema.ddl;

import org.aludel.core.schema.Sequence;

/**
 * {@code CREATE SEQUENCE}.
 *
 * @param sequence the sequence
 * @param ifNotExists true when it may be there already
 */
public record CreateSequence(Sequence sequence, boolean ifNotExists) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitCreateSequence(this);
    }
}
