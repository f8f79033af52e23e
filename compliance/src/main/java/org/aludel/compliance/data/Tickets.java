package org.aludel.compliance.data;

import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** Tickets whose key the database generates; empty. */
public final class Tickets {

    public static final TableReference TABLE = Sql.table(
            "tickets",
            Sql.column("id", SqlTypes.INTEGER),
            Sql.column("name", SqlTypes.varchar(40)),
            Sql.column("seats", SqlTypes.INTEGER));

    public static final ColumnReference<Integer> ID = TABLE.column("id");
    public static final ColumnReference<String> NAME = TABLE.column("name");
    public static final ColumnReference<Integer> SEATS = TABLE.column("seats");

    static final SampleTable SAMPLE = SampleTable.of(TABLE)
            .generatedKey("id")
            .clause("name", "default 'unnamed' not null")
            .clause("seats", "default 7 not null");

    private Tickets() {}
}
