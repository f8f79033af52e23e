package org.aludel.core.dialect.sqlite;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.sql.ValuesTable;

/** Elements of FROM clauses as SQLite writes them; an alias has no list of columns here. */
final class SqliteFroms extends FromCompiler {

    SqliteFroms(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitValuesTable(ValuesTable values) {
        if (sql.isLenient()) {
            return super.visitValuesTable(values);
        }
        sql.append("(");
        ((SqliteQueries) sql.statements().queries()).namedRows(values.columnDefinitions(), values.rows());
        return sql.append(")").append(as()).alias(values.alias());
    }

    /** A function sees the elements before it without being called lateral, and its columns have names of their own. */
    @Override
    public SqlCompiler visitTableFunction(TableFunction function) {
        if (sql.isLenient()) {
            return super.visitTableFunction(function);
        }
        if (function.function().name().equalsIgnoreCase("unnest")) {
            sql.require(Capability.ARRAYS, "Keep the values as a JSON array, and use json_each.");
        }
        if (function.ordinality()) {
            sql.require(Capability.ORDINALITY, "Use the column key of json_each.");
        }
        return sql.expression(function.function()).append(as()).alias(function.alias());
    }
}
