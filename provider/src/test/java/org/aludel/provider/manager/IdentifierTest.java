package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Objects;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Identifiers that contain those of others, and values that stand for identifiers. */
@NullUnmarked // entities
class IdentifierTest extends SpecTest {

    /** Is not marked as embeddable. */
    static class WorkerId implements Serializable {
        private static final long serialVersionUID = 1L;

        String first;
        String last;

        WorkerId() {}

        WorkerId(String first, String last) {
            this.first = first;
            this.last = last;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WorkerId that && first.equals(that.first) && last.equals(that.last);
        }

        @Override
        public int hashCode() {
            return Objects.hash(first, last);
        }
    }

    @Entity(name = "Worker")
    @IdClass(WorkerId.class)
    static class Worker {
        @Id
        String first;

        @Id
        String last;

        int age;
    }

    @Embeddable
    record ChildId(String name, WorkerId worker) {}

    @Entity(name = "Child")
    static class Child {
        @EmbeddedId
        ChildId id;

        @MapsId("worker")
        @ManyToOne
        Worker worker;
    }

    @Test
    @Spec("2.044")
    void mayContainTheIdentifierClassOfAnotherEntity() {
        Units units = unit(Worker.class, Child.class);
        units.run(manager -> {
            Worker ann = new Worker();
            ann.first = "Ann";
            ann.last = "Lee";
            Child bob = new Child();
            bob.id = new ChildId("Bob", new WorkerId("Ann", "Lee"));
            bob.worker = ann;
            manager.persist(ann);
            manager.persist(bob);
        });

        units.run(manager -> {
            Child bob = manager.find(Child.class, new ChildId("Bob", new WorkerId("Ann", "Lee")));
            assertThat(bob.worker.last).isEqualTo("Lee");
            assertThat(bob.id.worker()).isEqualTo(new WorkerId("Ann", "Lee"));
        });
        assertThat(units.list("select c from Child c where c.id.worker.first = 'Ann'", Child.class))
                .hasSize(1);
    }

    @Test
    void isTheObjectThatWasAskedFor() {
        Units units = unit(Word.class);
        units.run(manager -> manager.persist(new Word("key")));
        String key = String.valueOf("key".toCharArray());

        assertThat(units.call(manager -> manager.find(Word.class, key)).text).isSameAs(key);
    }

    @Test
    void isACopyWhereTheOneThatWasAskedForCanChange() {
        Units units = unit(settings -> settings.sharedCacheMode(SharedCacheMode.ALL), Day.class);
        Date given = Date.valueOf("2026-01-02");
        units.run(manager -> {
            Day day = new Day();
            day.date = Date.valueOf("2026-01-02");
            manager.persist(day);
        });
        units.factory().getCache().evictAll();
        units.run(manager -> manager.find(Day.class, given));
        given.setTime(0);

        units.run(manager -> {
            Date same = Date.valueOf("2026-01-02");
            assertThat(manager.find(Day.class, same).date).isEqualTo(same).isNotSameAs(same);
        });
    }

    @Entity(name = "Day")
    static class Day {
        @Id
        @Column(name = "on_day")
        Date date;
    }

    @Entity(name = "Word")
    static class Word {
        @Id
        String text;

        int length;

        Word() {}

        Word(String text) {
            this.text = text;
            this.length = text.length();
        }
    }

    @Test
    void numbersWithoutFractionStandForWholeOnes() {
        Units units = unit(Word.class);
        units.run(manager -> manager.persist(new Word("abc")));
        for (Object three : List.of(3L, 3d, 3f, new BigDecimal("3.00"))) {
            assertThat(withLength(units, three)).hasSize(1);
        }
        for (Object other : List.of(3.5, Double.NaN, Float.POSITIVE_INFINITY, 1e20)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> withLength(units, other))
                    .withMessageContaining("ALU-4500");
        }
    }

    private static List<Word> withLength(Units units, Object length) {
        return units.call(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Word> query = builder.createQuery(Word.class);
            Root<Word> word = query.from(Word.class);
            ParameterExpression<Integer> wanted = builder.parameter(Integer.class, "wanted");
            query.select(word).where(builder.equal(word.get("length"), wanted));
            return manager.createQuery(query).setParameter("wanted", length).getResultList();
        });
    }
}
