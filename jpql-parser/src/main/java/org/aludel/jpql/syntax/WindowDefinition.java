package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A named window, {@code name AS (...)}.
 *
 * @param name its name
 * @param window what it is
 */
public record WindowDefinition(Name name, WindowClause window) implements JpqlClause {

    public WindowDefinition {
        requireNonNull(name, "name");
        requireNonNull(window, "window");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitWindowDefinition(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
