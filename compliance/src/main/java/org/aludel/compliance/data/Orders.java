package org.aludel.compliance.data;

import java.time.LocalDateTime;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** Orders of customers; the third customer has none, and one order has no customer. */
public final class Orders {

    public static final TableReference TABLE = Sql.table(
            "orders",
            Sql.column("id", SqlTypes.INTEGER),
            Sql.column("customer_id", SqlTypes.INTEGER),
            Sql.column("product_id", SqlTypes.INTEGER),
            Sql.column("quantity", SqlTypes.INTEGER),
            Sql.column("ordered_at", SqlTypes.timestamp(6)));

    public static final ColumnReference<Integer> ID = TABLE.column("id");
    public static final ColumnReference<Integer> CUSTOMER_ID = TABLE.column("customer_id");
    public static final ColumnReference<Integer> PRODUCT_ID = TABLE.column("product_id");
    public static final ColumnReference<Integer> QUANTITY = TABLE.column("quantity");
    public static final ColumnReference<LocalDateTime> ORDERED_AT = TABLE.column("ordered_at");

    static final SampleTable SAMPLE = SampleTable.of(TABLE)
            .key("id")
            .row(10, 1, 1, 2, LocalDateTime.of(2024, 1, 15, 8, 30, 0))
            .row(11, 1, 2, 1, LocalDateTime.of(2024, 2, 29, 23, 59, 59))
            .row(12, 2, 1, 5, LocalDateTime.of(2024, 3, 1, 0, 0, 0))
            .row(13, 4, 4, 1, LocalDateTime.of(2024, 12, 31, 12, 0, 0))
            .row(14, null, 3, 7, LocalDateTime.of(2025, 1, 1, 17, 45, 30));

    private Orders() {}
}
