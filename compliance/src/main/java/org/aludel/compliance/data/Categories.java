package org.aludel.compliance.data;

import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** A tree of categories. */
public final class Categories {

    public static final TableReference TABLE = Sql.table(
            "categories",
            Sql.column("id", SqlTypes.INTEGER),
            Sql.column("parent_id", SqlTypes.INTEGER),
            Sql.column("name", SqlTypes.varchar(40)));

    public static final ColumnReference<Integer> ID = TABLE.column("id");
    public static final ColumnReference<Integer> PARENT_ID = TABLE.column("parent_id");
    public static final ColumnReference<String> NAME = TABLE.column("name");

    static final SampleTable SAMPLE = SampleTable.of(TABLE)
            .key("id")
            .row(1, null, "all")
            .row(2, 1, "books")
            .row(3, 1, "music")
            .row(4, 2, "novels")
            .row(5, 2, "poems")
            .row(6, 3, "jazz");

    private Categories() {}
}
