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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.core.dialect.derby.DerbyDialect;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Moves a value of each type into HSQLDB and Derby and back, in each place where a value can stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InProcessTypesTest {

    private final List<LiveDialect> databases = new ArrayList<>();
    private int tables;

    @BeforeAll
    void openDatabases() throws SQLException {
        databases.add(LiveDialect.of(TestDatabase.HSQLDB));
        databases.add(LiveDialect.of(TestDatabase.DERBY));
    }

    @AfterAll
    void closeDatabases() throws SQLException {
        for (LiveDialect database : databases) {
            database.close();
        }
    }

    record Case(LiveDialect database, TypeSample<?> sample) {
        @Override
        public String toString() {
            return database.dialect() + ": " + sample;
        }
    }

    Stream<Case> samples() {
        return databases.stream()
                .flatMap(database -> Stream.concat(TypeSample.ALL.stream(), old())
                        .flatMap(sample -> Stream.of(sample, sample.inArray(), sample.noArray()))
                        .filter(sample -> isStorable(database.dialect(), sample))
                        .map(sample -> new Case(database, sample)));
    }

    /** Before the Gregorian calendar, and in an hour that daylight saving leaves out in many places. */
    private static Stream<TypeSample<?>> old() {
        return Stream.of(
                TypeSample.of(SqlTypes.DATE, LocalDate.of(1000, 1, 1)),
                TypeSample.of(SqlTypes.timestamp(6), LocalDateTime.of(1500, 1, 1, 1, 2, 3, 4000)),
                TypeSample.of(SqlTypes.timestamp(6), LocalDateTime.of(1500, 3, 1, 0, 0)),
                TypeSample.of(SqlTypes.TIMESTAMP, LocalDateTime.of(1582, 10, 4, 23, 59, 59)),
                TypeSample.of(SqlTypes.DATE, LocalDate.of(1, 1, 1)),
                TypeSample.of(SqlTypes.DATE, LocalDate.of(300, 2, 28)),
                TypeSample.of(SqlTypes.DATE, LocalDate.of(300, 3, 1)),
                TypeSample.of(SqlTypes.DATE, LocalDate.of(1582, 10, 15)),
                TypeSample.of(
                        SqlTypes.timestampWithTimeZone(6), OffsetDateTime.of(1000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
                TypeSample.of(SqlTypes.DECIMAL, new BigDecimal("-12.345678901234")),
                TypeSample.of(SqlTypes.decimal(31, 30), new BigDecimal("-1.345678901234567890123456789012")));
    }

    private static boolean isStorable(Dialect dialect, TypeSample<?> sample) {
        return hasType(dialect, sample.type())
                && isInYearsOfSql(sample.value())
                && !hasMoreDigitsThanAUsualDecimal(dialect, sample);
    }

    private static boolean hasType(Dialect dialect, SqlType<?> type) {
        if (type.toString().startsWith("mood")) {
            return false; // no type of these databases
        }
        try {
            return !dialect.types().ddlName(type).isEmpty();
        } catch (UnsupportedConstructException e) {
            assertThat(e.code()).isEqualTo(CoreErrorCode.UNSUPPORTED_TYPE);
            return false;
        }
    }

    private static boolean isInYearsOfSql(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(InProcessTypesTest::isInYearsOfSql);
        }
        boolean dated = value instanceof Temporal time && time.isSupported(ChronoField.YEAR);
        return !dated || isInYearsOfSql(((Temporal) value).get(ChronoField.YEAR));
    }

    private static boolean isInYearsOfSql(int year) {
        return year >= 1 && year <= 9999;
    }

    /** Derby has 31 digits at most; 12 of them stand behind the point where nobody says how many. */
    private static boolean hasMoreDigitsThanAUsualDecimal(Dialect dialect, TypeSample<?> sample) {
        return dialect instanceof DerbyDialect
                && sample.type().precision() == null
                && sample.value() instanceof BigDecimal number
                && number.scale() > 12;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void movesValues(Case one) throws SQLException {
        moves(one.database, one.sample);
    }

    private <T> void moves(LiveDialect database, TypeSample<T> sample) throws SQLException {
        SqlType<T> type = sample.type();
        T value = sample.value();
        SelectStatement selected =
                select(value(value, type).as("v"), value(null, type).as("n"));
        assertRows(database.rows(selected), row(value, null));
        assertRows(
                database.rows(
                        select(literal(value, type).as("v"), literal(null, type).as("n"))),
                row(value, null));

        TableReference stored = stored(database, type);
        ColumnReference<T> v = stored.column("v");
        ColumnReference<Integer> id = stored.column("id");
        database.update(insertInto(stored).columns("id", "v").values(1, value).values(2, null));
        database.update(insertInto(stored)
                .columns("id", "v")
                .values(3, literal(value, type))
                .values(4, literal(null, type)));
        database.update(insertInto(stored)
                .columns("id", "v")
                .select(select(value(5), value(value, type)).unionAll(select(value(6), value(null, type)))));
        database.update(update(stored)
                .set(v, caseWhen(id.eq(2), value(value, type)).otherwise(value(null, type)))
                .where(id.le(2)));
        database.update(update(stored).set(v, coalesce(v, value(value, type))).where(id.eq(1)));

        assertRows(
                database.rows(select(v).from(stored).orderBy(id.asc())),
                row(value),
                row(value),
                row(value),
                row((Object) null),
                row(value),
                row((Object) null));
    }

    Stream<Case> comparableSamples() {
        return samples().filter(one -> {
            String name = one.database.dialect().types().ddlName(one.sample.type());
            return !name.startsWith("clob") && !name.startsWith("blob") && !name.endsWith("array");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparableSamples")
    void findsValues(Case one) throws SQLException {
        finds(one.database, one.sample);
    }

    private <T> void finds(LiveDialect database, TypeSample<T> sample) throws SQLException {
        TableReference stored = stored(database, sample.type());
        ColumnReference<T> v = stored.column("v");
        T value = sample.value();
        database.update(insertInto(stored).columns("id", "v").values(1, value).values(2, null));
        SelectStatement ids = select(stored.column("id"))
                .from(stored)
                .orderBy(stored.column("id").asc());

        assertRows(database.rows(ids.where(v.eq(value))), row(1));
        assertRows(database.rows(ids.where(v.in(List.of(value, value, value)))), row(1));
        assertRows(database.rowsByLiterals(ids.where(v.in(List.of(value)))), row(1));
        assertRows(database.rows(ids.where(v.in(List.of()))));
        assertRows(database.rows(ids.where(v.notIn(List.of()))), row(1), row(2));
        assertRows(database.rows(ids.where(v.isDistinctFrom(value))), row(2));
        assertRows(database.rows(ids.where(v.isNotDistinctFrom((T) null))), row(2));
    }

    @Test
    void comparesDecimalsExactly() throws SQLException {
        for (LiveDialect database : databases) {
            TableReference stored = stored(database, SqlTypes.decimal(10, 2));
            ColumnReference<BigDecimal> v = stored.column("v");
            database.update(insertInto(stored).columns("id", "v").values(1, new BigDecimal("1.50")));
            BigDecimal more = new BigDecimal("1.505");
            SelectStatement ids = select(stored.column("id")).from(stored);

            assertRows(database.rows(ids.where(v.eq(more))));
            assertRows(database.rows(ids.where(v.ge(more))));
            assertRows(database.rows(ids.where(v.in(List.of(more)))));
            assertRows(database.rows(ids.where(v.between(more, BigDecimal.TEN))));
            assertRows(database.rows(ids.where(v.isNotDistinctFrom(more))));
            assertRows(database.rows(select(v.plus(more)).from(stored)), row(new BigDecimal("3.005")));
        }
    }

    @Test
    void refusesYearsBeforeChrist() {
        for (LiveDialect database : databases) {
            for (Object value : List.of(LocalDate.of(-43, 3, 15), LocalDateTime.of(-43, 3, 15, 1, 1))) {
                SelectStatement select = select(value(value));
                assertThatThrownBy(() -> database.rows(select)).satisfies(InProcessTypesTest::isRefusedValue);
            }
        }
    }

    /** Between the last day of the Julian and the first one of the Gregorian calendar. */
    @Test
    void storesOrRefusesDaysThatWereLeftOut() throws SQLException {
        for (LiveDialect database : databases) {
            for (Object value : List.of(LocalDate.of(1582, 10, 10), LocalDateTime.of(1582, 10, 10, 1, 2, 3))) {
                if (database.dialect() instanceof DerbyDialect) {
                    assertRows(database.rows(select(value(value))), row(value));
                    SelectStatement literal = select(literal(value));
                    assertThatThrownBy(() -> database.rows(literal))
                            .isInstanceOfSatisfying(
                                    UnsupportedConstructException.class,
                                    e -> assertThat(e.code()).isEqualTo(CoreErrorCode.NO_LITERAL));
                } else {
                    SelectStatement select = select(value(value));
                    assertThatThrownBy(() -> database.rows(select)).satisfies(InProcessTypesTest::isRefusedValue);
                }
            }
        }
    }

    private static void isRefusedValue(Throwable failure) {
        assertThat(failure).isInstanceOfAny(SQLException.class, InvalidValueException.class);
    }

    @Test
    void keepsFractionsInArraysOfHsqldb() throws SQLException {
        SqlType<List<LocalTime>> times = SqlTypes.arrayOf(SqlTypes.time(6));
        List<LocalTime> value = List.of(LocalTime.of(1, 2, 3, 456_000_000));

        assertRows(databases.get(0).rows(select(value(value, times))), row(value));
    }

    private TableReference stored(LiveDialect database, SqlType<?> type) throws SQLException {
        tables++;
        String name = "stored_" + tables;
        database.execute("CREATE TABLE " + name + " (id integer, v "
                + database.dialect().types().ddlName(type) + ")");
        return table(name, column("id", SqlTypes.INTEGER), column("v", type));
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** Decimals are compared by value: those of an expression have as many digits as the database likes. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static void assertRows(List<List<@Nullable Object>> actual, List<@Nullable Object>... expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(List.of(expected));
    }
}
