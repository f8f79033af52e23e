package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What all statements share: one record that holds the fields, and what is computed from it at most once (hash,
 * parameters, result columns).
 *
 * @param <C> the record of the statement's clauses
 */
abstract sealed class StatementBase<C extends Record & Clause> implements Statement
        permits SelectStatement,
                SetOperation,
                ValuesStatement,
                TextStatement,
                InsertStatement,
                UpdateStatement,
                DeleteStatement,
                MergeStatement {

    private final C clauses;
    private int hash;
    private @Nullable StatementContents contents;
    private @Nullable List<ColumnDefinition<?>> resultColumns;

    StatementBase(C clauses) {
        this.clauses = requireNonNull(clauses, "clauses");
    }

    /** The fields of the statement. */
    public final C clauses() {
        return clauses;
    }

    /** A statement of this kind over other clauses. */
    abstract Statement with(C changed);

    /** Computes the columns of the statement's rows. */
    abstract List<ColumnDefinition<?>> computeResultColumns();

    @Override
    public final List<ColumnDefinition<?>> resultColumns() {
        List<ColumnDefinition<?>> columns = resultColumns;
        if (columns == null) {
            columns = List.copyOf(computeResultColumns());
            resultColumns = columns;
        }
        return columns;
    }

    @Override
    public final List<Parameter> parameters() {
        return contents().parameters();
    }

    @Override
    public final boolean mayHaveCommonTables() {
        return contents().commonTables();
    }

    private StatementContents contents() {
        StatementContents found = contents;
        if (found == null) {
            ContentsCollector collector = new ContentsCollector();
            collector.accept(clauses);
            impliedElements().forEach(collector);
            found = collector.contents();
            contents = found;
        }
        return found;
    }

    /**
     * The elements that a FROM clause which was left out may be made of. Their parts are parts of the statement, although
     * only columns refer to them.
     */
    List<FromClause> impliedElements() {
        return List.of();
    }

    @Override
    public final List<Node> children() {
        return clauses.children();
    }

    @Override
    public final Node mapChildren(UnaryOperator<Node> function) {
        return mapChildren(function, UnaryOperator.identity());
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Node mapChildren(UnaryOperator<Node> function, UnaryOperator<Node> references) {
        Node changed = clauses.mapChildren(function, references);
        return changed == clauses ? this : with((C) changed);
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // two kinds of statements are never equal, and each kind is final
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other != null
                        && getClass() == other.getClass()
                        && hashCode() == other.hashCode()
                        && clauses.equals(((StatementBase<?>) other).clauses);
    }

    @Override
    public final int hashCode() {
        int h = hash;
        if (h == 0) {
            h = clauses.hashCode();
            h = h == 0 ? 1 : h;
            hash = h;
        }
        return h;
    }

    @Override
    public final String toString() {
        return NodeText.of(this);
    }
}
