package org.aludel.provider.spec.chapter3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Cache;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.FreshUnit;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The second-level cache: which entities it has, and in which modes it is used (3.10). */
@NullUnmarked // as entities usually are
class CacheTest extends SpecTest {

    private static final String RETRIEVE = "jakarta.persistence.cache.retrieveMode";
    private static final String STORE = "jakarta.persistence.cache.storeMode";

    @Entity(name = "Rate")
    @Cacheable
    static class Rate {
        @Id
        String currency;

        @Column(name = "rate_value")
        int value;

        Rate() {}

        Rate(String currency, int value) {
            this.currency = currency;
            this.value = value;
        }
    }

    @Entity(name = "Fee")
    static class Fee {
        @Id
        int id;
    }

    @Entity(name = "Special")
    @Cacheable(false)
    static class Special extends Rate {}

    @Entity(name = "Daily")
    static class Daily extends Rate {}

    @Test
    @Spec({"3.140", "A.007", "8.012"})
    void everySharedCacheModeIsObeyed() {
        for (SharedCacheMode mode : SharedCacheMode.values()) {
            Units units = unit(settings -> settings.sharedCacheMode(mode), Rate.class);
            units.run(manager -> manager.persist(new Rate("EUR", 1)));
            assertThat(units.factory().getCache().contains(Rate.class, "EUR"))
                    .isEqualTo(mode != SharedCacheMode.NONE && mode != SharedCacheMode.UNSPECIFIED);
            units.run(manager ->
                    manager.createQuery("update Rate r set r.value = 2").executeUpdate());
            units.run(
                    manager -> assertThat(manager.find(Rate.class, "EUR").value).isEqualTo(2));
        }
        for (String mode : new String[] {"ALL", "NONE", "ENABLE_SELECTIVE", "DISABLE_SELECTIVE", "UNSPECIFIED"}) {
            Units units = unit(settings -> settings.property("jakarta.persistence.sharedCache.mode", mode), Rate.class);
            assertThat(units.factory().getProperties()).containsKey("jakarta.persistence.sharedCache.mode");
            assertThat(units.factory().isOpen()).isTrue();
        }
    }

    @Test
    @Spec({"3.140", "11.067"})
    void subclassesAreCachedAsTheirSuperclassesUnlessTheySayOtherwise() {
        for (SharedCacheMode mode : SharedCacheMode.values()) {
            Units units = unit(
                    settings -> settings.property("jakarta.persistence.sharedCache.mode", mode.name()),
                    Rate.class,
                    Special.class,
                    Daily.class,
                    Fee.class);
            Special special = new Special();
            special.currency = "S";
            Daily daily = new Daily();
            daily.currency = "D";
            units.run(manager -> {
                manager.persist(special);
                manager.persist(daily);
                manager.persist(new Fee());
            });
            Cache cache = units.factory().getCache();
            boolean all = mode == SharedCacheMode.ALL;
            boolean disabled = mode == SharedCacheMode.DISABLE_SELECTIVE;
            assertThat(cache.contains(Daily.class, "D"))
                    .as(mode.name())
                    .isEqualTo(all || disabled || mode == SharedCacheMode.ENABLE_SELECTIVE);
            assertThat(cache.contains(Special.class, "S")).as(mode.name()).isEqualTo(all);
            assertThat(cache.contains(Fee.class, 0)).as(mode.name()).isEqualTo(all || disabled);
        }
    }

