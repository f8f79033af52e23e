package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A variable over an entity, over a common table, or over what a path leads to: {@code Order o}, {@code o.items i},
 * {@code TREAT(o.items AS Book) b}.
 *
 * @param path the name of the entity or table, or the path; a parser cannot tell them apart
 * @param variable the identification variable, null where it is left out
 */
public record RangeVariable(JpqlPath path, @Nullable Name variable) implements FromElement {

    public RangeVariable {
        requireNonNull(path, "path");
    }

    @Override
    public <R> R accept(FromElementVisitor<R> visitor) {
        return visitor.visitRangeVariable(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
