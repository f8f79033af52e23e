package org.aludel.core.schema.ddl;

import org.aludel.core.schema.Sequence;

/**
 * {@code ALTER SEQUENCE}.
 *
 * @param sequence the sequence as it is to be; a start is where it goes on
 */
public record AlterSequence(Sequence sequence) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitAlterSequence(this);
    }
}
