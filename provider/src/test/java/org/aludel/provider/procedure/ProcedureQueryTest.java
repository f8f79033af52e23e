package org.aludel.provider.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ColumnResult;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Parameter;
import jakarta.persistence.ParameterMode;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.StoredProcedureParameter;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.aludel.provider.Spec;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Stored procedure queries, and the order in which they give back what came. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
public class ProcedureQueryTest {

    @Entity(name = "item")
    @NamedStoredProcedureQuery(
            name = "items from",
            procedureName = "items_from",
            parameters = {
                @StoredProcedureParameter(type = Integer.class),
                @StoredProcedureParameter(type = void.class, mode = ParameterMode.REF_CURSOR)
            },
            resultClasses = Item.class,
            hints = @QueryHint(name = "jakarta.persistence.query.timeout", value = "5000"))
    @NamedStoredProcedureQuery(
            name = "names from",
            procedureName = "items_from",
            parameters = {
                @StoredProcedureParameter(name = "first", type = Integer.class),
                @StoredProcedureParameter(name = "found", type = void.class, mode = ParameterMode.REF_CURSOR)
            },
            resultSetMappings = "name")
    @SqlResultSetMapping(name = "name", columns = @ColumnResult(name = "name"))
    static class Item {
        @Id
        private int id;

        private String name;
    }

    /** Items as H2 has them from a Java method. */
    public static ResultSet itemsFrom(Connection connection, int first) throws SQLException {
        PreparedStatement query = connection.prepareStatement("SELECT * FROM item WHERE id >= ? ORDER BY id");
        query.setInt(1, first);
        return query.executeQuery();
    }

    /** Twice a number. */
    public static int twice(int number) {
        return 2 * number;
    }

    private static final String[] ITEMS = {
        "INSERT INTO item (id, name) VALUES (1, 'hat')", "INSERT INTO item (id, name) VALUES (2, 'coat')"
    };

    private static ProcedureUnit h2() {
        return new ProcedureUnit(TestDatabase.H2, Item.class)
                .sql(ITEMS)
                .sql(
                        "CREATE ALIAS items_from FOR '" + ProcedureQueryTest.class.getName() + ".itemsFrom'",
                        "CREATE ALIAS twice FOR '" + ProcedureQueryTest.class.getName() + ".twice'");
    }

    private static ProcedureUnit postgresql() {
        return new ProcedureUnit(TestDatabase.POSTGRESQL, Item.class)
                .sql(ITEMS)
                .sql(
                        "CREATE PROCEDURE items_from(first int, OUT listed refcursor) LANGUAGE plpgsql AS $$ BEGIN"
                                + " OPEN listed FOR SELECT * FROM item WHERE id >= first ORDER BY id; END $$",
                        "CREATE PROCEDURE change(INOUT number int, OUT told text) LANGUAGE plpgsql AS"
                                + " $$ BEGIN number = number + 1; told = 'done'; END $$");
    }

    private static ProcedureUnit mariaDb() {
        return new ProcedureUnit(TestDatabase.MARIADB, Item.class)
                .sql(ITEMS)
                .sql(
                        "CREATE PROCEDURE both_ways(IN first int, OUT told int) BEGIN SET told = 7;"
                                + " SELECT * FROM item WHERE id >= first ORDER BY id; SELECT name FROM item; END",
                        "CREATE PROCEDURE rename_all() UPDATE item SET name = CONCAT(name, 's')");
    }

    @Test
    void entitiesMayBeReadOnly() {
        try (ProcedureUnit unit = h2()) {
            ProcedureQuery query = unit.query(unit.procedures().of("items_from", Item.class))
                    .registerStoredProcedureParameter(1, int.class, ParameterMode.IN)
                    .setHint("aludel.read-only", true)
                    .setParameter(1, 2);
            assertThat(query.getResultList()).hasSize(1).allMatch(item -> isReadOnly(unit, item));
        }
        try (ProcedureUnit unit = postgresql()) {
            ProcedureQuery query = unit.query(unit.procedures().named("items from"))
                    .setHint("aludel.read-only", true)
                    .setParameter(1, 1);
            assertThat(query.execute()).isTrue();
            assertThat((List<?>) query.getOutputParameterValue(2)).hasSize(2).allMatch(item -> isReadOnly(unit, item));
        }
    }

