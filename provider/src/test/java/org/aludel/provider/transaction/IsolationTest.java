package org.aludel.provider.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.Objects;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The isolation level of transactions that entity managers begin. */
class IsolationTest {

    private static final String LEVEL = "aludel.transaction.isolation";

    @Entity
    static class Stock {
        @Id
        int id;

        int pieces;

        Stock() {}

        Stock(int id, int pieces) {
            this.id = id;
            this.pieces = pieces;
        }
    }

    private static String shown(EntityManager manager) {
        return Objects.toString(
                manager.createNativeQuery("show transaction_isolation").getSingleResult());
    }

    private static String inTransaction(EntityManager manager) {
        try (manager) {
            manager.getTransaction().begin();
            String shown = shown(manager);
            manager.getTransaction().rollback();
            return shown;
        }
    }

    @ParameterizedTest
    @CsvSource({"read-committed, read committed", "REPEATABLE_READ, repeatable read", "serializable, serializable"})
    void theLevelOfAUnitIsThatOfItsTransactions(String level, String shown) {
        try (Units units = new Units(TestDatabase.POSTGRESQL, unit -> unit.property(LEVEL, level), Stock.class)) {
            assertThat(inTransaction(units.open())).isEqualTo(shown);
        }
    }

    @Test
    void anEntityManagerMayHaveALevelOfItsOwn() {
        try (Units units = new Units(TestDatabase.POSTGRESQL, Stock.class)) {
            assertThat(inTransaction(units.factory().createEntityManager(Map.of(LEVEL, "serializable"))))
                    .isEqualTo("serializable");
            assertThat(inTransaction(units.open())).isEqualTo("read committed");
        }
    }

    @Test
    void aSerializableTransactionReadsTheSameAllTheTime() {
        try (Units units = new Units(TestDatabase.POSTGRESQL, Stock.class)) {
            units.run(manager -> manager.persist(new Stock(1, 10)));
            try (EntityManager manager = units.factory().createEntityManager(Map.of(LEVEL, "repeatable-read"))) {
                manager.getTransaction().begin();
                assertThat(manager.find(Stock.class, 1).pieces).isEqualTo(10);
                units.run(other -> Objects.requireNonNull(other.find(Stock.class, 1)).pieces = 3);
                manager.clear();
                assertThat(manager.find(Stock.class, 1).pieces).isEqualTo(10);
                manager.getTransaction().commit();
                manager.clear();
                assertThat(manager.find(Stock.class, 1).pieces).isEqualTo(3);
            }
        }
    }

    @Test
    void aLevelIsChosenWhenAnEntityManagerIsCreated() {
        try (Units units = new Units(TestDatabase.H2, Stock.class);
                EntityManager manager = units.factory().createEntityManager(Map.of(LEVEL, "serializable"))) {
            assertThat(manager.getProperties()).containsEntry(LEVEL, "serializable");
            assertThatThrownBy(() -> manager.setProperty(LEVEL, "read-committed"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("ALU-4402", LEVEL);
            assertThatThrownBy(() -> units.factory().createEntityManager(Map.of(LEVEL, "autocommit")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ALU-4402");
        }
    }
}
