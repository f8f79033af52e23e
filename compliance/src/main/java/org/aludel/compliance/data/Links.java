package org.aludel.compliance.data;

import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** The edges of a graph with a cycle: 1 to 2 to 3 to 1, and 3 to 4. */
public final class Links {

    public static final TableReference TABLE =
            Sql.table("links", Sql.column("source_id", SqlTypes.INTEGER), Sql.column("target_id", SqlTypes.INTEGER));

    public static final ColumnReference<Integer> SOURCE_ID = TABLE.column("source_id");
    public static final ColumnReference<Integer> TARGET_ID = TABLE.column("target_id");

    static final SampleTable SAMPLE = SampleTable.of(TABLE)
            .key("source_id", "target_id")
            .row(1, 2)
            .row(2, 3)
            .row(3, 1)
            .row(3, 4);

    private Links() {}
}
