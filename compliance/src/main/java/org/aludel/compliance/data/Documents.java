package org.aludel.compliance.data;

import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** Documents to search in. */
public final class Documents {

    public static final TableReference TABLE =
            Sql.table("documents", Sql.column("id", SqlTypes.INTEGER), Sql.column("body", SqlTypes.varchar(200)));

    public static final ColumnReference<Integer> ID = TABLE.column("id");
    public static final ColumnReference<String> BODY = TABLE.column("body");

    static final SampleTable SAMPLE = SampleTable.of(TABLE)
            .key("id")
            .row(1, "The quick brown fox jumps over the lazy dog")
            .row(2, "A lazy afternoon in the garden")
            .row(3, "Foxes and dogs live here");

    private Documents() {}
}
