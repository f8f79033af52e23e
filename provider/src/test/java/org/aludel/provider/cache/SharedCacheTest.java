package org.aludel.provider.cache;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SharedCacheMode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.aludel.provider.fixture.TestUnit;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shared cache keeps, given who writes when: nothing that was read before a change of it was over. */
class SharedCacheTest {

    @Entity(name = "Plain")
    @NullUnmarked
    static class Plain {
        @Id
        int id;
    }

    @Entity(name = "Yes")
    @Cacheable
    @NullUnmarked
    static class Yes {
        @Id
        int id;
    }

    @Entity(name = "YesBelow")
    static class YesBelow extends Yes {}

    @Entity(name = "NoBelow")
    @Cacheable(false)
    static class NoBelow extends Yes {}

    @Entity(name = "YesAgain")
    @Cacheable
    static class YesAgain extends NoBelow {}

    @Entity(name = "No")
    @Cacheable(false)
    @NullUnmarked
    static class No {
        @Id
        int id;
    }

    private final TestUnit unit = new TestUnit(
            TestDatabase.H2, Plain.class, Yes.class, YesBelow.class, NoBelow.class, YesAgain.class, No.class);
    private final UnitMapping mapping = unit.mapping();
    private final EntityMapping plain = mapping.entity(Plain.class).orElseThrow();
    private SharedCache cache = cache(100);

    private SharedCache cache(int most) {
        return requireNonNull(SharedCache.of(mapping, SharedCacheMode.ALL, most));
    }

    @AfterEach
    void close() {
        unit.close();
    }

    private EntityKey key(int id) {
        return EntityKey.of(plain, id);
    }

    private CachedState state(int id) {
        return new CachedState(plain, new Object[] {id});
    }

    private void put(int id, long readAt) {
        cache.put(key(id), state(id), readAt, false);
    }

    private boolean has(int id) {
        return cache.find(key(id)) != null;
    }

