package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.aludel.orm.NamingStrategy;
import org.aludel.provider.error.MappingException;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The property {@code aludel.naming-strategy}. */
@NullUnmarked // entities
class NamingStrategyTest {

    @Entity(name = "PocketBook")
    static class PocketBook {
        @Id
        @GeneratedValue
        Long id;

        String shortTitle;

        @ManyToOne
        PocketBook nextVolume;
    }

    /** Tables with a prefix. */
    public static final class Prefixed implements NamingStrategy {

        @Override
        public String table(String name) {
            return "shop_" + name;
        }

        @Override
        public String column(String name) {
            return name;
        }
    }

    private static Units units(TestDatabase kind, Object strategy) {
        return new Units(kind, unit -> unit.property("aludel.naming-strategy", strategy), PocketBook.class);
    }

    private static void fill(Units units) {
        units.run(manager -> {
            PocketBook book = new PocketBook();
            book.shortTitle = "One";
            book.nextVolume = book;
            manager.persist(book);
        });
    }

    private static Object answer(Units units, String sql) {
        return units.call(manager -> manager.createNativeQuery(sql).getSingleResult());
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void snakeCaseIsWhatTheDatabaseHas(TestDatabase kind) {
        try (Units units = units(kind, "snake-case")) {
            fill(units);

            assertThat(answer(units, "SELECT short_title FROM pocket_book WHERE next_volume_id IS NOT NULL"))
                    .isEqualTo("One");
            units.run(manager -> assertThat(
                            manager.createQuery("select b.nextVolume.shortTitle from PocketBook b", String.class)
                                    .getSingleResult())
                    .isEqualTo("One"));
        }
    }

    @Test
    void aClassIsNamedOrGivenOrAnInstanceIs() {
        for (Object strategy : new Object[] {Prefixed.class.getName(), Prefixed.class, new Prefixed()}) {
            try (Units units = units(TestDatabase.H2, strategy)) {
                fill(units);

                assertThat(answer(units, "SELECT shortTitle FROM shop_PocketBook"))
                        .isEqualTo("One");
            }
        }
    }

    @Test
    void whatIsNoStrategyIsRefusedWithWhatIsAllowed() {
        String allowed = ". Give one of standard, snake-case, or the name of a class that implements"
                + " org.aludel.orm.NamingStrategy.";

        assertThatThrownBy(() -> units(TestDatabase.H2, "snake_kase"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "'aludel.naming-strategy' is 'snake_kase', which is no class on the class path" + allowed);
        assertThatThrownBy(() -> units(TestDatabase.H2, PocketBook.class))
                .hasMessageContaining("$PocketBook', which is no class that implements");
    }
}
