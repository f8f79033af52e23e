package org.aludel.core.dialect.postgresql;

import java.util.Set;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.TableFunction;

/** Writes elements of FROM clauses of PostgreSQL. */
final class PostgresFroms extends FromCompiler {

    /** The functions that return records of no certain type and so must be told their columns. */
    private static final Set<String> RECORD_FUNCTIONS =
            Set.of("json_to_record", "json_to_recordset", "jsonb_to_record", "jsonb_to_recordset");

    PostgresFroms(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitTableFunction(TableFunction function) {
        if (!RECORD_FUNCTIONS.contains(function.function().name())) {
            return super.visitTableFunction(function);
        }
        if (function.lateral()) {
            sql.append("LATERAL ");
        }
        if (function.ordinality()) {
            sql.append("ROWS FROM (");
        }
        sql.expression(function.function());
        int typed = function.columnDefinitions().size() - (function.ordinality() ? 1 : 0);
        if (!function.ordinality()) {
            sql.append(as()).alias(function.alias());
            return typedColumns(function, typed);
        }
        sql.append(" AS");
        typedColumns(function, typed).append(") WITH ORDINALITY");
        return alias(function.alias(), function.columnDefinitions());
    }

    private SqlCompiler typedColumns(TableFunction function, int count) {
        sql.append(" (").list(function.columnDefinitions().subList(0, count), column -> {
            sql.alias(column.name()).append(" ").append(sql.target().types().castName(column.type()));
        });
        return sql.append(")");
    }
}
