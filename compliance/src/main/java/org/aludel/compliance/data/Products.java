package org.aludel.compliance.data;

import java.math.BigDecimal;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** Products whose names contain what is special in patterns and literals. */
public final class Products {

    public static final TableReference TABLE = Sql.table(
            "products",
            Sql.column("id", SqlTypes.INTEGER),
            Sql.column("name", SqlTypes.varchar(40)),
            Sql.column("price", SqlTypes.decimal(10, 2)),
            Sql.column("category_id", SqlTypes.INTEGER));

    public static final ColumnReference<Integer> ID = TABLE.column("id");
    public static final ColumnReference<String> NAME = TABLE.column("name");
    public static final ColumnReference<BigDecimal> PRICE = TABLE.column("price");
    public static final ColumnReference<Integer> CATEGORY_ID = TABLE.column("category_id");

    static final SampleTable SAMPLE = SampleTable.of(TABLE)
            .key("id")
            .row(1, "100% wool", new BigDecimal("19.99"), 4)
            .row(2, "100 things", new BigDecimal("5.00"), 4)
            .row(3, "snake_case", new BigDecimal("7.50"), 5)
            .row(4, "snakeXcase", new BigDecimal("7.50"), 6)
            .row(5, "back\\slash", null, null);

    private Products() {}
}