    private static boolean isReadOnly(ProcedureUnit unit, Object item) {
        return unit.loader().states(List.of(item)).get(0).isReadOnly();
    }

    @Test
    @Spec({"3.172", "3.173", "3.174"})
    void rowsAreMadeToEntities() {
        try (ProcedureUnit unit = h2()) {
            ProcedureQuery query = unit.query(unit.procedures().of("items_from", Item.class))
                    .registerStoredProcedureParameter(1, int.class, ParameterMode.IN)
                    .setParameter(1, 2);
            assertThat(query.execute()).isTrue();
            assertThat(query.hasMoreResults()).isTrue();
            Item coat = (Item) query.getResultList().get(0);
            assertThat(coat.name).isEqualTo("coat");
            assertThat(query.hasMoreResults()).isFalse();
            assertThat(query.getUpdateCount()).isEqualTo(-1);
            assertThat(query.getResultList()).isNull();

            assertThat(query.setParameter(1, 1).getResultList().get(1)).isSameAs(coat);
            assertThat(query.setParameter(1, 1).getResultStream().count()).isEqualTo(2);
        }
    }

    @Test
    @Spec("3.174")
    void singleResultsAreRequiredOrNot() {
        try (ProcedureUnit unit = h2()) {
            ProcedureQuery query = unit.query(unit.procedures().of("items_from"))
                    .registerStoredProcedureParameter("first", int.class, ParameterMode.IN);
            assertThat((Object[]) query.setParameter("first", 2).getSingleResult())
                    .containsExactly(2, "coat");
            assertThat(query.setParameter("first", 3).getSingleResultOrNull()).isNull();
            assertThatThrownBy(() -> query.setParameter("first", 3).getSingleResult())
                    .isInstanceOf(NoResultException.class)
                    .hasMessageStartingWith("[ALU-4664] The procedure 'items_from' gave no row back");
            assertThatThrownBy(() -> query.setParameter("first", 1).getSingleResult())
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessageStartingWith("[ALU-4664] The procedure 'items_from' gave more than one row back");
        }
    }

    @Test
    @SuppressWarnings({"deprecation", "JavaUtilDate"}) // dates as old applications give them
    void aDateIsSentAsThePartThatCounts() {
        Date moment = Timestamp.valueOf("2026-01-31 12:30:15");
        Calendar calendar = calendar(moment);
        try (ProcedureUnit unit = postgresql()
                .sql(
                        "CREATE PROCEDURE which(given date, OUT told text) LANGUAGE plpgsql AS"
                                + " $$ BEGIN told = 'date ' || given; END $$",
                        "CREATE PROCEDURE which(given time, OUT told text) LANGUAGE plpgsql AS"
                                + " $$ BEGIN told = 'time ' || given; END $$",
                        "CREATE PROCEDURE which(given timestamp, OUT told text) LANGUAGE plpgsql AS"
                                + " $$ BEGIN told = 'timestamp ' || given; END $$")) {
            ProcedureQuery dates = which(unit, Date.class);
            assertThat(told(dates.setParameter(1, moment, TemporalType.DATE))).isEqualTo("date 2026-01-31");
            assertThat(told(dates.setParameter(1, moment, TemporalType.TIME))).isEqualTo("time 12:30:15");
            assertThat(told(dates.setParameter(1, moment))).isEqualTo("timestamp 2026-01-31 12:30:15");
            ProcedureQuery calendars = which(unit, Calendar.class);
            assertThat(told(calendars.setParameter(1, calendar, TemporalType.DATE)))
                    .isEqualTo("date 2026-01-31");
        }
    }

