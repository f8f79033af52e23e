package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the properties of a unit change. */
@NullUnmarked // entities
class UnitBehaviourTest {

    @Entity
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private int seat;

        @ElementCollection
        private List<String> marks = new ArrayList<>();

        Ticket() {}

        Ticket(int seat) {
            this.seat = seat;
        }
    }

    private static Units units(TestDatabase database, String property, Object value) {
        return new Units(database, unit -> unit.property(property, value), Ticket.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB", "SQLITE"})
    void waitingInsertsTakeFewStatementsAndGiveEachItsKey(TestDatabase database) {
        try (Units units = units(database, "aludel.identity-insert", "flush")) {
            List<Ticket> tickets = new ArrayList<>();
            units.statements();
            units.run(manager -> {
                for (int i = 0; i < 10_000; i++) {
                    Ticket ticket = new Ticket(i);
                    manager.persist(ticket);
                    tickets.add(ticket);
                }
                assertThat(tickets.get(9_999).id).isNull();
            });
            assertThat(units.statements()).hasSizeLessThanOrEqualTo(12);
            Set<Long> ids = new HashSet<>();
            tickets.forEach(ticket -> ids.add(ticket.id));
            assertThat(ids).hasSize(10_000).doesNotContainNull();
            units.run(manager -> tickets.forEach(ticket ->
                    assertThat(manager.find(Ticket.class, ticket.id).seat).isEqualTo(ticket.seat)));
        }
    }

    @Test
    void withoutThePropertyAKeyIsThereAtOnce() {
        try (Units units = new Units(TestDatabase.H2, Ticket.class)) {
            units.run(manager -> {
                Ticket ticket = new Ticket(1);
                manager.persist(ticket);
                assertThat(ticket.id).isNotNull();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 20", "5, 4", "512, 2"})
    void lazyCollectionsAreFetchedAsManyAtOnceAsTheUnitSays(int size, int statements) {
        try (Units units = units(TestDatabase.H2, "aludel.lazy-batch-size", size)) {
            units.run(manager -> {
                for (int i = 0; i < 20; i++) {
                    Ticket ticket = new Ticket(i);
                    ticket.marks.add("mark " + i);
                    manager.persist(ticket);
                }
            });
            units.run(manager -> {
                List<Ticket> tickets = manager.createQuery("select t from Ticket t", Ticket.class)
                        .getResultList();
                units.statements();
                tickets.forEach(ticket -> assertThat(ticket.marks).hasSize(1));
            });
            assertThat(units.statements()).hasSize(statements);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void strictUnitsKnowTheSpecifiedLanguageOnly(boolean strict) {
        String query = "select t.seat, row_number() over (order by t.seat) from Ticket t";
        try (Units units = units(TestDatabase.H2, "aludel.jpql.strict", strict)) {
            units.run(manager -> {
                if (strict) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> manager.createQuery(query, Object[].class))
                            .withMessageContaining("over");
                } else {
                    assertThat(manager.createQuery(query, Object[].class).getResultList())
                            .isEmpty();
                }
            });
        }
    }
}
