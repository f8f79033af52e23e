package org.aludel.core.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AllColumns;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TruthConstant;
import org.jspecify.annotations.Nullable;

/** INSERT as SQLite writes it. */
final class SqliteInserts extends InsertCompiler {

    SqliteInserts(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler insert(InsertClauses insert) {
        return sql.isLenient() ? super.insert(insert) : super.insert(withClearSource(withoutDefaults(insert)));
    }

    /** Values for the key are taken without further words. */
    @Override
    protected void overriding(InsertClauses insert) {}

    @Override
    protected SqlCompiler returning(InsertClauses insert) {
        return ((SqliteExpressions) sql.expressions())
                .returning(insert.returning(), insert.table(), Capability.INSERT_RETURNING);
    }

    /** There is no DEFAULT among values; a column that has it in all rows is left out instead. */
    private static InsertClauses withoutDefaults(InsertClauses insert) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < insert.columns().size(); i++) {
            int column = i;
            if (insert.rows().isEmpty()
                    || !insert.rows().stream().allMatch(row -> row.get(column) instanceof DefaultValue)) {
                kept.add(i);
            }
        }
        if (kept.size() == insert.columns().size()
                || kept.isEmpty() && insert.rows().size() > 1) {
            return insert;
        }
        List<ColumnReference<?>> columns = new ArrayList<>();
        kept.forEach(i -> columns.add(insert.columns().get(i)));
        List<List<Expression<?>>> rows = new ArrayList<>();
        for (List<Expression<?>> row : kept.isEmpty() ? List.<List<Expression<?>>>of() : insert.rows()) {
            List<Expression<?>> values = new ArrayList<>();
            kept.forEach(i -> values.add(row.get(i)));
            rows.add(values);
        }
        return with(insert, columns, rows, insert.source(), kept.isEmpty() || insert.defaultValues());
    }

    /** Behind a query without WHERE, the parser would take ON CONFLICT for the ON of a join. */
    private static InsertClauses withClearSource(InsertClauses insert) {
        Query source = insert.source();
        if (insert.conflict() == null || source == null) {
            return insert;
        }
        if (source instanceof SelectStatement select && select.clauses().where() != null) {
            return insert;
        }
        SelectStatement wrapped =
                Sql.select(new AllColumns(null)).from(source.as("source")).where(new TruthConstant(true));
        return with(insert, insert.columns(), insert.rows(), wrapped, insert.defaultValues());
    }

    private static InsertClauses with(
            InsertClauses insert,
            List<ColumnReference<?>> columns,
            List<List<Expression<?>>> rows,
            @Nullable Query source,
            boolean defaultValues) {
        return new InsertClauses(
                insert.with(),
                insert.hints(),
                insert.table(),
                columns,
                rows,
                source,
                insert.valuesAtExecution(),
                defaultValues,
                insert.overridingSystemValue(),
                insert.conflict(),
                insert.returning());
    }
}
