package org.aludel.core.schema.ddl;

import java.util.Set;

/**
 * A statement in the words of single databases.
 *
 * @param text the statement, written as it is: never pass text that comes from outside
 * @param dialects the names of the dialects that understand it; empty for all
 */
public record CustomDefinition(String text, Set<String> dialects) implements SchemaStatement {

    public CustomDefinition {
        dialects = Set.copyOf(dialects);
    }

    /** True when the dialect of this name understands it. */
    public boolean isFor(String dialect) {
        return dialects.isEmpty() || dialects.contains(dialect);
    }

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitCustomDefinition(this);
    }
}
