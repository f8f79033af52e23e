package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Writes queries; limits are whole numbers. */
public class TypedQueries extends QueryCompiler {

    protected final TypedCompiler typed;

    public TypedQueries(TypedCompiler sql) {
        super(sql);
        this.typed = sql;
    }

    @Override
    protected void limit(RowLimit limit) {
        typedLimit(limit);
    }

    private void typedLimit(RowLimit limit) {
        Expression<?> rows = limit.limit();
        if (rows != null) {
            typed.places().add(rows);
        }
        Expression<?> offset = limit.offset();
        if (offset != null) {
            typed.places().add(offset);
        }
        offsetThenFetch(limit);
    }

    /**
     * Writes a simple limit for databases that refuse one of no rows: all rows are skipped then, which nobody knows
     * before the statement is executed.
     *
     * @param all more rows than there are
     */
    protected final void limitOrSkipAll(RowLimit limit, long all) {
        requireSimple(limit);
        Expression<?> rows = limit.limit();
        if (rows instanceof BindParameter<?> size && !sql.isLenient()) {
            offset(size, limit.offset(), all);
            sql.append(" ROWS FETCH NEXT ");
            sql.derived(size, size, SqlTypes.BIGINT, (given, same) -> isZero(given) ? Long.valueOf(1) : wide(given));
            sql.append(" ROWS ONLY");
        } else if (rows instanceof Literal<?> literal && isZero(literal.value()) && !sql.isLenient()) {
            sql.append(" OFFSET " + all + " ROWS FETCH NEXT 1 ROWS ONLY");
        } else {
            typedLimit(limit);
        }
    }

    private void offset(BindParameter<?> size, @Nullable Expression<?> offset, long all) {
        sql.append(" OFFSET ");
        if (offset instanceof BindParameter<?> skipped) {
            sql.derived(
                    skipped, size, SqlTypes.BIGINT, (given, rows) -> isZero(rows) ? Long.valueOf(all) : wide(given));
            return;
        }
        Long fixed = offset instanceof Literal<?> literal ? wide(literal.value()) : Long.valueOf(0);
        sql.derived(size, size, SqlTypes.BIGINT, (rows, same) -> isZero(rows) ? Long.valueOf(all) : fixed);
    }

    private static boolean isZero(@Nullable Object number) {
        return number instanceof Number given && given.longValue() == 0;
    }

    private static @Nullable Long wide(@Nullable Object number) {
        return number instanceof Number given ? Long.valueOf(given.longValue()) : null;
    }

    /** Refuses limits that are neither parameters nor numbers. */
    private void requireSimple(RowLimit limit) {
        if (!isSimple(limit.limit()) || !isSimple(limit.offset())) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "limits that are expressions", "Pass the limit as a parameter.");
        }
    }

    private static boolean isSimple(@Nullable Expression<?> limit) {
        return limit == null || limit instanceof BindParameter || limit instanceof Literal;
    }
}
