package org.aludel.core.dialect.mariadb;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.inserted;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.nextValue;
import static org.aludel.core.sql.Sql.percentileCont;
import static org.aludel.core.sql.Sql.recursive;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.sum;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.value;
import static org.aludel.core.sql.Sql.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.aludel.core.dialect.live.LiveStatements;
import org.aludel.core.dialect.live.StoredValue;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.TableReference;
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

class MariaDbLiveTest {

    static final List<StoredValue<?>> SAMPLES = StoredValue.SAMPLES;

    private static final TableReference PETS = table(
            "pets",
            column("id", SqlTypes.INTEGER),
            column("name", SqlTypes.varchar(20)),
            column("age", SqlTypes.INTEGER),
            column("weight", SqlTypes.INTEGER));
    private static final ColumnReference<Integer> ID = PETS.column("id");
    private static final ColumnReference<String> NAME = PETS.column("name");
    private static final ColumnReference<Integer> AGE = PETS.column("age");
    private static final ColumnReference<Integer> WEIGHT = PETS.column("weight");

    private static final TableReference READINGS = table(
            "readings",
            column("id", SqlTypes.INTEGER),
            column("measured", SqlTypes.REAL),
            column("doubled", SqlTypes.REAL));
    private static final ColumnReference<Integer> READING = READINGS.column("id");
    private static final ColumnReference<Float> MEASURED = READINGS.column("measured");

    private static LiveStatements database;

