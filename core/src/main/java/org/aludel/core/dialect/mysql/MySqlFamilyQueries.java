package org.aludel.core.dialect.mysql;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.GroupingElement;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.Selectable;
import org.jspecify.annotations.Nullable;

/** Queries as MySQL and MariaDB both write them. */
public class MySqlFamilyQueries extends QueryCompiler {

    /** The limit that the manual recommends where there is none. */
    protected static final String ALL_ROWS = "18446744073709551615";

    private boolean distinct;

    public MySqlFamilyQueries(SqlCompiler sql) {
        super(sql);
    }

    // ---- what is sent to the client

    @Override
    protected SqlCompiler select(SelectClauses clauses, List<String> names) {
        boolean outer = distinct;
        distinct = clauses.distinct();
        try {
            return super.select(clauses, names);
        } finally {
            distinct = outer;
        }
    }

    @Override
    protected SqlCompiler column(Expression<?> expression) {
        if (!isSentRounded(expression)) {
            return super.column(expression);
        }
        sql.expression(SentFloats.exact(expression));
        return expression instanceof ColumnReference<?> column
                ? sql.append(" AS ").alias(column.name())
                : sql;
    }

    /** What is sorted by; with DISTINCT that has to be as it is in the select list. */
    final Expression<?> sorted(Expression<?> key) {
        boolean labeled = key instanceof LabeledExpression<?> column && selects(column);
        return distinct && !labeled && isSentRounded(key) ? SentFloats.exact(key) : key;
    }

    private boolean isSentRounded(Expression<?> expression) {
        return !isInner() && !sql.isLenient() && SentFloats.isRounded(expression);
    }

    @Override
    protected List<Selectable> returned(List<Selectable> columns) {
        return sql.isLenient() ? columns : SentFloats.exact(columns);
    }

    // ---- clauses

    @Override
    protected SqlCompiler from(SelectClauses clauses) {
        boolean dual = clauses.from().isEmpty()
                && (clauses.where() != null
                        || clauses.having() != null
                        || !clauses.groupBy().isEmpty());
        return dual ? sql.append(" FROM DUAL") : super.from(clauses);
    }

    @Override
    protected void limit(RowLimit limit) {
        requireConstant(limit.limit());
        requireConstant(limit.offset());
        limitThenOffset(limit, ALL_ROWS);
    }

    /** Refuses a limit that is computed, which the grammar has no place for. */
    protected final void requireConstant(@Nullable Expression<?> number) {
        boolean constant = number == null || number instanceof Literal || number instanceof BindParameter;
        if (!constant && !sql.isLenient()) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "limits that are expressions", "Give a number or a parameter.");
        }
    }

    /** The one form is {@code GROUP BY a, b WITH ROLLUP}. */
    @Override
    protected SqlCompiler groupBy(List<GroupingElement> elements) {
        boolean rollup = elements.stream().anyMatch(element -> element.kind() == GroupingKind.ROLLUP);
        if (!rollup || sql.isLenient()) {
            return super.groupBy(elements);
        }
        List<List<Expression<?>>> sets = elements.get(0).sets();
        if (elements.size() > 1 || sets.stream().anyMatch(set -> set.size() != 1)) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    Capability.ROLLUP.construct() + " beside other elements or over several columns at once",
                    "Roll up all elements one by one, or unite several queries.");
        }
        return sql.list(sets, set -> sql.expression(set.get(0))).append(" WITH ROLLUP");
    }
}
