package org.aludel.core.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aludel.core.engine.Engine;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.difference.SchemaComparison;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.CurrentDatetime;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a database stores in another form than it was told is no difference. */
class StoredDefinitionsTest {

    private static final ColumnReference<Integer> END = new ColumnReference<>(null, "end", SqlTypes.INTEGER);
    private static final ColumnReference<String> TEXT = new ColumnReference<>(null, "c", SqlTypes.varchar(20));

    static Stream<Arguments> stored() {
        return Stream.of(
                arguments(TestDatabase.HSQLDB, "COALESCE", computed(Sql.coalesce(Sql.length(TEXT), Sql.literal(0)))),
                arguments(
                        TestDatabase.HSQLDB,
                        "LIKE",
                        computed(Sql.caseWhen(TEXT.like("it's%_"), Sql.literal(1))
                                .otherwise(Sql.literal(0)))),
                arguments(
                        TestDatabase.HSQLDB,
                        "LIKE with escape",
                        computed(Sql.caseWhen(TEXT.like("a!%%", '!'), Sql.literal(1))
                                .otherwise(Sql.literal(0)))),
                arguments(
                        TestDatabase.H2,
                        "NOT before OR",
                        checked(TEXT, Sql.not(TEXT.eq("a").or(TEXT.like("_"))))),
                arguments(TestDatabase.HSQLDB, "NOT LIKE", checked(TEXT, TEXT.notLike("%_b"))),
                arguments(TestDatabase.HSQLDB, "UUID", defaulted(SqlTypes.UUID, Sql.literal(new UUID(1, 2)))),
                arguments(TestDatabase.MARIADB, "quote in a check", checked(TEXT, TEXT.in(List.of("it's", "a\\")))),
                arguments(
                        TestDatabase.MARIADB,
                        "quote in a default of long text",
                        defaulted(SqlTypes.varchar(40_000), Sql.literal("it's \\ \\'"))),
                arguments(TestDatabase.MARIADB, "whole seconds", defaulted(SqlTypes.timestamp(0), now())),
                arguments(TestDatabase.MARIADB, "milliseconds", defaulted(SqlTypes.timestamp(3), now())),
                arguments(
                        TestDatabase.MARIADB,
                        "first number",
                        numbered(Identity.byDefault().startingWith(100))),
                arguments(TestDatabase.MARIADB, "word of the grammar as a name", checked(END, END.gt(0))));
    }

    private static Expression<?> now() {
        return new CurrentDatetime<>(DatetimeFunction.LOCAL_TIMESTAMP, SqlTypes.TIMESTAMP);
    }

    private static Table computed(Expression<?> value) {
        return Table.named("t")
                .column("c", SqlTypes.varchar(20))
                .column(Column.of("d", SqlTypes.INTEGER).withComputed(new Computed(value, true)))
                .build();
    }

    private static Table checked(ColumnReference<?> column, Predicate condition) {
        return Table.named("t")
                .column(column.name(), column.type())
                .constraint(new CheckConstraint("ck", condition))
                .build();
    }

    private static Table defaulted(SqlType<?> type, Expression<?> value) {
        return Table.named("t")
                .column(Column.of("c", type).withServerDefault(value))
                .build();
    }

    private static Table numbered(Identity identity) {
        return Table.named("t")
                .column(Column.of("c", SqlTypes.BIGINT).withIdentity(identity))
                .primaryKey("c")
                .build();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("stored")
    void comesBackWithoutDifference(TestDatabase kind, String what, Table table) {
        MetaData wanted = MetaData.builder().table(table).build();
        try (FreshDatabase database = kind.freshDatabase();
                Engine engine = Engine.of(database.dataSource())) {
            SchemaDeployment.to(engine).createAll(wanted);
            MetaData found = Inspector.of(engine).metaData();
            assertThat(SchemaComparison.by(engine.dialect().equivalence()).compare(found, wanted))
                    .as(what)
                    .isEmpty();
        }
    }
}
