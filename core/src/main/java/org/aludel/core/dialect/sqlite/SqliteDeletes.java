package org.aludel.core.dialect.sqlite;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.DeleteClauses;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;

/** DELETE as SQLite writes it: rows for which further tables have some row that fits. */
final class SqliteDeletes extends DeleteCompiler {

    SqliteDeletes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler delete(DeleteClauses delete) {
        return super.delete(delete.using().isEmpty() || sql.isLenient() ? delete : byExists(delete));
    }

    private static DeleteClauses byExists(DeleteClauses delete) {
        SelectStatement matches = Sql.select(Sql.literal(1));
        for (var further : delete.using()) {
            matches = matches.from(further);
        }
        Predicate where = delete.where();
        return new DeleteClauses(
                delete.with(),
                delete.hints(),
                delete.table(),
                List.of(),
                Sql.exists(where == null ? matches : matches.where(where)),
                delete.returning());
    }

    @Override
    protected SqlCompiler returning(DeleteClauses delete) {
        return ((SqliteExpressions) sql.expressions())
                .returning(delete.returning(), delete.table(), Capability.DELETE_RETURNING);
    }
}
