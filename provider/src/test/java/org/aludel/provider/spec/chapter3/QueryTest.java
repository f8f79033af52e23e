package org.aludel.provider.spec.chapter3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Parameter;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.QueryHint;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries as applications run them (3.11). */
@NullUnmarked // as entities usually are
@SuppressWarnings("deprecation") // temporal types are shown, too
class QueryTest extends SpecTest {

    private static final String TIMEOUT = "jakarta.persistence.query.timeout";

    @Entity(name = "Event")
    @NamedQuery(
            name = "Event.all",
            query = "select e from Event e",
            hints = {@QueryHint(name = TIMEOUT, value = "1234"), @QueryHint(name = "com.acme.colour", value = "red")})
    static class Event {
        @Id
        int id;

        String name;

        @Temporal(TemporalType.DATE)
        Date day;

        @Temporal(TemporalType.TIMESTAMP)
        Calendar start;

        @ElementCollection
        List<String> guests = new ArrayList<>();

        Event() {}

        Event(int id, String name, Calendar start) {
            this.id = id;
            this.name = name;
            this.start = start;
            this.day = start.getTime();
        }
    }

    private Units units;
    private final Calendar noon = calendar(2025, Calendar.MAY, 6, 12, 0);

    @BeforeEach
    void events() {
        units = unit(Event.class);
        units.run(manager -> {
            Event first = new Event(1, "first", noon);
            first.guests.addAll(List.of("Ann", "Bob"));
            manager.persist(first);
            manager.persist(new Event(2, "second", calendar(2025, Calendar.MAY, 7)));
        });
    }

    // ---- results

    @Test
    @Spec({"3.144", "3.145", "3.148"})
    void giveResultsInEveryForm() {
        EntityManager manager = begun(units);
        TypedQuery<String> names = manager.createQuery("select e.name from Event e order by e.id", String.class);
        assertThat(names.getResultList()).containsExactly("first", "second");
        assertThat(names.getResultStream()).containsExactlyElementsOf(names.getResultList());
        assertThat(names.setMaxResults(1).getSingleResult()).isEqualTo("first");
        assertThat(names.getSingleResultOrNull()).isEqualTo("first");

        Query element = manager.createQuery("select e.name from Event e order by e.id");
        assertThat(element.getResultList().get(0)).isEqualTo("first");
        Query several = manager.createQuery("select e.name, e.id from Event e order by e.id");
        assertThat((Object[]) several.getResultList().get(1)).containsExactly("second", 2);
        assertThat(manager.createQuery("update Event e set e.name = upper(e.name)")
                        .executeUpdate())
                .isEqualTo(2);
    }

    @Test
    @Spec("3.146")
    void tellNoneAndSeveralFromOne() {
        EntityManager manager = begun(units);
        TypedQuery<Event> none = manager.createQuery("select e from Event e where e.id = 99", Event.class);
        TypedQuery<Event> several = manager.createQuery("select e from Event e", Event.class);

        assertThatThrownBy(none::getSingleResult).isInstanceOf(NoResultException.class);
        assertThat(none.getSingleResultOrNull()).isNull();
        assertThatThrownBy(several::getSingleResult).isInstanceOf(NonUniqueResultException.class);
        assertThatThrownBy(several::getSingleResultOrNull).isInstanceOf(NonUniqueResultException.class);
        assertThat(manager.getTransaction().getRollbackOnly()).isFalse();
    }

    @Test
    @Spec("3.147")
    void areRunAsWhatTheyAre() {
        EntityManager manager = begun(units);
        String delete = "delete from Event e where e.id = 2";
        assertThatIllegalStateException()
                .isThrownBy(() -> manager.createQuery(delete).getResultList());
        assertThatIllegalStateException()
                .isThrownBy(() -> manager.createQuery(delete).getSingleResult());
        assertThatIllegalStateException()
                .isThrownBy(() -> manager.createQuery(delete).getSingleResultOrNull());
        assertThatIllegalStateException()
                .isThrownBy(() -> manager.createQuery(delete).getResultStream());
        assertThatIllegalStateException()
                .isThrownBy(() -> manager.createQuery("select e from Event e").executeUpdate());

        EntityManager without = manager(units);
        assertThatThrownBy(() -> without.createQuery(delete).executeUpdate())
                .isInstanceOf(TransactionRequiredException.class);
        int deleted = units.call(other -> other.createQuery(delete).executeUpdate());
        assertThat(deleted).isEqualTo(1);
    }

