package org.aludel.core.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;

/**
 * Writes an upsert as a MERGE of the rows, which are a table named {@code excluded} in it. Rows that conflict with each
 * other are not told apart, as all are compared with the table as it was.
 */
final class H2Upserts {

    private static final String ROWS = "excluded";

    private final SqlCompiler sql;

    H2Upserts(SqlCompiler sql) {
        this.sql = sql;
    }

    void write(InsertClauses insert, OnConflict conflict) {
        requireTarget(insert, conflict);
        List<Integer> given = givenColumns(insert);
        sql.append("MERGE INTO ").from(insert.table()).append(" USING ");
        rows(insert, given);
        sql.append(" ON ");
        sql.list(conflict.target(), " AND ", column -> {
            sql.expression(column).append(" = ");
            excluded(column);
        });
        if (!conflict.updates().isEmpty()) {
            sql.append(" WHEN MATCHED");
            Predicate condition = conflict.updateCondition();
            if (condition != null) {
                sql.append(" AND ").condition(condition, Precedence.AND);
            }
            sql.append(" THEN UPDATE SET ").list(conflict.updates(), update -> {
                sql.expressions().columnName(update.column()).append(" = ");
                sql.expression(update.value());
            });
        }
        notMatched(insert, given);
    }

    private void notMatched(InsertClauses insert, List<Integer> given) {
        sql.append(" WHEN NOT MATCHED THEN INSERT (");
        sql.list(insert.columns(), sql.expressions()::columnName).append(")");
        if (insert.overridingSystemValue()) {
            sql.append(" OVERRIDING SYSTEM VALUE");
        }
        sql.append(" VALUES (");
        for (int i = 0; i < insert.columns().size(); i++) {
            sql.append(i == 0 ? "" : ", ");
            if (given.contains(i)) {
                excluded(insert.columns().get(i));
            } else {
                sql.append("DEFAULT");
            }
        }
        sql.append(")");
    }

    private void excluded(ColumnReference<?> column) {
        sql.append(ROWS).append(".");
        sql.expressions().columnName(column);
    }

    private void rows(InsertClauses insert, List<Integer> given) {
        Query query = insert.source();
        if (query != null) {
            List<String> names =
                    insert.columns().stream().map(ColumnReference::name).toList();
            sql.append("(");
            sql.statements().writeNested(query, names);
            sql.append(") AS ").append(ROWS);
            return;
        }
        sql.append("(VALUES ").list(insert.rows(), row -> {
            sql.append("(").list(given, column -> value(row.get(column))).append(")");
        });
        sql.append(") AS ").append(ROWS).append(" (");
        sql.list(given, column -> sql.expressions().columnName(insert.columns().get(column)));
        sql.append(")");
    }

    private void value(Expression<?> value) {
        ((H2Queries) sql.statements().queries()).column(value);
    }

    /** The columns that do not ask for their default. */
    private List<Integer> givenColumns(InsertClauses insert) {
        List<Integer> given = new ArrayList<>();
        for (int i = 0; i < insert.columns().size(); i++) {
            int column = i;
            long defaults = insert.rows().stream()
                    .filter(row -> row.get(column) instanceof DefaultValue)
                    .count();
            if (defaults == 0) {
                given.add(column);
            } else if (defaults < insert.rows().size()) {
                throw unsupported(
                        Capability.UPSERT.construct() + " with DEFAULT in some of its rows",
                        "Execute one statement for the rows with DEFAULT and one for the others.");
            }
        }
        return given;
    }

    private void requireTarget(InsertClauses insert, OnConflict conflict) {
        if (conflict.constraint() != null) {
            sql.require(Capability.UPSERT_CONSTRAINT, "Name the unique columns instead.");
        }
        if (conflict.targetCondition() != null) {
            sql.require(Capability.UPSERT_TARGET_WHERE, "There are no partial indexes.");
        }
        if (conflict.target().isEmpty()) {
            throw unsupported(
                    Capability.UPSERT.construct() + " without a conflict target",
                    "Name the unique columns in onConflict(...).");
        }
        boolean known = conflict.target().stream()
                .allMatch(column -> insert.columns().stream()
                        .anyMatch(inserted -> inserted.name().equals(column.name())));
        if (!known) {
            throw unsupported(
                    Capability.UPSERT.construct() + " whose conflict target is not inserted",
                    "Give the unique columns values.");
        }
    }

    private UnsupportedConstructException unsupported(String construct, String advice) {
        return CompileErrors.unsupported(sql.dialect(), construct, advice);
    }
}
