package org.aludel.provider.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.Version;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aludel.provider.fixture.FreshUnit;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What the shared cache answers, what is put there, and what drops it again. */
@NullUnmarked // entities
class CachedEntitiesTest extends SpecTest {

    @Embeddable
    static class Seal {
        String motto;
        byte[] image;

        Seal() {}

        Seal(String motto, byte... image) {
            this.motto = motto;
            this.image = image;
        }
    }

    @Entity(name = "Country")
    static class Country {
        @Id
        String code;

        String name;
        Seal seal;

        @Version
        int version;

        Country() {}

        Country(String code, String name) {
            this.code = code;
            this.name = name;
        }
    }

    @Entity(name = "City")
    static class City {
        @Id
        int id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Country country;

        @ManyToOne
        Country sister;

        @ElementCollection
        List<String> squares = new ArrayList<>();

        City() {}

        City(int id, String name, Country country) {
            this.id = id;
            this.name = name;
            this.country = country;
        }

        Country getCountry() {
            return country;
        }
    }

    @Entity(name = "Item")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Item {
        @Id
        int id;

        String label;
    }

    @Entity(name = "Book")
    static class Book extends Item {
        int pages;
    }

    @Entity(name = "Disc")
    static class Disc extends Item {
        int minutes;
    }

    private Units cached(Class<?>... classes) {
        return unit(settings -> settings.sharedCacheMode(SharedCacheMode.ALL), classes);
    }

    /** A unit with France in database and cache. */
    private Units france() {
        Units units = cached(Country.class, City.class);
        Country france = new Country("FR", "France");
        france.seal = new Seal("liberty", (byte) 1, (byte) 2);
        units.run(manager -> manager.persist(france));
        assertThat(units.factory().getCache().contains(Country.class, "FR")).isTrue();
        units.statements();
        return units;
    }

    private static String name(Units units) {
        return units.call(manager -> manager.find(Country.class, "FR").name);
    }

    /** Changes the database so that the cache does not notice. */
    private static void renameBehindTheCache(Units units, String name) {
        try (FreshUnit.Outside outside = units.outside()) {
            outside.execute("update Country set name = '" + name + "', version = version + 1 where code = 'FR'");
        }
    }

    // ---- what is answered

    @Test
    void whatWasWrittenIsFoundWithoutAStatement() {
        Units units = france();

        Country found = units.call(manager -> manager.find(Country.class, "FR"));

        assertThat(units.statements()).isEmpty();
        assertThat(found.name).isEqualTo("France");
        assertThat(found.seal.motto).isEqualTo("liberty");
        assertThat(found.seal.image).containsExactly(1, 2);
        assertThat(found.version).isEqualTo(units.call(manager -> {
            manager.setCacheRetrieveMode(CacheRetrieveMode.BYPASS);
            return manager.find(Country.class, "FR").version;
        }));
    }

    @Test
    void whatWasReadIsFoundWithoutAStatement() {
        Units units = france();
        units.factory().getCache().evictAll();

        assertThat(name(units)).isEqualTo("France");
        assertThat(units.statements()).hasSize(1);
        assertThat(name(units)).isEqualTo("France");
        assertThat(units.statements()).isEmpty();
    }

    @Test
    void whatAQueryReadIsFoundWithoutAStatement() {
        Units units = france();
        units.factory().getCache().evictAll();

        units.list("select c from Country c", Country.class);
        units.statements();

        assertThat(name(units)).isEqualTo("France");
        assertThat(units.statements()).isEmpty();
    }

    @Test
    void whatIsReadInATransactionIsThereBeforeItEnds() {
        Units units = france();
        units.factory().getCache().evictAll();
        EntityManager manager = begun(units);

        manager.find(Country.class, "FR");

        assertThat(units.factory().getCache().contains(Country.class, "FR")).isTrue();
    }

    @Test
    void whatIsReadWithoutATransactionIsKept() {
        Units units = france();
        units.factory().getCache().evictAll();

        manager(units).find(Country.class, "FR");
        units.statements();
        manager(units).find(Country.class, "FR");

        assertThat(units.statements()).isEmpty();
    }

    @Test
    void referencesAreAnsweredWithoutAStatement() {
        Units units = france();
        units.run(manager -> {
            City paris = new City(1, "Paris", manager.getReference(Country.class, "FR"));
            paris.sister = paris.country;
            manager.persist(paris);
        });
        units.statements();

        units.run(manager -> {
            City paris = manager.find(City.class, 1);
            assertThat(paris.getCountry().name).isEqualTo("France");
            assertThat(paris.sister).isSameAs(paris.country);
        });

        assertThat(units.statements()).isEmpty();
    }

