package org.aludel.core.dialect.sqlite;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.defaultValue;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.inserted;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.row;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.value;
import static org.aludel.core.sql.Sql.valuesTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.aludel.core.dialect.live.LiveStatements;
import org.aludel.core.dialect.live.StoredValue;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.QuantifiedComparison;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.ValuesTable;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteLiveTest {

    static final List<StoredValue<?>> SAMPLES = StoredValue.SAMPLES;

    private static final TableReference PETS = table(
            "pets",
            column("id", SqlTypes.INTEGER),
            column("name", SqlTypes.varchar(20)),
            column("age", SqlTypes.INTEGER));
    private static final ColumnReference<Integer> ID = PETS.column("id");
    private static final ColumnReference<String> NAME = PETS.column("name");
    private static final ColumnReference<Integer> AGE = PETS.column("age");

    private static LiveStatements database;

    @BeforeAll
    static void open() throws SQLException {
        database = new LiveStatements(TestDatabase.SQLITE);
        database.run("CREATE TABLE pets (id integer PRIMARY KEY, name varchar(20) UNIQUE, age integer DEFAULT 3)");
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        database.run("DELETE FROM pets");
        database.change(insertInto(PETS)
                .columns("id", "name", "age")
                .values(1, "a*[?]b", 1)
                .values(2, "ab", 2)
                .values(3, "AB%_c", null));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void givesBackWhatWasStored(StoredValue<?> sample) throws SQLException {
        assertThat(sample.storedIn(database)).containsExactly(sample.read(), sample.read(), null);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void findsWhatWasStored(StoredValue<?> sample) throws SQLException {
        assertThat(sample.foundIn(database)).isEqualTo(1);
    }

    @Test
    void refusesDecimalsThatItCannotKeep() {
        BigDecimal price = new BigDecimal("12345678901234567.89");

        assertThatThrownBy(() ->
                        database.rows(select(value(price, SqlTypes.DECIMAL).as("v"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("19 digits")
                .hasMessageNotContaining("1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "0.123456789012345", "99999999999999.9", "-0.0000000001"})
    void readsDecimalsOfLiteralsAsTheyAre(String decimal) throws SQLException {
        BigDecimal number = new BigDecimal(decimal);

        assertThat(database.rows(select(literal(number).as("v"), value(number).as("w"))))
                .containsExactly(List.of(number, number));
    }

    @ParameterizedTest
    @CsvSource({"2, ab, ef", "0, '', ''", "6, abcdef, abcdef", "9, abcdef, abcdef"})
    void cutsTextsAtBothEnds(int length, String left, String right) throws SQLException {
        for (Expression<Integer> given : List.<Expression<Integer>>of(literal(length), value(length))) {
            assertThat(database.rows(select(
                            function("left", SqlTypes.VARCHAR, value("abcdef"), given)
                                    .as("l"),
                            function("right", SqlTypes.VARCHAR, value("abcdef"), given)
                                    .as("r"))))
                    .containsExactly(List.of(left, right));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "ab; none; 2",
                "a%; none; 1,2",
                "A_%; none; 3",
                "a*%; none; 1",
                "a_[%; none; 1",
                "a*[?]b; none; 1",
                "AB!%!_c; !; 3",
                "AB!%%; !; 3",
                "ab!!; !; none",
                "_!%%; !; none"
            })
    void matchesPatternsWithCase(String pattern, String escape, String ids) throws SQLException {
        List<Integer> expected = ids == null
                ? List.of()
                : Arrays.stream(ids.split(",")).map(Integer::valueOf).toList();
        for (Expression<String> known : List.<Expression<String>>of(literal(pattern), value(pattern))) {
            Predicate like = new LikePredicate(NAME, known, escape, false, false);
            assertThat(database.rows(select(ID).from(PETS).where(like).orderBy(ID)))
                    .as("%s", known)
                    .isEqualTo(expected);
        }
    }

    @Test
    void takesLongListsAsOneParameter() throws SQLException {
        List<Integer> many =
                java.util.stream.IntStream.range(2, 100_000).boxed().toList();

        assertThat(database.rows(select(ID).from(PETS).where(ID.in(many)).orderBy(ID)))
                .containsExactly(2, 3);
        assertThat(database.rows(select(ID).from(PETS).where(ID.notIn(many)))).containsExactly(1);
        assertThat(database.rows(select(ID).from(PETS).where(ID.in(List.of())))).isEmpty();
        assertThat(database.rows(select(ID).from(PETS).where(NAME.in(List.of("ab", "\"\\\n")))))
                .containsExactly(2);
    }

    @Test
    void takesRowsInLists() throws SQLException {
        assertThat(database.rows(select(ID)
                        .from(PETS)
                        .where(row(ID, NAME).in(List.of(List.of(2, "ab"), List.of(3, "ab"))))))
                .containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({
        "GREATER, ALL, 1, 0",
        "LESS, ALL, 0, -1",
        "LESS, ALL, 2, 0",
        "GREATER, ANY, 2, 1",
        "EQUAL, ANY, 2, 1",
        "NOT_EQUAL, ALL, 5, -1",
        "LESS_OR_EQUAL, ANY, 9, -1",
        "GREATER, ALL, 9, -1"
    })
    void comparesWithAllValuesOfAQuery(ComparisonOperator operator, Quantifier quantifier, int number, int expected)
            throws SQLException {
        Query ages = select(AGE).from(PETS); // 1, 2 and null
        Predicate compared = new QuantifiedComparison(value(number), operator, quantifier, ages);

        assertThat(database.rows(select(compared.as("v")))).containsExactly(expected < 0 ? null : expected == 1);
    }

    @Test
    void comparesWithNoValues() throws SQLException {
        Query none = select(AGE).from(PETS).where(ID.eq(99));

        assertThat(database.rows(select(
                        new QuantifiedComparison(value(1), ComparisonOperator.GREATER, Quantifier.ALL, none)
                                .as("every"),
                        new QuantifiedComparison(value(1), ComparisonOperator.GREATER, Quantifier.ANY, none)
                                .as("some"))))
                .containsExactly(List.of(true, false));
    }

    @Test
    void nestsSetOperations() throws SQLException {
        Query union = select(ID)
                .from(PETS)
                .where(ID.eq(1))
                .union(select(ID).from(PETS).where(ID.eq(2)));

        assertThat(database.rows(select(ID).from(PETS).except(union))).containsExactly(3);
    }

    @Test
    void namesColumnsOfValues() throws SQLException {
        ValuesTable rates = valuesTable(
                "rates",
                List.of(column("code", SqlTypes.VARCHAR), column("rate", SqlTypes.INTEGER)),
                new Object[] {"a", 1},
                new Object[] {"b", 2});

        assertThat(database.rows(select(rates.column("rate"))
                        .from(rates)
                        .where(rates.column("code", String.class).eq("b"))))
                .containsExactly(2);
    }

    @Test
    void leavesOutColumnsThatAreToHaveTheirDefault() throws SQLException {
        database.change(
                insertInto(PETS).columns("id", "age").values(7, defaultValue()).values(8, defaultValue()));

        assertThat(database.rows(select(AGE).from(PETS).where(ID.gt(3)))).containsExactly(3, 3);
    }

    @Test
    void insertsOrUpdatesFromAQueryWithoutWhere() throws SQLException {
        AliasedFrom other = PETS.as("other");
        database.change(insertInto(PETS)
                .columns("id", "age")
                .select(select(other.column("id"), literal(10)).from(other))
                .onConflict("id")
                .doUpdate(assign(AGE, inserted(AGE).plus(ID))));

        assertThat(database.rows(select(AGE).from(PETS).orderBy(ID))).containsExactly(11, 12, 13);
    }

    @Test
    void deletesUsingAnotherTableAndReturnsWhatItDeleted() throws SQLException {
        AliasedFrom pet = PETS.as("pet");
        AliasedFrom other = PETS.as("other");

        assertThat(database.rows(deleteFrom(pet)
                        .using(other)
                        .where(pet.column("id", Integer.class).gt(other.column("id", Integer.class)))
                        .returning(
                                pet.column("id"),
                                pet.column("id", Integer.class).plus(100).as("more"))))
                .containsExactlyInAnyOrder(List.of(2, 102), List.of(3, 103));
    }

    @Test
    void updatesFromAnotherTableAndReturnsWhatItChanged() throws SQLException {
        AliasedFrom pet = PETS.as("pet");
        AliasedFrom other = PETS.as("other");

        assertThat(database.rows(update(pet)
                        .set(
                                pet.column("age", Integer.class),
                                other.column("age", Integer.class).plus(50))
                        .from(other)
                        .where(other.column("id", Integer.class)
                                .eq(pet.column("id", Integer.class).minus(1)))
                        .where(pet.column("id", Integer.class).lt(3))
                        .returning(pet.column("id"), pet.column("age"))))
                .containsExactly(List.of(2, 51));
    }
}
