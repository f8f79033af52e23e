package org.aludel.provider.spec.chapter3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.StoredProcedureQuery;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What persistence contexts hold, and for how long (3.1, 3.2, 3.4). */
@NullUnmarked // entities and what was not found
class PersistenceContextTest extends SpecTest {

    @Entity(name = "Animal")
    static class Animal {
        @Id
        int id;

        String name;

        Animal() {}

        Animal(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity(name = "Dog")
    static class Dog extends Animal {
        Dog() {}

        Dog(int id, String name) {
            super(id, name);
        }
    }

    private Units units;

    @BeforeEach
    void animals() {
        units = unit(Animal.class, Dog.class);
        units.run(manager -> {
            manager.persist(new Animal(1, "Mia"));
            manager.persist(new Dog(2, "Rex"));
        });
    }

    private String name(int id) {
        return units.call(manager -> manager.find(Animal.class, id).name);
    }

    private List<String> names() {
        return units.list("select a.name from Animal a order by a.id", String.class);
    }

    // ---- identity

    @Test
    @Spec({"3.001", "3.055"})
    void hasOneInstanceForEachIdentity() {
        EntityManager manager = begun(units);
        Animal found = manager.find(Animal.class, 2);

        assertThat(manager.find(Dog.class, 2)).isSameAs(found);
        assertThat(manager.getReference(Animal.class, 2)).isSameAs(found);
        assertThat(manager.createQuery("select d from Dog d", Dog.class).getSingleResult())
                .isSameAs(found);
        assertThat(manager.merge(new Dog(2, "Max"))).isSameAs(found);
        assertThatThrownBy(() -> {
                    manager.persist(new Animal(2, "another"));
                    manager.flush();
                })
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    @Spec({"3.001", "3.055"})
    void isNobodyElses() {
        EntityManager one = begun(units);
        EntityManager other = begun(units);
        Animal found = one.find(Animal.class, 1);

        assertThat(other.find(Animal.class, 1)).isNotSameAs(found);
        assertThat(other.contains(found)).isFalse();
        assertThatThrownBy(() -> other.remove(found)).isInstanceOf(IllegalArgumentException.class);
        assertThat(one.contains(found)).isTrue();
    }

    // ---- without transactions

    @Test
    @Spec({"3.002", "3.067", "3.068"})
    void keepsInstancesAndWorkFromOneTransactionToTheNext() {
        EntityManager manager = manager(units);
        Animal mia = manager.find(Animal.class, 1);
        Animal rex = manager.find(Animal.class, 2);
        Animal tom = new Animal(3, "Tom");
        mia.name = "Mimi";
        manager.remove(rex);
        manager.persist(tom);
        Animal merged = manager.merge(new Animal(4, "Kim"));
        assertThat(names()).containsExactly("Mia", "Rex");

        manager.getTransaction().begin();
        manager.getTransaction().commit();
        units.statements();
        assertThat(names()).containsExactly("Mimi", "Tom", "Kim");
        manager.getTransaction().begin();
        assertThat(List.of(mia, tom, merged)).allMatch(manager::contains);
        assertThat(manager.contains(rex)).isFalse();
        units.statements();
        assertThat(manager.find(Animal.class, 1)).isSameAs(mia);
        assertThat(units.statements()).isEmpty();
        manager.refresh(mia);
        assertThat(units.statements()).hasSize(1);
        manager.getTransaction().commit();
    }

    @Test
    @Spec("3.002")
    void refreshesWithoutATransaction() {
        EntityManager manager = manager(units);
        Animal mia = manager.find(Animal.class, 1);
        units.run(other -> other.find(Animal.class, 1).name = "Mimi");

        manager.refresh(mia);

        assertThat(mia.name).isEqualTo("Mimi");
    }

    @Test
    @Spec("3.028")
    void writesNothingWithoutATransaction() {
        for (FlushModeType mode : FlushModeType.values()) {
            EntityManager manager = manager(units);
            manager.setFlushMode(mode);
            manager.persist(new Animal(3, "Tom"));
            manager.find(Animal.class, 1).name = "Mimi";

            assertThat(manager.createQuery("select a.name from Animal a order by a.id", String.class)
                            .setFlushMode(mode)
                            .getResultList())
                    .containsExactly("Mia", "Rex");
            assertThatThrownBy(manager::flush).isInstanceOf(TransactionRequiredException.class);
        }
        assertThat(name(1)).isEqualTo("Mia");
    }

    @Test
    @Spec("3.026")
    void doesNotTakeTheStateOfTheDatabaseWhenItWrites() {
        EntityManager manager = begun(units);
        Animal mia = manager.find(Animal.class, 1);
        Animal rex = manager.find(Animal.class, 2);
        manager.createQuery("update Animal a set a.name = 'changed'").executeUpdate();
        rex.name = "Max";
        manager.flush();

        assertThat(mia.name).isEqualTo("Mia");
        assertThat(rex.name).isEqualTo("Max");
        manager.getTransaction().commit();
        assertThat(mia.name).isEqualTo("Mia");
        assertThat(name(1)).isEqualTo("changed");
    }

    // ---- its end

    @Test
    @Spec({"3.005", "7.013"})
    void handsOutWhatCanBeUsedAsLongAsItIsOpen() {
        EntityManager manager = manager(units);
        Query query = manager.createQuery("select a from Animal a");
        TypedQuery<Long> typed = manager.createQuery("select count(a) from Animal a", Long.class);
        StoredProcedureQuery procedure = manager.createStoredProcedureQuery("nothing");
        CriteriaBuilder builder = manager.getCriteriaBuilder();
        Metamodel metamodel = manager.getMetamodel();

        manager.getTransaction().begin();
        assertThat(query.getResultStream().count()).isEqualTo(2);
        assertThat(typed.getSingleResult()).isEqualTo(2);
        assertThat(procedure.getParameters()).isEmpty();
        assertThat(builder.createQuery(Animal.class)).isNotNull();
        assertThat(metamodel.entity(Animal.class).getName()).isEqualTo("Animal");
        manager.getTransaction().commit();
        assertThat(query.getResultStream().count()).isEqualTo(2);

        manager.close();
        List<Runnable> uses = List.of(
                query::getResultList,
                typed::getSingleResult,
                procedure::execute,
                () -> query.setMaxResults(1),
                manager::getCriteriaBuilder,
                manager::getMetamodel);
        assertThat(uses).allSatisfy(use -> assertThatThrownBy(use::run).isInstanceOf(IllegalStateException.class));
    }

    @Test
    @Spec({"3.043", "3.070", "3.071"})
    void letsInstancesGo() {
        Map<String, EntityManager> managers = Map.of(
                "commit", manager(units),
                "rollback", manager(units),
                "detach", manager(units),
                "clear", manager(units),
                "close", manager(units));
        managers.forEach((end, manager) -> {
            manager.getTransaction().begin();
            Animal mia = manager.find(Animal.class, 1);
            assertThat(manager.contains(mia)).isTrue();
            switch (end) {
                case "commit" -> manager.getTransaction().commit();
                case "rollback" -> manager.getTransaction().rollback();
                case "detach" -> manager.detach(mia);
                case "clear" -> manager.clear();
                default -> {
                    manager.getTransaction().commit();
                    manager.close();
                }
            }
            mia.name = "changed by " + end;
            if (manager.isOpen()) {
                assertThat(manager.contains(mia)).as(end).isEqualTo(end.equals("commit"));
            }
            if (manager.isOpen() && manager.getTransaction().isActive()) {
                manager.getTransaction().commit();
            }
        });
        assertThat(name(1)).isEqualTo("Mia");
    }

    // ---- threads

    @Test
    @Spec("3.011")
    void factoriesAreUsedByManyThreadsAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> names = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int id = 100 + i;
                names.add(threads.submit(() -> {
                    units.run(manager -> manager.persist(new Dog(id, "dog " + id)));
                    return name(id);
                }));
            }
            for (int i = 0; i < 40; i++) {
                assertThat(names.get(i).get()).isEqualTo("dog " + (100 + i));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
