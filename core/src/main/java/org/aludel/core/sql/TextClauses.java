package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The fields of a {@link TextStatement}.
 *
 * @param text the text and its parameters
 * @param columns the names and types of the columns of its rows, as far as they are declared
 */
public record TextClauses(TextFragment text, List<ColumnDefinition<?>> columns) implements Clause {

    public TextClauses {
        requireNonNull(text, "text");
        columns = List.copyOf(columns);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
