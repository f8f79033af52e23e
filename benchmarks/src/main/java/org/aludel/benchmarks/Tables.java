package org.aludel.benchmarks;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.table;

import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** The tables of the benchmarks. */
final class Tables {

    static final TableReference ITEM = table(
            "item",
            column("id", SqlTypes.BIGINT),
            column("quantity", SqlTypes.INTEGER),
            column("name", SqlTypes.varchar(100)),
            column("code", SqlTypes.varchar(20)),
            column("remark", SqlTypes.varchar(200)),
            column("price", SqlTypes.decimal(10, 2)),
            column("weight", SqlTypes.DOUBLE),
            column("active", SqlTypes.BOOLEAN),
            column("sold_on", SqlTypes.DATE),
            column("changed_at", SqlTypes.TIMESTAMP));

    static final TableReference ENTRY = table(
            "entry",
            column("id", SqlTypes.BIGINT),
            column("name", SqlTypes.varchar(100)),
            column("code", SqlTypes.varchar(20)),
            column("quantity", SqlTypes.INTEGER),
            column("price", SqlTypes.decimal(10, 2)));

    private Tables() {}
}
