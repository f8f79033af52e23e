package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.selectFrom;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.SampleTable;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.engine.Row;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that need quotes, and names that are long. */
public abstract class NameCases extends Cases {

    private static final int LONGEST_TRIED = 100;

    protected NameCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "select",
                "order",
                "user",
                "table",
                "group",
                "end",
                "value",
                "MixedCase",
                "UPPER",
                "with space",
                "dot.ted",
                "semi;colon",
                "1st",
                "quo'te",
                "dou\"ble",
                "back`tick",
                "brack]et",
                "dollar$sign",
                "h-y-p",
                "comment--",
                "\u00fcml\u00e4ut",
                "\u5c71",
                "per%cent",
                "back\\slash",
                "question?",
                "colon:name"
            })
    void workForTablesAndColumns(String name) {
        TableReference named = table("t " + name, column("id", SqlTypes.INTEGER), column(name, SqlTypes.varchar(40)));
        ColumnReference<Integer> id = named.column("id");
        ColumnReference<String> content = named.column(name);
        database().create(SampleTable.of(named).key("id").row(1, "one"));

        execute(insertInto(named).columns("id", name).values(2, "two"));
        execute(update(named).set(name, "new").where(content.eq("one")));
        assertThat(execute(deleteFrom(named).where(content.eq("two")))).isEqualTo(1);
        Row row = connection()
                .execute(selectFrom(named).where(id.eq(1)).orderBy(content))
                .one();

        assertThat(row.values()).containsExactly(1, "new");
        assertThat(row.get(name)).isEqualTo("new");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "select",
                "MixedCase",
                "with space",
                "dot.ted",
                "1st",
                "quo'te",
                "dou\"ble",
                "back`tick",
                "brack]et",
                "comment--",
                "/* x */",
                "\u5c71",
                "back\\slash",
                "question?",
                "colon:name",
                "$1",
                "{d '2024-01-01'}"
            })
    void workForAliases(String name) {
        AliasedFrom aliased = Employees.TABLE.as(name);
        DerivedTable derived = select(aliased.column("name").as(name))
                .from(aliased)
                .where(aliased.column("id").eq(2))
                .as(name + "2");

        Row row = connection()
                .execute(select(derived.column(name), value(1).as(name + "3"))
                        .from(derived)
                        .orderBy(derived.column(name)))
                .one();

        assertThat(row.values()).containsExactly("Bob", 1);
        assertThat(row.columnNames()).containsExactly(name, name + "3");
    }

    @Test
    void areShortenedWhereTheyStandInOneStatementOnly() {
        String first = "a".repeat(300) + "1";
        String second = "a".repeat(300) + "2";
        AliasedFrom one = Employees.TABLE.as(first);
        AliasedFrom two = Employees.TABLE.as(second);
        DerivedTable derived = select(
                        one.column("id").as(first), two.column("id").as(second))
                .from(one)
                .join(two)
                .on(two.column("manager_id").eq(one.column("id")))
                .where(two.column("id").eq(5))
                .as("d" + first);

        Row row = connection()
                .execute(select(derived.column(first), derived.column(second)).from(derived))
                .one();

        assertThat(row.get(first)).isEqualTo(4);
        assertThat(row.get(second)).isEqualTo(5);
    }

    @Test
    void mayBeAsLongAsTheDialectSays() {
        int length = Math.min(dialect().identifiers().maxLength(), LONGEST_TRIED);
        TableReference named =
                table("t".repeat(length), column("id", SqlTypes.INTEGER), column("c".repeat(length), SqlTypes.INTEGER));
        database().create(SampleTable.of(named).key("id").row(1, 2));

        assertRows(selectFrom(named)).containsExactly(row(1, 2));
    }

    @Test
    void areRefusedWhereTheyAreLongerThanTheDatabaseAllows() {
        int longest = dialect().identifiers().maxLength();
        if (longest >= 1_000) {
            assertThat(dialect().identifiers().shorten("x".repeat(1_000))).hasSize(1_000);
            return;
        }
        TableReference named = table("t".repeat(longest + 1), column("id", SqlTypes.INTEGER));

        assertThatThrownBy(() -> connection().execute(selectFrom(named)))
                .isInstanceOfSatisfying(
                        InvalidStatementException.class,
                        e -> assertThat(e.code()).isEqualTo(CoreErrorCode.IDENTIFIER_TOO_LONG));
    }
}
