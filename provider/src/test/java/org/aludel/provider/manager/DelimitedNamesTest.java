package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Table;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units that delimit all their names, over tables that others use without quotes. */
@NullUnmarked // entities
class DelimitedNamesTest {

    @Entity(name = "Coffee")
    @Table(name = "COFFEE")
    static class Coffee {
        @Id
        int id;

        String brandName;

        @ManyToOne
        Coffee bestBefore;
    }

    private static Units delimited(TestDatabase kind, String names) {
        return new Units(
                kind,
                unit -> unit.mappingFile("org/aludel/provider/manager/delimited.xml")
                        .property("aludel.delimited-identifiers", names),
                Coffee.class);
    }

    private static void persist(EntityManager manager) {
        Coffee mocha = new Coffee();
        mocha.id = 1;
        mocha.brandName = "Mocha";
        mocha.bestBefore = mocha;
        manager.persist(mocha);
    }

    private static Object withoutQuotes(EntityManager manager) {
        return manager.createNativeQuery("SELECT brandName FROM Coffee WHERE BESTBEFORE_ID = 1")
                .getSingleResult();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void findTablesThatWereMadeWithoutQuotesWhenFolded(TestDatabase kind) {
        try (Units units = delimited(kind, "folded")) {
            units.run(DelimitedNamesTest::persist);
            units.run(manager -> {
                assertThat(withoutQuotes(manager)).isEqualTo("Mocha");
                assertThat(manager.createNativeQuery("SELECT * FROM coffee", Coffee.class)
                                .getSingleResult())
                        .isSameAs(manager.find(Coffee.class, 1));
                assertThat(manager.createQuery("select c.brandName from Coffee c where c.bestBefore.id = 1")
                                .getSingleResult())
                        .isEqualTo("Mocha");
            });
        }
    }

    @Test
    void areOtherTablesWhenExact() {
        try (Units units = delimited(TestDatabase.POSTGRESQL, "exact")) {
            units.run(DelimitedNamesTest::persist);
            assertThatThrownBy(() -> units.run(DelimitedNamesTest::withoutQuotes))
                    .isInstanceOf(PersistenceException.class);
        }
    }
}
