package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Attributes of {@code KEY(...)}, {@code VALUE(...)}, or {@code TREAT(...)}.
 *
 * @param root what the path starts with; no dotted name
 * @param names the attributes; not empty
 */
public record NavigationExpression(JpqlPath root, List<Name> names) implements JpqlPath {

    public NavigationExpression {
        requireNonNull(root, "root");
        names = List.copyOf(names);
        SyntaxErrors.requireSome(names, "names");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNavigation(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
