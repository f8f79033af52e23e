package org.aludel.core.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * SQL text with named parameters as a statement. With declared columns it can stand wherever a query can; without,
 * the database tells whether it returns rows.
 */
public final class TextStatement extends StatementBase<TextClauses> implements Query {

    public TextStatement(TextClauses clauses) {
        super(clauses);
    }

    /** The same text with values for some of its parameters. */
    public TextStatement bind(Map<String, ?> values) {
        return changed(clauses().text().bind(values));
    }

    /** The same text with a value for one of its parameters. */
    public TextStatement bind(String name, @Nullable Object value) {
        return changed(clauses().text().bind(name, value));
    }

    /** The same text with a value of a given type for one of its parameters. */
    public <T> TextStatement bind(String name, SqlType<T> type, @Nullable T value) {
        return changed(clauses().text().bind(name, type, value));
    }

    private TextStatement changed(TextFragment text) {
        return new TextStatement(new TextClauses(text, clauses().columns()));
    }

    /** Declares the names and types of the columns of its rows. */
    public TextStatement columns(ColumnDefinition<?>... columns) {
        return new TextStatement(new TextClauses(clauses().text(), Arrays.asList(columns)));
    }

    /** The same text as a value within another statement. */
    public <T> TextExpression<T> asExpression(SqlType<T> type) {
        return new TextExpression<>(clauses().text(), type);
    }

    /** The same text as a condition within another statement. */
    public TextPredicate asPredicate() {
        return new TextPredicate(clauses().text());
    }

    /** The same text as an element of a FROM clause, written as it is. */
    public TextTable asTable(String alias) {
        return new TextTable(clauses().text(), alias, clauses().columns());
    }

    @Override
    TextStatement with(TextClauses changed) {
        return new TextStatement(changed);
    }

    @Override
    List<ColumnDefinition<?>> computeResultColumns() {
        return clauses().columns();
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitText(this);
    }
}
