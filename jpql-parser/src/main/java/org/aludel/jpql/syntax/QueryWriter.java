package org.aludel.jpql.syntax;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the text of a query; hands each node to the printer of its kind. */
final class QueryWriter {

    private final StringBuilder text = new StringBuilder();
    private final ExpressionPrinter expressions = new ExpressionPrinter(this);
    private final StatementPrinter statements = new StatementPrinter(this);
    private final ClausePrinter clauses = new ClausePrinter(this);
    private final FromPrinter fromElements = new FromPrinter(this);

    String text() {
        return text.toString();
    }

    QueryWriter write(String words) {
        text.append(words);
        return this;
    }

    /** A node of any kind. */
    void node(JpqlNode node) {
        if (node instanceof JpqlStatement statement) {
            statement(statement);
        } else if (node instanceof JpqlExpression expression) {
            expression(expression);
        } else if (node instanceof FromElement element) {
            element.accept(fromElements);
        } else {
            ((JpqlClause) node).accept(clauses);
        }
    }

    QueryWriter statement(JpqlStatement statement) {
        statement.accept(statements);
        return this;
    }

    /** A statement in parentheses. */
    QueryWriter parenthesized(JpqlStatement statement) {
        return write("(").statement(statement).write(")");
    }

    /** An expression where any may stand. */
    QueryWriter expression(JpqlExpression expression) {
        return expression(expression, Precedence.OR);
    }

    /** An expression where only those stand that bind so tightly, or more; others are put in parentheses. */
    QueryWriter expression(JpqlExpression expression, Precedence least) {
        boolean parentheses = Precedence.of(expression).compareTo(least) < 0;
        if (parentheses) {
            write("(");
        }
        expression.accept(expressions);
        return parentheses ? write(")") : this;
    }

    QueryWriter clause(JpqlNode clause) {
        node(clause);
        return this;
    }

    /** Words and a clause; nothing without the clause. */
    QueryWriter optional(String words, @Nullable JpqlNode clause) {
        if (clause != null) {
            write(words);
            node(clause);
        }
        return this;
    }

    /** Words, and items with commas between them; nothing without items. */
    QueryWriter optional(String words, Collection<? extends JpqlNode> items) {
        return items.isEmpty() ? this : write(words).list(items);
    }

    /** Items with commas between them. */
    QueryWriter list(Collection<? extends JpqlNode> items) {
        return list(items, this::node);
    }

    <T> QueryWriter list(Collection<T> items, Consumer<T> item) {
        return separated(items, ", ", item);
    }

    <T> QueryWriter separated(Collection<T> items, String separator, Consumer<T> item) {
        String before = "";
        for (T one : items) {
            write(before);
            item.accept(one);
            before = separator;
        }
        return this;
    }
}
