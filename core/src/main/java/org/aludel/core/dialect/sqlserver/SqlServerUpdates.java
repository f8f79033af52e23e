package org.aludel.core.dialect.sqlserver;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UpdateCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.UpdateClauses;

/** Writes UPDATE: an alias is made in FROM, OUTPUT stands behind SET. */
final class SqlServerUpdates extends UpdateCompiler {

    private final SqlServerCompiler compiler;

    SqlServerUpdates(SqlServerCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    protected SqlCompiler update(UpdateClauses update) {
        sql.append("UPDATE");
        sql.hints(update.hints(), HintPosition.AFTER_VERB);
        target(sql.append(" "), update.table()).append(" SET ");
        assignments(update.assignments());
        returning(update);
        from(compiler, update.table(), update.from());
        where(update);
        return compiler.end(update.hints());
    }

    /** Writes the name of the table that is changed: its alias where it has one. */
    static SqlCompiler target(SqlCompiler sql, FromClause table) {
        return table instanceof AliasedFrom aliased ? sql.alias(aliased.alias()) : sql.from(table);
    }

    /** Writes FROM where the table has an alias, or there are further tables. */
    static void from(SqlServerCompiler sql, FromClause table, List<FromClause> further) {
        if (table instanceof AliasedFrom || !further.isEmpty()) {
            List<FromClause> all = new ArrayList<>();
            all.add(table);
            all.addAll(further);
            sql.tables().elements(sql.append(" FROM "), all);
        }
    }

    @Override
    protected SqlCompiler returning(UpdateClauses update) {
        return new SqlServerOutput(compiler, update.table()).of(update.returning(), SqlServerOutput.INSERTED);
    }
}