    // ---- which entities

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALL               | No, NoBelow, Plain, Yes, YesAgain, YesBelow
            NONE              |
            UNSPECIFIED       |
            ENABLE_SELECTIVE  | Yes, YesAgain, YesBelow
            DISABLE_SELECTIVE | Plain, Yes, YesAgain, YesBelow
            """)
    void theModeAndTheClassesSayWhichEntities(SharedCacheMode mode, @Nullable String names) {
        Set<String> cached = CacheableEntities.of(mapping, mode).stream()
                .map(EntityMapping::name)
                .collect(Collectors.toSet());

        assertThat(cached).containsExactlyInAnyOrder(names == null ? new String[0] : names.split(", "));
        assertThat(SharedCache.of(mapping, mode, 10) == null).isEqualTo(cached.isEmpty());
    }

    @Test
    void withoutRoomThereIsNone() {
        assertThat(SharedCache.of(mapping, SharedCacheMode.ALL, 0)).isNull();
    }

    @Test
    void entitiesThatAreNotCachedAreNotPut() {
        cache = requireNonNull(SharedCache.of(mapping, SharedCacheMode.ENABLE_SELECTIVE, 10));
        EntityMapping no = mapping.entity(NoBelow.class).orElseThrow();
        EntityKey noKey = EntityKey.of(no, 1);

        cache.put(noKey, new CachedState(no, new Object[] {1}), cache.now(), false);
        put(1, cache.now());

        assertThat(cache.find(noKey)).isNull();
        assertThat(has(1)).isFalse();
    }

    // ---- who writes when

    @Test
    void whatWasReadAfterTheLastChangeIsKept() {
        put(1, cache.now());
        assertThat(has(1)).isTrue();

        cache.evict(key(1));
        put(1, cache.now());
        assertThat(has(1)).isTrue();
    }

    /** What may come between reading and keeping. */
    private Consumer<SharedCache> change(String how) {
        return switch (how) {
            case "evict" -> shared -> shared.evict(key(1));
            case "evict class" -> shared -> shared.evict(Plain.class);
            case "evict superclass" -> shared -> shared.evict(Object.class);
            case "evict all" -> SharedCache::evictAll;
            case "write begun" -> shared -> shared.beginWrite(key(1));
            case "write over" ->
                shared -> {
                    shared.beginWrite(key(1));
                    shared.endWrite(key(1), null, shared.now(), shared.tick());
                };
            case "one of two writes over" ->
                shared -> {
                    shared.beginWrite(key(1));
                    shared.beginWrite(key(1));
                    shared.endWrite(key(1), state(1), shared.now(), shared.tick());
                };
            case "hierarchy begun" -> shared -> shared.beginWrite(plain);
            case "hierarchy over" ->
                shared -> {
                    shared.beginWrite(plain);
                    shared.endWrite(plain, shared.tick());
                };
            case "anything begun" -> SharedCache::beginWrite;
            case "anything over" ->
                shared -> {
                    shared.beginWrite();
                    shared.endWrite(shared.tick());
                };
            default -> throw new IllegalArgumentException(how);
        };
    }

    private static final List<String> CHANGES = List.of(
            "evict",
            "evict class",
            "evict superclass",
            "evict all",
            "write begun",
            "write over",
            "one of two writes over",
            "hierarchy begun",
            "hierarchy over",
            "anything begun",
            "anything over");

    @Test
    void whatWasReadBeforeAChangeIsNotKept() {
        for (String how : CHANGES) {
            cache = cache(100);
            long readAt = cache.now();
            change(how).accept(cache);
            put(1, readAt);
            assertThat(has(1)).as(how).isFalse();
        }
    }

    @Test
    void whatWasKeptIsDroppedByAChange() {
        for (String how : CHANGES) {
            cache = cache(100);
            put(1, cache.now());
            change(how).accept(cache);
            assertThat(has(1)).as(how).isFalse();
        }
    }

    @Test
    void whatIsReadWhileSomebodyWritesIsNotKept() {
        for (String how : List.of("write begun", "one of two writes over", "hierarchy begun", "anything begun")) {
            cache = cache(100);
            change(how).accept(cache);
            put(1, cache.now());
            assertThat(has(1)).as(how).isFalse();
        }
    }

    @Test
    void whatWasWrittenIsKeptUnlessSomebodyElseWroteIt() {
        long begunAt = cache.now();
        cache.beginWrite(key(1));
        cache.endWrite(key(1), state(1), begunAt, cache.tick());
        assertThat(has(1)).isTrue();

        for (String how : CHANGES) {
            cache = cache(100);
            begunAt = cache.now();
            cache.beginWrite(key(1));
            change(how).accept(cache);
            cache.endWrite(key(1), state(1), begunAt, cache.tick());
            assertThat(has(1)).as(how).isFalse();
        }
    }

    @Test
    void theLastOfTwoWritersThatEndsKeepsNothing() {
        long begunAt = cache.now();
        cache.beginWrite(key(1));
        cache.beginWrite(key(1));
        cache.endWrite(key(1), state(1), begunAt, cache.tick());
        cache.endWrite(key(1), state(1), begunAt, cache.tick());
        assertThat(has(1)).isFalse();

        put(1, cache.now());
        assertThat(has(1)).isTrue();
    }

    @Test
    void changesOfOthersDoNotCount() {
        long readAt = cache.now();
        cache.evict(key(2));
        cache.beginWrite(key(3));
        put(1, readAt);
        assertThat(has(1)).isTrue();
        cache.evict(Yes.class);
        cache.beginWrite(mapping.entity(Yes.class).orElseThrow());
        assertThat(has(1)).isTrue();
    }

    @Test
    void whatIsThereIsReplacedOnlyIfThatIsWanted() {
        put(1, cache.now());
        CachedState first = cache.find(key(1));
        put(1, cache.now());
        assertThat(cache.find(key(1))).isSameAs(first);
        cache.put(key(1), state(1), cache.now(), true);
        assertThat(cache.find(key(1))).isNotSameAs(first);
    }

    // ---- how many

    @Test
    void whatWasNotUsedForTheLongestTimeGoesFirst() {
        cache = cache(2);
        put(1, cache.now());
        put(2, cache.now());
        cache.find(key(1));
        put(3, cache.now());

        assertThat(has(1)).isTrue();
        assertThat(has(2)).isFalse();
        assertThat(has(3)).isTrue();
    }

    @Test
    void aChangeCountsAlsoWhenItIsForgotten() {
        cache = cache(1);
        long readAt = cache.now();
        cache.evict(key(1));
        put(2, cache.now());
        put(1, readAt);

        assertThat(has(1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 5000})
    void itKeepsNoMoreThanItMay(int most) {
        cache = cache(most);
        for (int id = 0; id < 3 * most; id++) {
            put(id, cache.now());
        }
        int kept = 0;
        for (int id = 0; id < 3 * most; id++) {
            kept += has(id) ? 1 : 0;
        }
        assertThat(kept).isBetween(most * 9 / 10, most + 16);
    }
}
