package org.aludel.compliance.data;

import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** Accounts with every kind of constraint, for cases that write. */
public final class Accounts {

    public static final TableReference TABLE = Sql.table(
            "accounts",
            Sql.column("id", SqlTypes.INTEGER),
            Sql.column("name", SqlTypes.varchar(40)),
            Sql.column("balance", SqlTypes.INTEGER),
            Sql.column("department_id", SqlTypes.INTEGER),
            Sql.column("note", SqlTypes.varchar(40)));

    public static final ColumnReference<Integer> ID = TABLE.column("id");
    public static final ColumnReference<String> NAME = TABLE.column("name");
    public static final ColumnReference<Integer> BALANCE = TABLE.column("balance");
    public static final ColumnReference<Integer> DEPARTMENT_ID = TABLE.column("department_id");
    public static final ColumnReference<String> NOTE = TABLE.column("note");

    static final SampleTable SAMPLE = SampleTable.of(TABLE)
            .key("id")
            .clause("name", "not null")
            .clause("balance", "default 0 not null")
            .clause("note", "default 'none'")
            .constraint(SampleConstraint.unique("uq_accounts_name", "name"))
            .constraint(SampleConstraint.check("ck_accounts_balance", "balance >= 0"))
            .constraint(SampleConstraint.foreignKey("fk_accounts_department", "department_id", Departments.TABLE))
            .row(1, "cash", 100, 1, "first")
            .row(2, "bank", 200, 2, null)
            .row(3, "loan", 0, null, null);

    private Accounts() {}
}