    @BeforeAll
    static void open() throws SQLException {
        database = new LiveStatements(TestDatabase.MARIADB);
        database.run(
                "CREATE TABLE pets (id int AUTO_INCREMENT PRIMARY KEY, name varchar(20) COLLATE utf8mb4_bin UNIQUE,"
                        + " age int, weight int)");
        database.run("CREATE TABLE readings (id int PRIMARY KEY, measured float, doubled float)");
        database.run("CREATE SEQUENCE numbers START WITH 7");
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        database.run("TRUNCATE TABLE pets");
        database.change(insertInto(PETS)
                .columns("name", "age", "weight")
                .values("a\\b", 1, 10)
                .values("ab", 2, null)
                .values("AB", null, 30));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a\\b; a\\b", "a_b; a\\b", "a|b;", "a%; a\\b,ab", "%B; AB"})
    void knowsNoEscapeCharacterThatWasNotGiven(String pattern, String names) throws SQLException {
        assertThat(database.rows(
                        select(NAME).from(PETS).where(NAME.like(pattern)).orderBy(ID)))
                .containsExactlyElementsOf(names == null ? List.of() : List.of((Object[]) names.split(",")));
    }

    @Test
    void matchesRegularExpressionsWithAndWithoutCase() throws SQLException {
        assertThat(database.rows(select(NAME).from(PETS).where(new RegexPredicate(NAME, value("^ab$"), false, false))))
                .containsExactly("ab");
        assertThat(database.rows(
                        select(count()).from(PETS).where(new RegexPredicate(NAME, value("^ab$"), true, false))))
                .containsExactly(2L);
    }

    @Test
    void sortsNullsWhereTheyAreWanted() throws SQLException {
        assertThat(database.rows(select(AGE).from(PETS).orderBy(AGE.asc().nullsLast())))
                .containsExactly(1, 2, null);
        assertThat(database.rows(select(AGE).from(PETS).orderBy(AGE.desc().nullsFirst())))
                .containsExactly(null, 2, 1);
        assertThat(database.rows(select(AGE).from(PETS).orderBy(AGE.asc().nullsFirst())))
                .containsExactly(null, 1, 2);
    }

    /** Sent as text, a FLOAT would have six digits. */
    @ParameterizedTest
    @ValueSource(floats = {16777215f, 0.1f, 3.4028235e38f, 1.17549435e-38f, -123456.79f})
    void keepsAllDigitsOfSinglePrecisionNumbers(float number) throws SQLException {
        database.run("TRUNCATE TABLE readings");
        AliasedFrom other = READINGS.as("other");

        assertThat(database.rows(insertInto(READINGS)
                        .columns("id", "measured")
                        .values(1, number)
                        .values(literal(2), literal(number))
                        .returning(MEASURED)))
                .containsExactly(number, number);
        assertThat(database.rows(select(READINGS).from(READINGS).where(READING.eq(1))))
                .containsExactly(Arrays.asList(1, number, null));
        assertThat(database.rows(select(MEASURED)
                        .from(READINGS)
                        .unionAll(select(MEASURED.as("m")).from(READINGS).where(READING.eq(2)))))
                .containsExactly(number, number, number);
        assertThat(database.rows(select(MEASURED).from(READINGS).distinct().orderBy(MEASURED.desc())))
                .containsExactly(number);
        assertThat(database.rows(select(READING)
                        .from(READINGS)
                        .where(MEASURED.eq(number))
                        .where(MEASURED.eq(literal(number)))
                        .where(MEASURED.in(
                                select(other.column("measured", Float.class)).from(other)))
                        .orderBy(READING)))
                .containsExactly(1, 2);
        assertThat(database.rows(deleteFrom(READINGS)
                        .where(READING.eq(1))
                        .returning(READINGS.column("measured", Float.class).as("gone"))))
                .containsExactly(number);
    }

    @Test
    void assignsFromOldValues() throws SQLException {
        database.change(
                update(PETS).set(AGE, AGE.plus(1)).set(WEIGHT, AGE.times(100)).where(ID.eq(1)));

        assertThat(database.rows(select(AGE, WEIGHT).from(PETS).where(ID.eq(1))))
                .containsExactly(List.of(2, 100));
    }

    @Test
    void updatesAndDeletesByTheSameTable() throws SQLException {
        AliasedFrom other = PETS.as("other");
        database.change(update(PETS)
                .set(
                        AGE,
                        scalar(select(function("max", SqlTypes.INTEGER, other.column("age")))
                                .from(other)))
                .where(AGE.isNull()));
        assertThat(database.rows(select(AGE).from(PETS).orderBy(ID))).containsExactly(1, 2, 2);

        AliasedFrom pet = PETS.as("pet");
        database.change(deleteFrom(pet)
                .where(exists(select(literal(1))
                        .from(other)
                        .where(other.column("id", Integer.class).lt(pet.column("id", Integer.class)))
                        .where(other.column("age", Integer.class).eq(pet.column("age", Integer.class))))));
        assertThat(database.rows(select(ID).from(PETS).orderBy(ID))).containsExactly(1, 2);
    }

    @Test
    void deletesUsingAnotherTable() throws SQLException {
        AliasedFrom pet = PETS.as("pet");
        AliasedFrom other = PETS.as("other");
        database.change(deleteFrom(pet)
                .using(other)
                .where(pet.column("id", Integer.class).gt(other.column("id", Integer.class))));

        assertThat(database.rows(select(ID).from(PETS))).containsExactly(1);
    }

    @Test
    void returnsInsertedRowsInOrder() throws SQLException {
        InsertStatement several = insertInto(PETS)
                .columns("name", "age")
                .values("z", 1)
                .values("y", 2)
                .values("x", 3)
                .returning(ID, NAME);

        assertThat(database.rows(several)).containsExactly(List.of(4, "z"), List.of(5, "y"), List.of(6, "x"));
    }

    @Test
    void insertsOrUpdates() throws SQLException {
        InsertStatement upsert = insertInto(PETS)
                .columns("name", "age")
                .values("ab", 5)
                .values("new", 6)
                .onConflict("name")
                .doUpdate(assign(AGE, AGE.plus(inserted(AGE))));
        database.change(upsert);

        assertThat(database.rows(select(NAME, AGE)
                        .from(PETS)
                        .where(NAME.in(List.of("ab", "new")))
                        .orderBy(NAME)))
                .containsExactly(List.of("ab", 7), List.of("new", 6));
    }

    @Test
    void leavesConflictingRowsAlone() throws SQLException {
        AliasedFrom pet = PETS.as("pet");
        database.change(insertInto(pet)
                .columns("name", "age")
                .values("ab", 99)
                .onConflict("name")
                .doNothing());

        assertThat(database.rows(select(AGE).from(PETS).where(NAME.eq("ab")))).containsExactly(2);
    }

    @Test
    void readsCommonTablesInStatementsThatWrite() throws SQLException {
        CommonTable old = select(ID, AGE).from(PETS).where(AGE.ge(2)).cte("old");
        CommonTable up = recursive(
                "up",
                List.of(column("n", SqlTypes.INTEGER)),
                self -> select(literal(1))
                        .unionAll(select(self.column("n", Integer.class).plus(literal(1)))
                                .from(self)
                                .where(self.column("n", Integer.class).lt(2))));
        database.change(insertInto(PETS)
                .columns("name", "age")
                .values(
                        "sum",
                        scalar(select(sum(old.column("age", Integer.class))).from(old))));
        database.change(insertInto(PETS)
                .columns("name", "age")
                .select(select(literal("copy"), old.column("age"))
                        .from(old)
                        .where(old.column("id", Integer.class).eq(2))));
        database.change(update(PETS)
                .set(WEIGHT, literal(7))
                .where(ID.in(select(old.column("id", Integer.class)).from(old))));
        database.change(deleteFrom(PETS)
                .where(ID.in(select(up.column("n", Integer.class)).from(up))));

        assertThat(database.rows(select(NAME, AGE, WEIGHT).from(PETS).orderBy(ID)))
                .containsExactly(Arrays.asList("AB", null, 30), List.of("sum", 2, 7), List.of("copy", 2, 7));
    }

    @Test
    void limitsSubqueriesOfIn() throws SQLException {
        AliasedFrom other = PETS.as("other");
        assertThat(database.rows(select(ID)
                        .from(PETS)
                        .where(ID.in(select(other.column("id"))
                                .from(other)
                                .orderBy(other.column("id", Integer.class).desc())
                                .limit(1)))))
                .containsExactly(3);
    }

    @Test
    void dividesWholeNumbersToWholeNumbers() throws SQLException {
        assertThat(database.rows(select(literal(7).dividedBy(literal(2)).as("half"))))
                .containsExactly(3);
    }

    @Test
    void takesSequencesAndPercentilesOverWindows() throws SQLException {
        assertThat(database.rows(select(nextValue("numbers").as("n")))).containsExactly(7L);
        assertThat(database.rows(select(percentileCont(0.5)
                                .withinGroup(AGE.asc())
                                .over(window())
                                .as("median"))
                        .from(PETS)
                        .limit(1)))
                .containsExactly(1.5);
    }
}
