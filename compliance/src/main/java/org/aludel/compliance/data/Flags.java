package org.aludel.compliance.data;

import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** The three truth values. */
public final class Flags {

    public static final TableReference TABLE =
            Sql.table("flags", Sql.column("id", SqlTypes.INTEGER), Sql.column("truth", SqlTypes.BOOLEAN));

    public static final ColumnReference<Integer> ID = TABLE.column("id");
    public static final ColumnReference<Boolean> TRUTH = TABLE.column("truth");

    static final SampleTable SAMPLE =
            SampleTable.of(TABLE).key("id").row(1, true).row(2, false).row(3, null);

    private Flags() {}
}
