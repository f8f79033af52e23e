package org.aludel.core.dialect;

import static org.aludel.core.sql.Sql.caseWhen;
import static org.aludel.core.sql.Sql.coalesce;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.value;
import static org.aludel.core.sql.Sql.valuesTable;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.ValuesTable;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Moves a value of each type into the database and back, in each place where a value can stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveTypesTest {

    private final List<LiveDialect> databases = new ArrayList<>();

    @BeforeAll
    void openDatabases() throws SQLException {
        LiveDialect h2 = LiveDialect.of(TestDatabase.H2);
        h2.execute("CREATE DOMAIN mood AS ENUM ('HAPPY', 'SAD')");
        LiveDialect postgresql = LiveDialect.of(TestDatabase.POSTGRESQL);
        postgresql.execute("CREATE TYPE mood AS ENUM ('HAPPY', 'SAD')");
        databases.addAll(List.of(h2, postgresql));
    }

    @AfterAll
    void closeDatabases() throws SQLException {
        for (LiveDialect database : databases) {
            database.close();
        }
    }

    Stream<Arguments> samples() {
        return databases.stream()
                .flatMap(database -> TypeSample.ALL.stream()
                        .flatMap(sample -> withArrays(database, sample))
                        .map(sample -> new Arguments(database, sample)));
    }

    /** H2's driver takes no JSON in arrays. */
    private static Stream<TypeSample<?>> withArrays(LiveDialect database, TypeSample<?> sample) {
        boolean arrays =
                sample.type().kind() != TypeKind.JSON || database.dialect().supports(Capability.JSON_CONTAINMENT);
        return arrays ? Stream.of(sample, sample.inArray(), sample.noArray()) : Stream.of(sample);
    }

    record Arguments(LiveDialect database, TypeSample<?> sample) {
        @Override
        public String toString() {
            return database.dialect() + ": " + sample;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void selectsParametersAndLiterals(Arguments arguments) throws SQLException {
        selectsParametersAndLiterals(arguments.database, arguments.sample);
    }

    private static <T> void selectsParametersAndLiterals(LiveDialect database, TypeSample<T> sample)
            throws SQLException {
        var parameters = select(
                value(sample.value(), sample.type()).as("v"),
                value(null, sample.type()).as("n"));
        var literals = select(
                literal(sample.value(), sample.type()).as("v"),
                literal(null, sample.type()).as("n"));

        assertRows(database.rows(parameters), row(sample.value(), null));
        assertRows(database.rowsByLiterals(parameters), row(sample.value(), null));
        assertRows(database.rows(literals), row(sample.value(), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void storesValues(Arguments arguments) throws SQLException {
        storesValues(arguments.database, arguments.sample);
    }

    private static <T> void storesValues(LiveDialect database, TypeSample<T> sample) throws SQLException {
        TableReference stored = storedTable(database, sample);
        ColumnReference<T> v = stored.column("v");

        database.update(
                insertInto(stored).columns("id", "v").values(1, sample.value()).values(2, null));
        database.update(insertInto(stored)
                .columns("id", "v")
                .select(select(value(3), value(sample.value(), sample.type()))
                        .union(select(value(4), value(null, sample.type())))));

        assertRows(
                database.rows(select(v).from(stored).orderBy(stored.column("id").asc())),
                row(sample.value()),
                row((Object) null),
                row(sample.value()),
                row((Object) null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void updatesByValuesCaseAndCoalesce(Arguments arguments) throws SQLException {
        updatesByValuesCaseAndCoalesce(arguments.database, arguments.sample);
    }

    private static <T> void updatesByValuesCaseAndCoalesce(LiveDialect database, TypeSample<T> sample)
            throws SQLException {
        TableReference stored = storedTable(database, sample);
        ColumnReference<T> v = stored.column("v");
        var id = stored.<Integer>column("id");
        var rows = select(v).from(stored).orderBy(id.asc());
        database.update(
                insertInto(stored).columns("id", "v").values(1, sample.value()).values(2, sample.value()));

        ValuesTable nulls = valuesTable(
                "nulls",
                List.of(column("id", SqlTypes.INTEGER), column("v", sample.type())),
                new @Nullable Object[] {1, null});
        database.update(update(stored).set(v, nulls.column("v")).from(nulls).where(id.eq(nulls.column("id"))));
        assertRows(database.rows(rows), row((Object) null), row(sample.value()));

        database.update(update(stored)
                .set(v, coalesce(value(null, sample.type()), value(sample.value(), sample.type()))));
        assertRows(database.rows(rows), row(sample.value()), row(sample.value()));

        database.update(update(stored)
                .set(v, caseWhen(id.eq(1), value(null, sample.type())).otherwise(value(null, sample.type()))));
        assertRows(database.rows(rows), row((Object) null), row((Object) null));
    }

    Stream<Arguments> comparableSamples() {
        return databases.stream()
                .flatMap(database -> TypeSample.ALL.stream()
                        .filter(sample -> switch (sample.type().kind()) {
                            case CLOB, BLOB, JSON -> database.dialect().supports(Capability.JSON_CONTAINMENT);
                            default -> true;
                        })
                        .map(sample -> new Arguments(database, sample)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparableSamples")
    void findsValuesInLists(Arguments arguments) throws SQLException {
        findsValuesInLists(arguments.database, arguments.sample);
    }

    private static <T> void findsValuesInLists(LiveDialect database, TypeSample<T> sample) throws SQLException {
        TableReference stored = storedTable(database, sample);
        ColumnReference<T> v = stored.column("v");
        database.update(
                insertInto(stored).columns("id", "v").values(1, sample.value()).values(2, null));
        var ids = select(stored.column("id"))
                .from(stored)
                .orderBy(stored.column("id").asc());
        var found = ids.where(v.in(List.of(sample.value(), sample.value(), sample.value())));

        assertRows(database.rows(found), row(1));
        assertRows(database.rowsByLiterals(found), row(1));
        assertRows(database.rows(ids.where(v.eq(sample.value()))), row(1));
        assertRows(database.rows(ids.where(v.in(List.of()))));
        assertRows(database.rows(ids.where(v.notIn(List.of()))), row(1), row(2));
    }

    private static TableReference storedTable(LiveDialect database, TypeSample<?> sample) throws SQLException {
        database.execute("DROP TABLE IF EXISTS stored");
        database.execute("CREATE TABLE stored (id integer, v "
                + database.dialect().types().ddlName(sample.type()) + ")");
        return table("stored", column("id", SqlTypes.INTEGER), column("v", sample.type()));
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static void assertRows(List<List<@Nullable Object>> actual, List<@Nullable Object>... expected) {
        assertThat(actual).usingRecursiveComparison().isEqualTo(List.of(expected));
    }
}
