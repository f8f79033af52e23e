package org.aludel.provider.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.load.Store;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of instances when they are persisted, removed, merged, refreshed and detached. */
@NullUnmarked // as entities usually are
class LifecycleTest {

    private static final List<String> CALLS = new ArrayList<>();

    static class Listener {

        @PrePersist
        void persisting(Object entity) {
            CALLS.add("listener persists " + entity);
        }
    }

    @Entity
    @EntityListeners(Listener.class)
    static class Invoice {
        @Id
        @GeneratedValue
        private Long id;

        @Version
        private int version;

        private String text;

        @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Line> lines = new ArrayList<>();

        Invoice() {}

        Invoice(String text) {
            this.text = text;
        }

        @PrePersist
        void persisting() {
            CALLS.add("persists " + this);
        }

        @PreRemove
        void removing() {
            CALLS.add("removes " + this);
        }

        String getText() {
            return text;
        }

        List<Line> getLines() {
            return lines;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Entity
    static class Line {
        @Id
        private int number;

        @ManyToOne
        private Invoice invoice;

        Line() {}

        Line(int number, Invoice invoice) {
            this.number = number;
            this.invoice = invoice;
        }
    }

    private final Store store = new Store(Invoice.class, Line.class);
    private final Lifecycle lifecycle = new Lifecycle(
            store.unit(),
            store.shapes(),
            store.context(),
            store.loader(),
            new Callbacks(ListenerInstances.byConstructor(), EventCheck.NONE),
            new Identification() {
                @Override
                public void identify(InstanceState state) {
                    LifecycleTest.this.identify(state);
                }

                @Override
                public void added(InstanceState state) {
                    assertThat(state.key()).isNotNull();
                }
            });
    private long next = 100;

    private void identify(InstanceState state) {
        if (state.instance() instanceof Invoice invoice) {
            invoice.id = next++;
        }
        EntityKey key = state.shape().keyOf(state.instance(), store.loader());
        if (key != null) {
            state.key(key);
        }
    }

    @BeforeEach
    void rows() {
        CALLS.clear();
        store.sql(
                "INSERT INTO invoice (id, version, text) VALUES (1, 3, 'old')",
                "INSERT INTO line (number, invoice_id) VALUES (11, 1), (12, 1)");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @Spec({"3.014", "3.018", "3.054", "3.099", "3.106"})
    void persistMakesNewInstancesManagedWithAllThatCascades() {
        Invoice invoice = new Invoice("new");
        Line line = new Line(5, invoice);
        invoice.lines.add(line);
        lifecycle.persist(invoice);
        assertThat(lifecycle.contains(invoice)).isTrue();
        assertThat(lifecycle.contains(line)).isTrue();
        assertThat(invoice.id).isEqualTo(100);
        assertThat(CALLS).containsExactly("listener persists new", "persists new");
        lifecycle.persist(invoice);
        assertThat(CALLS).hasSize(2);
        assertThat(store.statements()).isEmpty();
    }

    @Test
    @Spec("3.017")
    void persistRefusesDetachedInstances() {
        Invoice invoice = store.find(Invoice.class, 1L);
        store.clear();
        assertThatThrownBy(() -> lifecycle.persist(invoice))
                .isInstanceOf(EntityExistsException.class)
                .hasMessage("[ALU-4311] A detached instance of the entity 'Invoice' cannot be persisted: it has an"
                        + " identifier, which is generated. Use merge(), or leave the identifier unset");
    }

    @Test
    @Spec({"3.016", "3.020", "3.022"})
    void removeMarksAnInstanceWithAllThatCascadesAndPersistUndoesIt() {
        Invoice invoice = store.find(Invoice.class, 1L);
        List<Line> lines = List.copyOf(invoice.getLines());
        lifecycle.remove(invoice);
        lifecycle.remove(invoice);
        assertThat(lifecycle.contains(invoice)).isFalse();
        assertThat(lines).hasSize(2).noneMatch(lifecycle::contains);
        assertThat(CALLS).containsExactly("removes old");
        lifecycle.persist(invoice);
        assertThat(lifecycle.contains(invoice)).isTrue();
        assertThat(lines).allMatch(lifecycle::contains);
    }

    @Test
    @Spec({"3.019", "3.021"})
    void removeIgnoresNewInstancesAndRefusesDetachedOnes() {
        lifecycle.remove(new Invoice("new"));
        Invoice invoice = store.find(Invoice.class, 1L);
        store.clear();
        assertThatThrownBy(() -> lifecycle.remove(invoice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[ALU-4312] A detached instance of the entity 'Invoice' cannot be removed");
    }

    @Test
    @Spec({"3.045", "3.048", "3.049"})
    void mergeCopiesAGraphToTheManagedOne() {
        Invoice detached = store.find(Invoice.class, 1L);
        assertThat(detached.getLines()).hasSize(2);
        store.clear();
        detached.text = "changed";
        detached.getLines().add(new Line(13, detached));
        Invoice managed = (Invoice) lifecycle.merge(detached);
        assertThat(managed).isNotSameAs(detached);
        assertThat(managed.getText()).isEqualTo("changed");
        assertThat(managed.getLines()).extracting(line -> line.number).containsExactly(11, 12, 13);
        assertThat(managed.getLines()).allMatch(line -> line.invoice == managed);
        assertThat(managed.getLines()).allMatch(lifecycle::contains);
        assertThat(lifecycle.merge(managed)).isSameAs(managed);
    }

    @Test
    @Spec("3.051")
    void mergeLeavesWhatWasNotFetched() {
        Invoice detached = store.find(Invoice.class, 1L);
        store.clear();
        Invoice managed = (Invoice) lifecycle.merge(detached);
        assertThat(managed.getLines()).hasSize(2);
    }

    @Test
    @Spec("3.046")
    void mergeOfANewInstancePersistsACopy() {
        Invoice invoice = new Invoice("new");
        Invoice copy = (Invoice) lifecycle.merge(invoice);
        assertThat(copy).isNotSameAs(invoice);
        assertThat(lifecycle.contains(invoice)).isFalse();
        assertThat(lifecycle.contains(copy)).isTrue();
        assertThat(invoice.id).isNull();
        assertThat(CALLS).containsExactly("listener persists new", "persists new");
    }

    @Test
    @Spec({"3.047", "3.052"})
    void mergeRefusesRemovedAndStaleInstances() {
        Invoice invoice = store.find(Invoice.class, 1L);
        lifecycle.remove(invoice);
        assertThatThrownBy(() -> lifecycle.merge(invoice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[ALU-4313]");
        store.clear();
        invoice.version = 2;
        Object merged = lifecycle.merge(invoice);
        assertThatThrownBy(lifecycle::readMerged)
                .isInstanceOfSatisfying(
                        OptimisticLockException.class,
                        stale -> assertThat(stale.getEntity()).isSameAs(merged))
                .hasMessageStartingWith("[ALU-4314] The detached instance of the entity 'Invoice' is stale");
    }

    @Test
    @Spec({"3.035", "3.036", "3.037"})
    void refreshTakesTheStateOfTheRow() {
        Invoice invoice = store.find(Invoice.class, 1L);
        invoice.text = "changed";
        invoice.getLines().clear();
        lifecycle.refresh(invoice, statement -> statement);
        assertThat(invoice.getText()).isEqualTo("old");
        assertThat(invoice.getLines()).hasSize(2);
        assertThatThrownBy(() -> lifecycle.refresh(new Invoice("new"), statement -> statement))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[ALU-4315]");
        store.sql("DELETE FROM line", "DELETE FROM invoice");
        assertThatThrownBy(() -> lifecycle.refresh(invoice, statement -> statement))
                .isInstanceOf(jakarta.persistence.EntityNotFoundException.class);
    }

    @Test
    @Spec({"3.040", "3.041"})
    void detachLetsAnInstanceGoWithAllThatCascades() {
        Invoice invoice = store.find(Invoice.class, 1L);
        Line line = invoice.getLines().get(0);
        lifecycle.detach(invoice);
        lifecycle.detach(invoice);
        assertThat(lifecycle.contains(invoice)).isFalse();
        assertThat(lifecycle.contains(line)).isFalse();
        assertThat(store.context().size()).isZero();
    }

    @Test
    @Spec("3.030")
    void whatIsReachableIsPersistedBeforeItIsWritten() {
        Invoice invoice = store.find(Invoice.class, 1L);
        Line line = new Line(20, invoice);
        invoice.getLines().add(line);
        assertThat(lifecycle.contains(line)).isFalse();
        lifecycle.persistReachable();
        assertThat(lifecycle.requireManaged(line).status()).isEqualTo(Status.NEW);
    }

    @Test
    @Spec("3.012")
    void whatIsNoEntityIsRefused() {
        assertThatThrownBy(() -> lifecycle.persist("text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "[ALU-4310] The class 'java.lang.String' is no entity of the persistence unit. Annotate it with"
                                + " @Entity, and list it if classes are not searched for");
        assertThatThrownBy(() -> lifecycle.contains(null)).isInstanceOf(IllegalArgumentException.class);
    }
}