    private static ProcedureQuery which(ProcedureUnit unit, Class<?> type) {
        return unit.query(unit.procedures().of("which"))
                .registerStoredProcedureParameter(1, type, ParameterMode.IN)
                .registerStoredProcedureParameter(2, String.class, ParameterMode.OUT);
    }

    private static Object told(ProcedureQuery query) {
        assertThat(query.execute()).isFalse();
        return query.getOutputParameterValue(2);
    }

    @Test
    @Spec({"3.172", "3.175", "3.176"})
    void valuesAndCursorsComeBackThroughParameters() {
        try (ProcedureUnit unit = postgresql()) {
            ProcedureQuery change = unit.query(unit.procedures().of("change"))
                    .registerStoredProcedureParameter(1, Integer.class, ParameterMode.INOUT)
                    .registerStoredProcedureParameter(2, String.class, ParameterMode.OUT)
                    .setParameter(1, 41);
            assertThat(change.execute()).isFalse();
            assertThat(change.getUpdateCount()).isEqualTo(-1);
            assertThat(change.getOutputParameterValue(1)).isEqualTo(42);
            assertThat(change.getOutputParameterValue(2)).isEqualTo("done");

            ProcedureQuery items =
                    unit.query(unit.procedures().named("items from")).setParameter(1, 1);
            assertThat(items.getHints()).containsEntry("jakarta.persistence.query.timeout", "5000");
            assertThat(items.getTimeout()).isEqualTo(5000);
            List<?> found = items.getResultList();
            assertThat(found).hasSize(2).hasOnlyElementsOfType(Item.class);
            assertThat(items.getOutputParameterValue(2)).isEqualTo(found);

            ProcedureQuery names =
                    unit.query(unit.procedures().named("names from")).setParameter("first", 2);
            assertThat(names.execute()).isTrue();
            assertThat(names.getOutputParameterValue("found")).isEqualTo(List.of("coat"));
        }
    }

