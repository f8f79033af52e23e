package org.aludel.compliance.data;

import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** Departments; nobody works in the third. */
public final class Departments {

    public static final TableReference TABLE =
            Sql.table("departments", Sql.column("id", SqlTypes.INTEGER), Sql.column("name", SqlTypes.varchar(40)));

    public static final ColumnReference<Integer> ID = TABLE.column("id");
    public static final ColumnReference<String> NAME = TABLE.column("name");

    static final SampleTable SAMPLE = SampleTable.of(TABLE)
            .key("id")
            .row(1, "Engineering")
            .row(2, "Sales")
            .row(3, "Archive");

    private Departments() {}
}
