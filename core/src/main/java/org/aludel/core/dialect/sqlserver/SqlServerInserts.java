package org.aludel.core.dialect.sqlserver;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.MergedUpsert;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.TableReference;

/** Writes INSERT, with OUTPUT before the rows, and upserts as MERGE. */
final class SqlServerInserts extends InsertCompiler {

    /** More are taken in a table of rows only. */
    private static final int MAX_ROWS = 1000;

    private final SqlServerCompiler compiler;

    SqlServerInserts(SqlServerCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    /** The WITH clause stands before INSERT, but behind the statement that allows values of identity columns. */
    @Override
    public boolean withBelongsToSource() {
        return true;
    }

    @Override
    protected SqlCompiler insert(InsertClauses insert) {
        if (insert.overridingSystemValue()) {
            identityInsert(insert, "", " ON; ");
        }
        sql.statements().writePending();
        OnConflict conflict = insert.conflict();
        if (conflict == null) {
            plainInsert(insert);
        } else {
            upsert(insert, conflict);
        }
        if (insert.overridingSystemValue()) {
            identityInsert(insert, conflict == null ? "; " : " ", " OFF");
        }
        return sql;
    }

    private void identityInsert(InsertClauses insert, String before, String state) {
        table(insert.table(), before + "SET IDENTITY_INSERT ").append(state);
    }

    private SqlCompiler table(FromClause from, String before) {
        FromClause table = from instanceof AliasedFrom aliased ? aliased.element() : from;
        sql.append(before);
        return table instanceof TableReference reference ? sql.name(reference.qualifiedName()) : sql.from(table);
    }

    private void plainInsert(InsertClauses insert) {
        sql.append("INSERT");
        sql.hints(insert.hints(), HintPosition.AFTER_VERB);
        table(insert.table(), " INTO ");
        columns(insert);
        returning(insert);
        if (insert.source() == null) {
            source(insert);
            compiler.end(insert.hints());
        } else {
            compiler.queries().asStatement(() -> source(insert));
        }
    }

    // ---- rows

    @Override
    protected void values(InsertClauses insert) {
        if (insert.rows().size() <= MAX_ROWS) {
            super.values(insert);
            return;
        }
        if (insert.rows().stream().anyMatch(row -> row.stream().anyMatch(DefaultValue.class::isInstance))) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "DEFAULT in an INSERT of more than 1000 rows", "Execute the statement in parts.");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < insert.rows().get(0).size(); i++) {
            names.add("c" + (i + 1));
        }
        sql.append(" SELECT * FROM ");
        rows(insert.rows(), "given", names);
    }

    private SqlCompiler rows(List<List<Expression<?>>> rows, String alias, List<String> names) {
        sql.append("(VALUES ");
        sql.list(
                rows,
                row -> sql.append("(").<Expression<?>>list(row, sql::expression).append(")"));
        return sql.append(") AS ")
                .append(alias)
                .append(" (")
                .list(names, sql::alias)
                .append(")");
    }

    // ---- upsert

    /** The hint keeps others from inserting the same key between the look for it and the insert. */
    private void upsert(InsertClauses insert, OnConflict conflict) {
        MergedUpsert upsert = MergedUpsert.of(sql, insert, conflict);
        table(insert.table(), "MERGE INTO ").append(" WITH (HOLDLOCK)");
        if (insert.table() instanceof AliasedFrom aliased) {
            sql.append(" AS ").alias(aliased.alias());
        }
        sql.append(" USING ");
        Query source = insert.source();
        if (source == null) {
            rows(upsert.givenRows(), MergedUpsert.SOURCE, upsert.givenNames());
        } else {
            sql.append("(").subquery(source).append(") AS ").append(MergedUpsert.SOURCE);
            sql.append(" (").list(upsert.givenNames(), sql::alias).append(")");
        }
        upsert.condition(sql.append(" ON "));
        updateMatched(upsert, conflict);
        insertUnmatched(upsert, "");
        returning(insert);
        compiler.end(insert.hints()).append(";");
    }

    @Override
    protected SqlCompiler returning(InsertClauses insert) {
        return new SqlServerOutput(compiler, insert.table()).of(insert.returning(), SqlServerOutput.INSERTED);
    }
}