    @Test
    @Spec({"10.009", "3.176"})
    void namedProceduresAreTheSameOnAnotherDatabase() {
        try (ProcedureUnit unit = h2()) {
            assertThat(unit.query(unit.procedures().named("items from"))
                            .setParameter(1, 1)
                            .getResultList())
                    .hasSize(2)
                    .hasOnlyElementsOfType(Item.class);
            ProcedureQuery twice = unit.query(unit.procedures().of("twice"))
                    .registerStoredProcedureParameter(2, Integer.class, ParameterMode.OUT)
                    .registerStoredProcedureParameter(1, Integer.class, ParameterMode.IN)
                    .setParameter(1, 4);
            assertThat(twice.getOutputParameterValue(2)).isEqualTo(8);
            assertThatThrownBy(() -> unit.procedures().named("none"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("[ALU-4662] There is no @NamedStoredProcedureQuery 'none'. There are: items from,"
                            + " names from");
        }
    }

    @Test
    @Spec({"3.173", "3.174"})
    void severalResultsComeInTheirOrder() {
        try (ProcedureUnit unit = mariaDb()) {
            ProcedureQuery query = unit.query(unit.procedures().of("both_ways", Item.class, String.class))
                    .registerStoredProcedureParameter("first", Integer.class, ParameterMode.IN)
                    .registerStoredProcedureParameter("told", Integer.class, ParameterMode.OUT)
                    .setParameter("first", 2);
            assertThat(query.execute()).isTrue();
            assertThat(query.getResultList()).singleElement().isInstanceOf(Item.class);
            assertThat(query.hasMoreResults()).isTrue();
            assertThat(query.getResultList()).hasSize(2).hasOnlyElementsOfType(String.class);
            assertThat(query.hasMoreResults()).isFalse();
            assertThat(query.getOutputParameterValue("told")).isEqualTo(7);
        }
    }

    @Test
    @Spec("3.174")
    void changedRowsAreCounted() {
        try (ProcedureUnit unit = mariaDb()) {
            assertThat(unit.query(unit.procedures().of("rename_all")).executeUpdate())
                    .isEqualTo(2);
            assertThat(unit.flushes()).isEqualTo(1);
            ProcedureQuery query = unit.query(unit.procedures().of("rename_all"));
            assertThat(query.execute()).isFalse();
            assertThat(query.hasMoreResults()).isFalse();
            assertThat(query.getUpdateCount()).isEqualTo(2);
            assertThat(query.getUpdateCount()).isEqualTo(-1);
            unit.withoutTransaction();
            assertThatThrownBy(query::executeUpdate).isInstanceOf(TransactionRequiredException.class);
        }
    }

    @Test
    @Spec({"3.172", "3.175"})
    void parametersAreAsTheyWereRegistered() {
        try (ProcedureUnit unit = h2()) {
            ProcedureQuery query = unit.query(unit.procedures().of("twice"))
                    .registerStoredProcedureParameter(1, Integer.class, ParameterMode.IN)
                    .registerStoredProcedureParameter(2, Integer.class, ParameterMode.OUT);
            Parameter<Integer> first = query.getParameter(1, Integer.class);
            assertThat(first.getPosition()).isEqualTo(1);
            assertThat(query.getParameters()).hasSize(2).contains(first);
            assertThat(query.isBound(first)).isFalse();
            assertThatThrownBy(query::execute)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("[ALU-4661] There is no value for parameter 1 of the procedure 'twice'. Call"
                            + " setParameter() first");
            query.setParameter(first, 3);
            assertThat(query.getParameterValue(first)).isEqualTo(3);
            assertThat(query.getParameterValue(1)).isEqualTo(3);

            assertInvalid(() -> query.setParameter(3, 1), "has no parameter 3. It has parameter 1, parameter 2");
            assertInvalid(() -> query.setParameter("n", 1), "has no parameter 'n'");
            assertInvalid(() -> query.setParameter(1, "3"), "takes values of java.lang.Integer");
            assertInvalid(() -> query.setParameter(2, 3), "cannot be given for parameter 2");
            assertInvalid(() -> query.getOutputParameterValue(1), "No value comes back through parameter 1");
            assertInvalid(() -> query.getOutputParameterValue("n"), "has no parameter 'n'");
            assertThatThrownBy(() -> query.getParameter(1, String.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "[ALU-4441] The parameter ?1 takes values of java.lang.Integer, and was asked for as one of"
                                    + " java.lang.String");
            assertInvalid(
                    () -> query.registerStoredProcedureParameter("n", String.class, ParameterMode.IN),
                    "has parameters with names and others with positions");
            assertInvalid(
                    () -> query.registerStoredProcedureParameter(0, String.class, ParameterMode.IN),
                    "can have no parameter 0");
        }
    }

    @SuppressWarnings("JavaUtilDate") // dates as old applications give them
    private static Calendar calendar(Date moment) {
        Calendar calendar = new GregorianCalendar(TimeZone.getDefault(), Locale.ROOT);
        calendar.setTime(moment);
        return calendar;
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[ALU-4660]")
                .hasMessageContaining(message);
    }

    @Test
    void whatHasNoMeaningForProceduresIsRefused() {
        try (ProcedureUnit unit = h2()) {
            ProcedureQuery query = unit.query(unit.procedures().of("twice"));
            assertThatThrownBy(() -> query.setMaxResults(1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("[ALU-4663] setMaxResults() has no meaning for a stored procedure, which alone decides"
                            + " about its rows and locks");
            assertThatThrownBy(() -> query.setFirstResult(1)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(query::getLockMode).isInstanceOf(IllegalStateException.class);
            assertThat(query.setTimeout(500).getTimeout()).isEqualTo(500);
            assertThat(query.setHint("com.acme.anything", 1).getHints()).containsKey("com.acme.anything");
            assertThatThrownBy(() -> query.setHint("jakarta.persistence.query.timeout", "soon"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("[ALU-4402] The hint 'jakarta.persistence.query.timeout' is");
        }
    }
}
