package org.aludel.compliance.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/**
 * Employees with department, manager and salary; two earn the same, one has no department, and of one it is not known
 * whether they are active.
 */
public final class Employees {

    public static final TableReference TABLE = Sql.table(
            "employees",
            Sql.column("id", SqlTypes.INTEGER),
            Sql.column("name", SqlTypes.varchar(40)),
            Sql.column("department_id", SqlTypes.INTEGER),
            Sql.column("manager_id", SqlTypes.INTEGER),
            Sql.column("salary", SqlTypes.decimal(10, 2)),
            Sql.column("hired_on", SqlTypes.DATE),
            Sql.column("active", SqlTypes.BOOLEAN));

    public static final ColumnReference<Integer> ID = TABLE.column("id");
    public static final ColumnReference<String> NAME = TABLE.column("name");
    public static final ColumnReference<Integer> DEPARTMENT_ID = TABLE.column("department_id");
    public static final ColumnReference<Integer> MANAGER_ID = TABLE.column("manager_id");
    public static final ColumnReference<BigDecimal> SALARY = TABLE.column("salary");
    public static final ColumnReference<LocalDate> HIRED_ON = TABLE.column("hired_on");
    public static final ColumnReference<Boolean> ACTIVE = TABLE.column("active");

    static final SampleTable SAMPLE = SampleTable.of(TABLE)
            .key("id")
            .row(1, "Ada", 1, null, new BigDecimal("9000.00"), LocalDate.of(2015, 3, 1), true)
            .row(2, "Bob", 1, 1, new BigDecimal("6000.00"), LocalDate.of(2018, 7, 15), true)
            .row(3, "Cleo", 1, 1, new BigDecimal("6000.00"), LocalDate.of(2020, 1, 31), false)
            .row(4, "Dan", 2, 1, new BigDecimal("5000.00"), LocalDate.of(2019, 11, 30), true)
            .row(5, "Eve", 2, 4, new BigDecimal("4000.00"), LocalDate.of(2021, 2, 28), null)
            .row(6, "Finn", null, null, new BigDecimal("3000.00"), LocalDate.of(2024, 2, 29), true);

    private Employees() {}
}
