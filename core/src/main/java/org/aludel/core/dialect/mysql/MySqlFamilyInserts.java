package org.aludel.core.dialect.mysql;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;

/** INSERT as MySQL and MariaDB both write it. */
public class MySqlFamilyInserts extends InsertCompiler {

    public MySqlFamilyInserts(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public boolean withBelongsToSource() {
        return true;
    }

    @Override
    protected SqlCompiler insert(InsertClauses insert) {
        sql.append("INSERT");
        sql.hints(insert.hints(), HintPosition.AFTER_VERB);
        sql.append(" INTO ").from(withoutAlias(insert.table()));
        columns(insert);
        source(insert);
        OnConflict conflict = insert.conflict();
        if (conflict != null) {
            conflict(insert, conflict);
        }
        return returning(insert);
    }

    /** The table of an INSERT has no alias; its columns are written with its name instead. */
    private FromClause withoutAlias(FromClause table) {
        if (table instanceof AliasedFrom aliased) {
            ((MySqlFamilyExpressions) sql.expressions()).writeWithoutAlias(aliased);
            return aliased.element();
        }
        return table;
    }

    @Override
    protected void defaultValues(InsertClauses insert) {
        if (!insert.defaultValues()) {
            super.defaultValues(insert);
        }
        sql.append(" () VALUES ()");
    }

    /** An update to the same value stands for doing nothing; IGNORE would turn other errors into warnings. */
    @Override
    protected void conflict(InsertClauses insert, OnConflict conflict) {
        if (conflict.constraint() != null) {
            sql.require(Capability.UPSERT_CONSTRAINT, "Leave it out: any unique key that is met counts.");
        }
        if (conflict.targetCondition() != null) {
            sql.require(Capability.UPSERT_TARGET_WHERE);
        }
        if (conflict.updateCondition() != null) {
            sql.require(Capability.UPSERT_UPDATE_WHERE, "Assign by CASE instead.");
        }
        sql.append(" ON DUPLICATE KEY UPDATE ");
        if (!conflict.updates().isEmpty()) {
            assignments(AssignmentOrder.of(conflict.updates(), sql.dialect()));
            return;
        }
        if (!insert.returning().isEmpty()) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "upsert that does nothing with RETURNING",
                    "Rows that exist would be returned, too. Read the rows by their key.");
        }
        ColumnReference<?> column = anyColumn(insert, conflict);
        assignments(List.of(new Assignment(column, column)));
    }

    private ColumnReference<?> anyColumn(InsertClauses insert, OnConflict conflict) {
        if (!conflict.target().isEmpty()) {
            return conflict.target().get(0);
        }
        if (!insert.columns().isEmpty()) {
            return insert.columns().get(0);
        }
        return insert.table().columns().stream()
                .findFirst()
                .orElseThrow(() -> CompileErrors.invalid(
                        "An upsert names no columns. Call columns(...), or give the table its columns."));
    }
}
