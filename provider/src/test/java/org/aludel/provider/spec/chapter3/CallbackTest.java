package org.aludel.provider.spec.chapter3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When listeners and callback methods are called, and what they may do (3.6). */
@NullUnmarked // as entities usually are
class CallbackTest extends SpecTest {

    private static final List<String> CALLS = new ArrayList<>();

    /** A listener as the specification wants it: with a public constructor, and no state. */
    public static class Listener {

        public Listener() {
            CALLS.add("made");
        }

        @PrePersist
        @PreUpdate
        @PreRemove
        void changing(Document document) {
            if (document.text.equals("refused")) {
                throw new IllegalStateException("This document is refused");
            }
        }
    }

    @Entity(name = "Document")
    @EntityListeners(Listener.class)
    static class Document {
        @Id
        @GeneratedValue
        Long id;

        String text;

        int length;

        @Transient
        String loadedText;

        @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Page> pages = new ArrayList<>();

        Document() {}

        Document(String text) {
            this.text = text;
        }

        @PrePersist
        void persisting() {
            CALLS.add("persist " + text + " in " + Thread.currentThread().getId());
            length = text.length();
        }

        @PreUpdate
        void updating() {
            CALLS.add("update " + text);
            length = text.length();
        }

        @PreRemove
        void removing() {
            CALLS.add("remove " + text);
        }

        @PostLoad
        void loaded() {
            CALLS.add("load " + text);
            loadedText = text;
        }
    }

    @Entity(name = "Page")
    static class Page {
        @Id
        @GeneratedValue
        Long id;

        int number;

        @ManyToOne(fetch = FetchType.LAZY)
        Document document;

        Page() {}

        Page(int number, Document document) {
            this.number = number;
            this.document = document;
        }

        @PrePersist
        void persisting() {
            CALLS.add("persist page " + number);
        }

        @PostLoad
        void loaded() {
            CALLS.add("load page " + number);
        }
    }

    private Units units;
    private Long letter;

    @BeforeEach
    void documents() {
        CALLS.clear();
        units = unit(Document.class, Page.class);
        letter = units.call(manager -> {
            Document document = new Document("letter");
            document.pages.add(new Page(1, document));
            manager.persist(document);
            return document.id;
        });
    }

    private static List<String> calls() {
        List<String> calls = List.copyOf(CALLS);
        CALLS.clear();
        return calls;
    }

    @Test
    @Spec({"3.097", "3.105", "3.111"})
    void areCalledByTheThreadOfTheCallerOnListenersThatAreMadeOnce() {
        assertThat(calls())
                .containsExactly(
                        "made", "persist letter in " + Thread.currentThread().getId(), "persist page 1");
        units.run(manager -> manager.persist(new Document("another")));
        assertThat(calls()).doesNotContain("made");
    }

    @Test
    @Spec("3.103")
    void changesOfCallbacksAreWritten() {
        assertThat(units.list("select d.length from Document d", Integer.class)).containsExactly(6);
        units.run(manager -> manager.find(Document.class, letter).text = "long letter");

        assertThat(units.list("select d.length from Document d", Integer.class)).containsExactly(11);
    }

    @Test
    @Spec("3.104")
    void areCalledBeforeLoadedInstancesAreSeen() {
        calls();
        EntityManager manager = begun(units);
        Document found = manager.find(Document.class, letter);
        assertThat(found.loadedText).isEqualTo("letter");
        assertThat(calls()).containsExactly("load letter");

        assertThat(found.pages).hasSize(1);
        assertThat(calls()).containsExactly("load page 1");
        units.run(other ->
                other.createQuery("update Document d set d.text = 'card'").executeUpdate());
        calls();
        manager.refresh(found);
        assertThat(found.loadedText).isEqualTo("card");
        assertThat(calls()).contains("load card");

        Page page = begun(units).createQuery("select p from Page p", Page.class).getSingleResult();
        assertThat(calls()).containsExactly("load page 1");
        assertThat(units.factory().getPersistenceUnitUtil().isLoaded(page.document))
                .isFalse();
        units.factory().getPersistenceUnitUtil().load(page.document);
        assertThat(page.document.loadedText).isEqualTo("card");
    }

    @Test
    @Spec("3.102")
    void ofUpdatesAreCalledForWhatIsUpdated() {
        calls();
        units.run(manager -> {
            Document note = new Document("note");
            manager.persist(note);
            note.text = "longer note";
        });
        assertThat(calls().get(0)).startsWith("persist note");
        assertThat(units.list("select d.text from Document d order by d.id", String.class))
                .containsExactly("letter", "longer note");

        calls();
        units.run(manager -> {
            Document document = manager.find(Document.class, letter);
            document.text = "changed";
            manager.remove(document);
        });
        assertThat(calls()).contains("remove changed").doesNotContain("update changed");
    }

    @Test
    @Spec("3.110")
    void whatTheyThrowComesThroughAndMarksTheTransaction() {
        calls();
        EntityManager manager = begun(units);
        assertThatThrownBy(() -> manager.persist(new Document("refused")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This document is refused");
        assertThat(calls()).isEmpty();
        assertThat(manager.getTransaction().getRollbackOnly()).isTrue();

        EntityManager updating = begun(units);
        updating.find(Document.class, letter).text = "refused";
        calls();
        assertThatThrownBy(updating::flush).isInstanceOf(IllegalStateException.class);
        assertThat(calls()).isEmpty();
        assertThat(updating.getTransaction().getRollbackOnly()).isTrue();
        updating.getTransaction().rollback();
        assertThat(units.list("select d.text from Document d", String.class)).containsExactly("letter");
    }
}
