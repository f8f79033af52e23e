package org.aludel.core.dialect.mysql;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.GroupingElement;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.jspecify.annotations.Nullable;

/** Queries as MySQL and MariaDB both write them. */
public class MySqlFamilyQueries extends QueryCompiler {

    /** The limit that the manual recommends where there is none. */
    protected static final String ALL_ROWS = "18446744073709551615";

    public MySqlFamilyQueries(SqlCompiler sql) {
        super(sql);
    }

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