    @Test
    @Spec("3.149")
    void takePages() {
        EntityManager manager = begun(units);
        TypedQuery<Event> query = manager.createQuery("select e from Event e order by e.id", Event.class);
        assertThat(query.getFirstResult()).isZero();
        assertThat(query.getMaxResults()).isEqualTo(Integer.MAX_VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> query.setFirstResult(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> query.setMaxResults(-1));

        assertThat(query.setFirstResult(1).setMaxResults(5).getResultList())
                .extracting(event -> event.id)
                .containsExactly(2);
        assertThat(query.getFirstResult()).isEqualTo(1);
        assertThat(query.getMaxResults()).isEqualTo(5);
        assertThat(manager.createQuery("select e from Event e join fetch e.guests order by e.id", Event.class)
                        .setMaxResults(1)
                        .getResultList())
                .singleElement()
                .satisfies(event -> assertThat(event.guests).containsExactlyInAnyOrder("Ann", "Bob"));
    }

    // ---- parameters

    @Test
    @Spec("3.150")
    void refuseParametersThatDoNotFit() {
        EntityManager manager = begun(units);
        TypedQuery<Event> named = manager.createQuery("select e from Event e where e.name = :name", Event.class);
        TypedQuery<Event> numbered = manager.createQuery("select e from Event e where e.id = ?1", Event.class);
        Parameter<?> foreign = numbered.getParameter(1);

        assertThatIllegalArgumentException().isThrownBy(() -> named.setParameter("nam", "first"));
        assertThatIllegalArgumentException().isThrownBy(() -> named.setParameter(1, "first"));
        assertThatIllegalArgumentException().isThrownBy(() -> named.setParameter("name", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> numbered.setParameter(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> numbered.setParameter(1, "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> named.isBound(foreign));
        assertThatIllegalArgumentException().isThrownBy(() -> named.getParameter("other"));
    }

    @Test
    @Spec("3.160")
    void takeDatesAndCalendarsWithTheirTemporalType() {
        EntityManager manager = begun(units);
        String byDay = "select e.id from Event e where e.day = ";
        String byStart = "select e.id from Event e where e.start = ";
        TypedQuery<Integer> query = manager.createQuery(byDay + ":day", Integer.class);

        assertThat(query.setParameter("day", noon.getTime(), TemporalType.DATE).getResultList())
                .containsExactly(1);
        assertThat(query.setParameter("day", noon, TemporalType.DATE).getResultList())
                .containsExactly(1);
        assertThat(query.setParameter(query.getParameter("day", Date.class), noon.getTime(), TemporalType.DATE)
                        .getResultList())
                .containsExactly(1);
        assertThat(manager.createQuery(byDay + "?1", Integer.class)
                        .setParameter(1, noon.getTime(), TemporalType.DATE)
                        .getResultList())
                .containsExactly(1);
        assertThat(manager.createQuery(byStart + "?1", Integer.class)
                        .setParameter(1, noon, TemporalType.TIMESTAMP)
                        .getResultList())
                .containsExactly(1);
        TypedQuery<Integer> calendar = manager.createQuery(byStart + ":start", Integer.class);
        assertThat(calendar.setParameter(calendar.getParameter("start", Calendar.class), noon, TemporalType.TIMESTAMP)
                        .getResultList())
                .containsExactly(1);
        Calendar elsewhere = (Calendar) noon.clone();
        elsewhere.setTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
        assertThat(calendar.setParameter("start", elsewhere, TemporalType.TIMESTAMP)
                        .getResultList())
                .containsExactly(1);
        assertThatIllegalArgumentException().isThrownBy(() -> query.setParameter("name", noon, TemporalType.DATE));
    }

    // ---- timeouts and hints

    @Test
    @Spec("3.152")
    void endWhenTheirTimeIsOver() {
        String slow = database() == org.aludel.testing.databases.TestDatabase.H2
                ? "select count(*) from system_range(1, 100000) a, system_range(1, 100000) b"
                : "select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b";
        EntityManager manager = begun(units);
        Query query = manager.createNativeQuery(slow).setHint(TIMEOUT, 100);

        assertThatThrownBy(query::getResultList)
                .isInstanceOf(PersistenceException.class)
                .satisfies(failure -> assertThat(manager.getTransaction().getRollbackOnly())
                        .isEqualTo(!(failure instanceof QueryTimeoutException)));
    }

    @Test
    @Spec({"3.156", "3.009", "10.016"})
    void haveTimeoutsAndHints() {
        EntityManager manager = begun(units);
        TypedQuery<Event> named = manager.createNamedQuery("Event.all", Event.class);
        assertThat(named.getTimeout()).isEqualTo(1234);
        assertThat(named.getHints()).containsEntry("com.acme.colour", "red");
        assertThat(named.getResultList()).hasSize(2);

        TypedQuery<Event> query = manager.createQuery("select e from Event e", Event.class);
        assertThat(query.setTimeout(500).getTimeout()).isEqualTo(500);
        assertThat(query.setHint(TIMEOUT, "600").getTimeout()).isEqualTo(600);
        assertThat(query.setTimeout(null).getTimeout()).isNull();
        assertThat(query.setHint("com.acme.size", 3).getResultList()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> query.setHint(TIMEOUT, "soon"));
        assertThat(query.getHints()).containsEntry("com.acme.size", 3);
        manager.setProperty("com.acme.unknown", new Object());

        Units slow = unit(settings -> settings.property(TIMEOUT, "700"), Event.class);
        assertThat(slow.factory().getProperties()).containsEntry(TIMEOUT, "700");
        assertThat(slow.list("select e from Event e", Event.class)).isEmpty();
    }

    // ---- SQL

    @Test
    @Spec("3.007")
    void tellWhatTheDatabaseSaysOfSql() {
        EntityManager manager = begun(units);
        assertThatThrownBy(() ->
                        manager.createNativeQuery("select nothing from nowhere").getResultList())
                .isInstanceOf(PersistenceException.class)
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(manager.getTransaction().getRollbackOnly()).isTrue();

        EntityManager mapped = begun(units);
        assertThatThrownBy(() ->
                        mapped.createNativeQuery("select 1 as one", Event.class).getResultList())
                .isInstanceOf(PersistenceException.class);
        assertThat(mapped.getTransaction().getRollbackOnly()).isTrue();
    }

    private static Calendar calendar(int year, int month, int day) {
        return calendar(year, month, day, 0, 0);
    }

    private static Calendar calendar(int year, int month, int day, int hour, int minute) {
        Calendar calendar = new GregorianCalendar(TimeZone.getDefault(), Locale.ROOT);
        calendar.clear();
        calendar.set(year, month, day, hour, minute);
        return calendar;
    }
}
