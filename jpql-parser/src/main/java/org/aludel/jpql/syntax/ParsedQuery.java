package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * What a text was read as.
 *
 * @param text the text
 * @param statement its tree
 * @param positions where the nodes of the tree stand in the text
 */
public record ParsedQuery(String text, JpqlStatement statement, Positions positions) {

    public ParsedQuery {
        requireNonNull(text, "text");
        requireNonNull(statement, "statement");
        requireNonNull(positions, "positions");
    }
}