    @Test
    @Spec({"3.141", "A.015"})
    void modesAreTakenWhereverTheyMayBeGiven() {
        Units units = unit(settings -> settings.property(STORE, "BYPASS"), Rate.class);
        units.run(manager -> manager.persist(new Rate("EUR", 1)));
        EntityManager manager = begun(units);
        assertThat(manager.getCacheStoreMode()).isEqualTo(CacheStoreMode.BYPASS);
        manager.setProperty(RETRIEVE, CacheRetrieveMode.BYPASS);
        manager.setProperty(STORE, "REFRESH");
        assertThat(manager.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.BYPASS);
        assertThat(manager.getCacheStoreMode()).isEqualTo(CacheStoreMode.REFRESH);

        TypedQuery<Rate> query = manager.createQuery("select r from Rate r", Rate.class);
        assertThat(query.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.BYPASS);
        assertThat(query.getCacheStoreMode()).isEqualTo(CacheStoreMode.REFRESH);
        query.setCacheRetrieveMode(CacheRetrieveMode.USE).setHint(STORE, CacheStoreMode.USE);
        assertThat(query.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.USE);
        assertThat(query.getCacheStoreMode()).isEqualTo(CacheStoreMode.USE);
        assertThat(query.getResultList()).hasSize(1);
        Rate rate = manager.find(Rate.class, "EUR", Map.of(RETRIEVE, "USE", STORE, CacheStoreMode.BYPASS));
        manager.refresh(rate, Map.of(STORE, "REFRESH"));
        manager.refresh(rate, CacheStoreMode.BYPASS);
        assertThat(manager.find(Rate.class, "EUR", CacheRetrieveMode.BYPASS, CacheStoreMode.REFRESH))
                .isSameAs(rate);
        assertThatThrownBy(() -> manager.find(Rate.class, "EUR", Map.of(RETRIEVE, "SOMETIMES")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("3.142")
    void whatIsReadIsWhatTheDatabaseHasInEveryMode() {
        Units units = unit(settings -> settings.sharedCacheMode(SharedCacheMode.ALL), Rate.class);
        units.run(manager -> manager.persist(new Rate("EUR", 0)));
        int value = 0;
        for (CacheRetrieveMode retrieve : CacheRetrieveMode.values()) {
            for (CacheStoreMode store : CacheStoreMode.values()) {
                value++;
                int now = value;
                units.run(manager -> manager.createQuery("update Rate r set r.value = " + now)
                        .executeUpdate());
                units.run(manager -> {
                    assertThat(manager.find(Rate.class, "EUR", retrieve, store).value)
                            .isEqualTo(now);
                    assertThat(manager.createQuery("select r from Rate r", Rate.class)
                                    .setCacheRetrieveMode(retrieve)
                                    .setCacheStoreMode(store)
                                    .getSingleResult()
                                    .value)
                            .isEqualTo(now);
                });
            }
        }
    }

    @Test
    @Spec("3.143")
    void withoutACacheAllOperationsDoNothing() {
        Units units = unit(Rate.class);
        units.run(manager -> manager.persist(new Rate("EUR", 1)));
        Cache cache = units.factory().getCache();

        assertThat(cache.contains(Rate.class, "EUR")).isFalse();
        cache.evict(Rate.class, "EUR");
        cache.evict(Rate.class);
        cache.evictAll();
        assertThat(cache.unwrap(Cache.class)).isSameAs(cache);
        assertThatThrownBy(() -> cache.unwrap(String.class)).isInstanceOf(PersistenceException.class);
        units.run(manager -> assertThat(manager.find(Rate.class, "EUR").value).isEqualTo(1));
    }

    @Test
    @Spec("3.143")
    void theCacheTellsAndForgetsWhatItHas() {
        Units units = unit(settings -> settings.sharedCacheMode(SharedCacheMode.ALL), Rate.class, Daily.class);
        Daily daily = new Daily();
        daily.currency = "D";
        Cache cache = units.factory().getCache();
        Runnable[] evictions = {
            () -> cache.evict(Rate.class, "D"),
            () -> cache.evict(Daily.class, "D"),
            () -> cache.evict(Daily.class),
            () -> cache.evict(Rate.class),
            cache::evictAll
        };
        units.run(manager -> manager.persist(daily));
        for (Runnable eviction : evictions) {
            units.run(manager -> manager.find(Rate.class, "D"));
            assertThat(cache.contains(Rate.class, "D")).isTrue();
            assertThat(cache.contains(Daily.class, "D")).isTrue();
            assertThat(cache.contains(Rate.class, "E")).isFalse();
            assertThat(cache.contains(Rate.class, 1)).isFalse();
            assertThat(cache.contains(String.class, "D")).isFalse();
            cache.evict(Rate.class, "E");
            cache.evict(String.class, "D");
            cache.evict(String.class);
            assertThat(cache.contains(Rate.class, "D")).isTrue();
            eviction.run();
            assertThat(cache.contains(Rate.class, "D")).isFalse();
        }
        assertThat(cache.unwrap(Cache.class)).isSameAs(cache);
        assertThatThrownBy(() -> cache.unwrap(String.class)).isInstanceOf(PersistenceException.class);
    }

    @Test
    @Spec("3.142")
    void whatIsChangedElsewhereIsReadAsTheModesSay() {
        Units units = unit(settings -> settings.sharedCacheMode(SharedCacheMode.ALL), Rate.class);
        units.run(manager -> manager.persist(new Rate("EUR", 1)));
        try (FreshUnit.Outside outside = units.outside()) {
            outside.execute("update Rate set rate_value = 2");
        }
        units.run(manager -> {
            assertThat(manager.find(Rate.class, "EUR").value).isEqualTo(1);
            manager.clear();
            manager.setCacheRetrieveMode(CacheRetrieveMode.BYPASS);
            assertThat(manager.find(Rate.class, "EUR").value).isEqualTo(2);
            manager.clear();
            assertThat(manager.find(Rate.class, "EUR", CacheRetrieveMode.USE).value)
                    .as("USE refreshes nothing")
                    .isEqualTo(1);
            manager.clear();
            manager.find(Rate.class, "EUR", Map.of(STORE, CacheStoreMode.REFRESH));
            manager.clear();
            assertThat(manager.find(Rate.class, "EUR", Map.of(RETRIEVE, "USE")).value)
                    .isEqualTo(2);
        });
    }
}
