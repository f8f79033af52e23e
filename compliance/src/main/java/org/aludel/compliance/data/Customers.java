package org.aludel.compliance.data;

import java.math.BigDecimal;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** Customers; one has no city, one no credit, and one a quote in the name. */
public final class Customers {

    public static final TableReference TABLE = Sql.table(
            "customers",
            Sql.column("id", SqlTypes.INTEGER),
            Sql.column("name", SqlTypes.varchar(40)),
            Sql.column("city", SqlTypes.varchar(40)),
            Sql.column("credit", SqlTypes.decimal(10, 2)));

    public static final ColumnReference<Integer> ID = TABLE.column("id");
    public static final ColumnReference<String> NAME = TABLE.column("name");
    public static final ColumnReference<String> CITY = TABLE.column("city");
    public static final ColumnReference<BigDecimal> CREDIT = TABLE.column("credit");

    static final SampleTable SAMPLE = SampleTable.of(TABLE)
            .key("id")
            .row(1, "Ann", "Berlin", new BigDecimal("100.00"))
            .row(2, "Ben", "Paris", null)
            .row(3, "Cy", null, new BigDecimal("50.50"))
            .row(4, "O'Hara", "Berlin", new BigDecimal("0.00"));

    private Customers() {}
}