    @Test
    void aLazyReferenceIsAnsweredWithoutAStatement() {
        Units units = france();
        units.run(manager -> manager.persist(new City(1, "Paris", manager.getReference(Country.class, "FR"))));
        units.statements();

        units.run(manager -> {
            City paris = manager.createQuery("select c from City c", City.class).getSingleResult();
            assertThat(units.statements()).hasSize(1);
            assertThat(manager.getEntityManagerFactory()
                            .getPersistenceUnitUtil()
                            .isLoaded(paris, "country"))
                    .isFalse();
            manager.getEntityManagerFactory().getPersistenceUnitUtil().load(paris, "country");
            assertThat(paris.getCountry().name).isEqualTo("France");
        });

        assertThat(units.statements()).isEmpty();
    }

    @Test
    void collectionsAreFetchedAsEver() {
        Units units = france();
        units.run(manager -> {
            City paris = new City(1, "Paris", null);
            paris.squares.add("Vosges");
            manager.persist(paris);
        });
        units.run(manager -> manager.find(City.class, 1).squares.add("Concorde"));
        units.statements();

        assertThat(units.<List<String>>call(manager -> List.copyOf(manager.find(City.class, 1).squares)))
                .containsExactlyInAnyOrder("Vosges", "Concorde");
        assertThat(units.statements()).isNotEmpty();
    }

    @Test
    void whatIsHandedOutIsNotWhatIsKept() {
        Units units = france();

        units.run(manager -> {
            Country found = manager.find(Country.class, "FR");
            manager.detach(found);
            found.seal.image[0] = 9;
            found.name = "Gaul";
        });
        manager(units).find(Country.class, "FR").seal.image[1] = 9;

        Country again = units.call(manager -> manager.find(Country.class, "FR"));
        assertThat(again.name).isEqualTo("France");
        assertThat(again.seal.image).containsExactly(1, 2);
        assertThat(units.statements()).isEmpty();
    }

    @Test
    void anInstanceIsOfTheClassThatItsRowSays() {
        Units units = cached(Item.class, Book.class, Disc.class);
        Book book = new Book();
        book.id = 1;
        book.pages = 300;
        units.run(manager -> manager.persist(book));
        units.statements();

        assertThat(units.<Item>call(manager -> manager.find(Item.class, 1)))
                .isInstanceOfSatisfying(
                        Book.class, found -> assertThat(found.pages).isEqualTo(300));
        assertThat(units.statements()).isEmpty();
        assertThat(units.<Disc>call(manager -> manager.find(Disc.class, 1))).isNull();
        assertThat(units.factory().getCache().contains(Item.class, 1)).isTrue();
        assertThat(units.factory().getCache().contains(Disc.class, 1)).isFalse();
        units.factory().getCache().evict(Disc.class);
        assertThat(units.factory().getCache().contains(Book.class, 1)).isTrue();
        units.factory().getCache().evict(Item.class);
        assertThat(units.factory().getCache().contains(Book.class, 1)).isFalse();
    }

    @Test
    void itKeepsAsManyAsItMay() {
        Units units = unit(
                settings -> settings.sharedCacheMode(SharedCacheMode.ALL).property("aludel.shared-cache-size", 3),
                Country.class);
        units.run(manager ->
                Stream.of("A", "B", "C", "D", "E").forEach(code -> manager.persist(new Country(code, code))));
        units.run(manager -> Stream.of("A", "B", "C", "A", "D").forEach(code -> manager.find(Country.class, code)));

        assertThat(Stream.of("A", "B", "C", "D", "E")
                        .filter(code -> units.factory().getCache().contains(Country.class, code))
                        .count())
                .isEqualTo(3);
        Units none = unit(
                settings -> settings.sharedCacheMode(SharedCacheMode.ALL).property("aludel.shared-cache-size", 0),
                Country.class);
        none.run(manager -> manager.persist(new Country("A", "A")));
        assertThat(none.factory().getCache().contains(Country.class, "A")).isFalse();
    }

    // ---- what drops it

