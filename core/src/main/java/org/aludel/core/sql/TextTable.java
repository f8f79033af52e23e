package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A piece of SQL text that stands for a table: {@code (text) AS alias}.
 *
 * @param text the text and its parameters
 * @param alias its name
 * @param columnDefinitions the names and types of its columns
 */
public record TextTable(TextFragment text, String alias, List<ColumnDefinition<?>> columnDefinitions)
        implements FromClause {

    public TextTable {
        requireNonNull(text, "text");
        requireNonNull(alias, "alias");
        columnDefinitions = List.copyOf(columnDefinitions);
        Names.check("alias", alias);
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitTextTable(this);
    }

    @Override
    public String name() {
        return alias;
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
