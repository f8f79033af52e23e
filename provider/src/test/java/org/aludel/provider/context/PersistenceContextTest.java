package org.aludel.provider.context;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aludel.provider.fixture.TestUnit;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersistenceContextTest {

    @Entity
    static class Note {
        @Id
        long id;
    }

    private final PersistenceContext context = new PersistenceContext();
    private TestUnit unit;
    private EntityShape shape;

    @BeforeEach
    void open() {
        unit = new TestUnit(TestDatabase.H2, Note.class);
        shape = unit.shapes().of(unit.mapping().entity(Note.class).orElseThrow());
    }

    @AfterEach
    void close() {
        unit.close();
    }

    private InstanceState add() {
        InstanceState state = new InstanceState(shape, new Note(), Status.NEW, null);
        context.add(state);
        return state;
    }

    private List<InstanceState> add(int count) {
        List<InstanceState> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(add());
        }
        return added;
    }

    @Test
    void statesKeepTheOrderInWhichTheyCame() {
        List<InstanceState> states = add(100);

        assertThat(context.states()).containsExactlyElementsOf(states);
        assertThat(context.size()).isEqualTo(100);
        assertThat(context.stateOf(states.get(7).instance())).isSameAs(states.get(7));
    }

    @Test
    void whatIsAddedTwiceIsThereOnce() {
        InstanceState state = add();
        context.add(state);

        assertThat(context.states()).containsExactly(state);
    }

    @Test
    void theOrderStaysWhenStatesAreRemoved() {
        List<InstanceState> states = add(100);
        List<InstanceState> left = new ArrayList<>(states);
        for (int i = 0; i < 100; i++) {
            if (i % 10 != 3) {
                context.remove(states.get(i));
                left.remove(states.get(i));
            }
        }
        assertThat(context.states()).containsExactlyElementsOf(left);

        context.written(); // closes the gaps
        left.addAll(add(40));
        context.remove(left.remove(2));
        context.remove(states.get(0)); // was removed before
        assertThat(context.states()).containsExactlyElementsOf(left);
        assertThat(context.size()).isEqualTo(left.size());
    }

    @Test
    void aStateThatWasRemovedComesAgainAtTheEnd() {
        List<InstanceState> states = add(3);
        context.remove(states.get(0));
        context.add(states.get(0));

        assertThat(context.states()).containsExactly(states.get(1), states.get(2), states.get(0));
    }

    @Test
    void nothingIsLeftAfterClear() {
        List<InstanceState> states = add(30);
        context.clear();

        assertThat(context.states()).isEmpty();
        assertThat(context.stateOf(states.get(0).instance())).isNull();
        assertThat(add(2)).isEqualTo(List.copyOf(context.states()));
    }

    @Test
    void manyKeysAreFoundAndForgotten() {
        Random random = new Random(42);
        Map<EntityKey, InstanceState> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            EntityKey key = EntityKey.of(shape.entity(), (long) random.nextInt(700));
            InstanceState known = context.find(key);
            assertThat(known).isSameAs(expected.get(key));
            if (known == null) {
                InstanceState added = new InstanceState(shape, new Note(), Status.MANAGED, key);
                context.add(added);
                expected.put(key, added);
            } else if (random.nextBoolean()) {
                context.remove(known);
                expected.remove(key);
            } else if (random.nextInt(5) == 0) {
                EntityKey other = EntityKey.of(shape.entity(), 1_000L + i);
                context.identified(known, other);
                expected.remove(key);
                expected.put(other, known);
            }
        }
        assertThat(expected).hasSizeGreaterThan(300);
        expected.forEach((key, state) -> assertThat(context.find(key)).isSameAs(state));
        assertThat(context.size()).isEqualTo(expected.size());
        context.clear();
        expected.keySet().forEach(key -> assertThat(context.find(key)).isNull());
    }

    @Test
    void statesAreFoundByTheirInstancesWheneverTheyCame() {
        InstanceState first = add();
        assertThat(context.stateOf(first.instance())).isSameAs(first);
        InstanceState second = add();
        assertThat(context.stateOf(second.instance())).isSameAs(second);
        assertThat(context.stateOf(first.instance())).isSameAs(first);
        InstanceState third = add();
        context.remove(third);
        context.remove(first);
        assertThat(context.stateOf(third.instance())).isNull();
        assertThat(context.stateOf(first.instance())).isNull();
        assertThat(context.holds(second)).isTrue();
        assertThat(context.holds(third)).isFalse();
        add();
        context.clear();
        assertThat(context.stateOf(second.instance())).isNull();
    }
}
