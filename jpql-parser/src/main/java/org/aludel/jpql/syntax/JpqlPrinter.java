package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * Writes a tree as a query. What the parser reads from the text is the same tree again. Keywords are in upper case, variables
 * have AS, and parentheses stand only where they are needed.
 */
public final class JpqlPrinter {

    private JpqlPrinter() {}

    /** The text of a node. */
    public static String print(JpqlNode node) {
        requireNonNull(node, "node");
        QueryWriter writer = new QueryWriter();
        writer.node(node);
        return writer.text();
    }
}
