package org.aludel.core.dialect.mariadb;

import java.util.List;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.mysql.MySqlFamilyQueries;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.LockStrength;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;

/** Queries as MariaDB writes them. */
final class MariaDbQueries extends MySqlFamilyQueries {

    MariaDbQueries(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler select(SelectClauses clauses, List<String> names) {
        boolean rollup = clauses.groupBy().stream().anyMatch(element -> element.kind() == GroupingKind.ROLLUP);
        if (rollup && !clauses.orderBy().isEmpty() && !sql.isLenient()) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "ORDER BY beside ROLLUP", "Group in a subquery, and sort what is selected from it.");
        }
        return super.select(clauses, names);
    }

    @Override
    protected void limit(RowLimit limit) {
        if (limit.withTies()) {
            requireConstant(limit.limit());
            requireConstant(limit.offset());
            offsetThenFetch(limit);
        } else {
            super.limit(limit);
        }
    }

    @Override
    protected String strength(LockStrength strength) {
        return strength == LockStrength.SHARE ? " LOCK IN SHARE MODE" : super.strength(strength);
    }
}
