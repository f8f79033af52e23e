package org.aludel.core.dialect.derby;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.MergedUpsert;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.Db2FamilyInserts;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;

/** Writes INSERT of Derby. */
final class DerbyInserts extends Db2FamilyInserts {

    private final DerbyCompiler derby;

    DerbyInserts(DerbyCompiler sql) {
        super(sql);
        this.derby = sql;
    }

    /** There is no {@code DEFAULT VALUES}; one column that is given its default means the same. */
    @Override
    protected void defaultValues(InsertClauses insert) {
        List<ColumnReference<?>> columns = insert.table().columns();
        if (!insert.defaultValues() || sql.isLenient()) {
            super.defaultValues(insert);
            return;
        }
        if (columns.isEmpty()) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    Capability.INSERT_DEFAULT_VALUES.construct() + " for a table whose columns are not known",
                    "Name the columns of the table.");
        }
        defaultOf(columns.get(0));
    }

    /** The source of a MERGE is a table, so that the values stand where they are used, and there is one row only. */
    @Override
    protected SqlCompiler upsert(InsertClauses insert, OnConflict conflict) {
        MergedUpsert upsert = MergedUpsert.of(sql, insert, conflict);
        List<String> names = upsert.givenNames();
        List<Expression<?>> row = upsert.givenRows().get(0);
        Map<String, Expression<?>> values = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            values.put(names.get(i), row.get(i));
        }
        derby.inserting(values);
        sql.append("MERGE INTO ").from(insert.table()).append(" USING SYSIBM.SYSDUMMY1 ON ");
        upsert.condition(sql);
        branches(insert, conflict, upsert);
        return returning(insert);
    }
}