    /** Changes the name of France to Gaul in each way. */
    private static void rename(Units units, String way) {
        units.run(manager -> {
            switch (way) {
                case "entity" -> manager.find(Country.class, "FR").name = "Gaul";
                case "merge" -> {
                    Country detached = manager.find(Country.class, "FR");
                    manager.clear();
                    detached.name = "Gaul";
                    manager.merge(detached);
                }
                case "update" ->
                    manager.createQuery("update Country c set c.name = 'Gaul'").executeUpdate();
                case "returning" ->
                    manager.createQuery("update Country c set c.name = 'Gaul' returning c.code")
                            .getResultList();
                case "native" ->
                    manager.createNativeQuery("update Country set name = 'Gaul'")
                            .executeUpdate();
                case "connection" ->
                    manager.<Connection>runWithConnection(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.executeUpdate("update Country set name = 'Gaul'");
                        }
                    });
                default -> throw new IllegalArgumentException(way);
            }
        });
    }

    @Test
    void changesAreSeenByOthersHoweverTheyAreMade() {
        for (String way : List.of("entity", "merge", "update", "returning", "native", "connection")) {
            Units units = france();
            EntityManager open = manager(units);
            open.find(Country.class, "FR");

            rename(units, way);

            assertThat(name(units)).as(way).isEqualTo("Gaul");
            assertThat(open.find(Country.class, "FR").name).as(way).isEqualTo("France");
        }
    }

    @Test
    void changesAreSeenInTheTransactionThatMakesThem() {
        for (String way : List.of("flush", "update", "native")) {
            Units units = france();
            EntityManager manager = begun(units);
            if (way.equals("flush")) {
                manager.find(Country.class, "FR").name = "Gaul";
                manager.flush();
            } else if (way.equals("update")) {
                manager.createQuery("update Country c set c.name = 'Gaul'").executeUpdate();
            } else {
                manager.createNativeQuery("update Country set name = 'Gaul'").executeUpdate();
            }
            manager.clear();

            assertThat(manager.find(Country.class, "FR").name).as(way).isEqualTo("Gaul");
            assertThat(name(units)).as(way).isEqualTo("France");

            manager.getTransaction().rollback();
            assertThat(name(units)).as(way).isEqualTo("France");
            assertThat(manager.find(Country.class, "FR").name).as(way).isEqualTo("France");
        }
    }

    @Test
    void rollbackLeavesNothing() {
        Units units = france();
        EntityManager manager = begun(units);
        manager.persist(new Country("DE", "Germany"));
        manager.find(Country.class, "FR").name = "Gaul";
        manager.flush();
        manager.getTransaction().rollback();

        assertThat(units.factory().getCache().contains(Country.class, "DE")).isFalse();
        assertThat(name(units)).isEqualTo("France");
    }

    @Test
    void whatIsRemovedIsGone() {
        Units units = france();

        units.run(manager -> manager.remove(manager.find(Country.class, "FR")));

        assertThat(units.factory().getCache().contains(Country.class, "FR")).isFalse();
        assertThat(units.<Country>call(manager -> manager.find(Country.class, "FR")))
                .isNull();
    }

    @Test
    void whatWasChangedIsFoundWithoutAStatementIfItHasAVersion() {
        Units units = france();
        units.run(manager -> manager.persist(new City(1, "Paris", null)));
        units.run(manager -> {
            manager.find(Country.class, "FR").name = "Gaul";
            manager.find(City.class, 1).name = "Lutetia";
        });

        assertThat(units.factory().getCache().contains(Country.class, "FR")).isTrue();
        assertThat(units.factory().getCache().contains(City.class, 1)).isFalse();
    }

    @Test
    void anInstanceWithoutVersionThatIsOldIsNotPutThere() {
        Units units = france();
        units.run(manager -> manager.persist(new City(1, "Paris", null)));
        EntityManager old = manager(units);
        City before = old.find(City.class, 1);
        units.run(manager -> manager.find(City.class, 1).name = "Lutetia");

        old.getTransaction().begin();
        before.country = old.find(Country.class, "FR");
        old.getTransaction().commit();

        City now = units.call(manager -> manager.find(City.class, 1));
        assertThat(now.name).isEqualTo("Lutetia");
        assertThat(now.country).isNotNull();
    }

    @Test
    void aRowThatWasReadBeforeAnotherCommitIsNotPutThere() {
        Units units = france();
        units.factory().getCache().evictAll();
        EntityManager slow = begun(units);
        Consumer<EntityManager> writer = manager -> manager.find(Country.class, "FR").name = "Gaul";
        slow.createQuery("select 1 from Country c").getResultList();

        units.run(writer);
        units.factory().getCache().evictAll();
        slow.find(Country.class, "FR");
        slow.getTransaction().commit();

        assertThat(units.factory().getCache().contains(Country.class, "FR")).isFalse();
        assertThat(name(units)).isEqualTo("Gaul");
    }

    @Test
    void nothingIsKnownOfWhatSomebodyIsWriting() {
        Units units = france();
        EntityManager writer = begun(units);
        writer.find(Country.class, "FR").name = "Gaul";
        writer.flush();

        assertThat(units.factory().getCache().contains(Country.class, "FR")).isFalse();
        assertThat(name(units)).isEqualTo("France");
        assertThat(units.factory().getCache().contains(Country.class, "FR")).isFalse();

        writer.getTransaction().commit();
        assertThat(units.factory().getCache().contains(Country.class, "FR")).isTrue();
        assertThat(name(units)).isEqualTo("Gaul");
    }

    // ---- what goes around it

    @Test
    void modesReadTheDatabaseAndWriteTheCacheAsTheySay() {
        Units units = france();
        renameBehindTheCache(units, "Gaul");

        assertThat(name(units)).as("the cache").isEqualTo("France");
        units.run(manager -> {
            Country read = manager.find(Country.class, "FR", CacheRetrieveMode.BYPASS);
            assertThat(read.name).isEqualTo("Gaul");
        });
        assertThat(name(units)).as("USE keeps what is there").isEqualTo("France");
        units.run(manager -> {
            Country read = manager.find(Country.class, "FR", CacheRetrieveMode.BYPASS, CacheStoreMode.BYPASS);
            assertThat(read.name).isEqualTo("Gaul");
        });
        assertThat(name(units)).as("BYPASS keeps nothing").isEqualTo("France");
        units.run(manager -> manager.createQuery("select c from Country c", Country.class)
                .setCacheStoreMode(CacheStoreMode.REFRESH)
                .getResultList());
        assertThat(name(units)).as("REFRESH replaces").isEqualTo("Gaul");
    }

    @Test
    void nothingIsPutThereWithBypass() {
        Units units = france();
        units.factory().getCache().evictAll();
        units.run(manager -> {
            manager.setCacheStoreMode(CacheStoreMode.BYPASS);
            manager.find(Country.class, "FR").name = "Gaul";
            manager.persist(new Country("DE", "Germany"));
        });
        units.run(manager -> manager.createQuery("select c from Country c")
                .setHint("jakarta.persistence.cache.storeMode", "BYPASS")
                .getResultList());

        assertThat(units.factory().getCache().contains(Country.class, "FR")).isFalse();
        assertThat(units.factory().getCache().contains(Country.class, "DE")).isFalse();
    }

    @Test
    void refreshingReadsTheDatabaseAndReplaces() {
        Units units = france();
        renameBehindTheCache(units, "Gaul");
        units.run(manager -> {
            Country stale = manager.find(Country.class, "FR");
            assertThat(stale.name).isEqualTo("France");
            manager.refresh(stale);
            assertThat(stale.name).isEqualTo("Gaul");
        });

        assertThat(name(units)).isEqualTo("Gaul");
    }

    @Test
    void pessimisticLocksReadTheDatabase() {
        Units units = france();
        renameBehindTheCache(units, "Gaul");

        units.run(manager -> assertThat(manager.find(Country.class, "FR", LockModeType.PESSIMISTIC_WRITE).name)
                .isEqualTo("Gaul"));
    }

    @Test
    void whatIsStaleFailsByItsVersionAndIsDropped() {
        Units units = france();
        renameBehindTheCache(units, "Gaul");

        assertThatExceptionOfType(RollbackException.class)
                .isThrownBy(() -> units.run(manager -> manager.find(Country.class, "FR").name = "Franks"))
                .withCauseInstanceOf(OptimisticLockException.class);
        assertThat(name(units)).isEqualTo("Gaul");

        renameBehindTheCache(units, "Franks");
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> units.run(manager -> manager.find(Country.class, "FR", LockModeType.OPTIMISTIC)));
        assertThat(name(units)).isEqualTo("Franks");
    }

    @Test
    void rowsThatTheApplicationMakesAreNotPutThere() {
        Units units = france();
        units.factory().getCache().evictAll();
        String select = "select code, 'Utopia' as name, motto, image, version from Country";

        units.run(manager -> manager.createNativeQuery(select, Country.class).getSingleResult());
        assertThat(name(units)).isEqualTo("France");

        units.factory().getCache().evictAll();
        units.run(manager -> {
            Country utopia =
                    (Country) manager.createNativeQuery(select, Country.class).getSingleResult();
            assertThat(utopia.name).isEqualTo("Utopia");
            utopia.seal = new Seal("equality");
        });
        Country now = units.call(manager -> manager.find(Country.class, "FR"));
        assertThat(now.name).isEqualTo("France");
        assertThat(now.seal.motto).isEqualTo("equality");
    }

    @Test
    void nativeQueriesThatReadDropNothing() {
        Units units = france();

        units.run(manager ->
                manager.createNativeQuery(" (select name from Country)").getResultList());

        assertThat(units.factory().getCache().contains(Country.class, "FR")).isTrue();
    }

    @Test
    void streamsReadTheCacheAndPutNothingThere() {
        Units units = france();
        units.factory().getCache().evictAll();
        units.run(manager -> {
            try (Stream<Country> all = manager.createQuery("select c from Country c", Country.class)
                    .getResultStream()) {
                assertThat(all.map(country -> country.name)).containsExactly("France");
            }
        });

        assertThat(units.factory().getCache().contains(Country.class, "FR")).isFalse();
    }
}
