package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.ValuesTable;

/**
 * Elements of FROM clauses as MySQL writes them. A statement may not read the table that it changes, but a derived table
 * that is computed before may; the limit keeps the optimizer from merging it.
 */
final class MySqlFroms extends FromCompiler {

    MySqlFroms(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitTableReference(TableReference table) {
        if (!modified().isRead(table)) {
            return super.visitTableReference(table);
        }
        return copyOf(table).append(as()).alias(table.qualifiedName().name());
    }

    @Override
    public SqlCompiler visitAliasedFrom(AliasedFrom aliased) {
        if (!(aliased.element() instanceof TableReference table) || !modified().isRead(table)) {
            return super.visitAliasedFrom(aliased);
        }
        return copyOf(table).append(as()).alias(aliased.alias());
    }

    private SqlCompiler copyOf(TableReference table) {
        return sql.append("(SELECT * FROM ")
                .name(table.qualifiedName())
                .append(" LIMIT ")
                .append(MySqlFamilyQueries.ALL_ROWS)
                .append(")");
    }

    private ModifiedTable modified() {
        return ((MySqlCompiler) sql).modified();
    }

    @Override
    public SqlCompiler visitValuesTable(ValuesTable values) {
        if (sql.isLenient() || !((MySqlCompiler) sql).version().hasRowConstructors()) {
            return valuesByUnion(values);
        }
        sql.append("(");
        ((MySqlQueries) sql.statements().queries()).rows(values.rows());
        sql.append(")");
        return alias(values.alias(), values.columnDefinitions());
    }
}
