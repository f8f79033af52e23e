package org.aludel.provider.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in the database when transactions have ended. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class EntitySessionTest {

    @Entity
    static class Author {
        @Id
        @GeneratedValue
        private Long id;

        @Version
        private int version;

        @Column(nullable = false)
        private String name;

        private transient boolean inserted;
        private transient int updates;

        @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Book> books = new ArrayList<>();

        Author() {}

        Author(String name) {
            this.name = name;
        }

        Book write(String title) {
            Book book = new Book(title, this);
            books.add(book);
            return book;
        }

        @PostPersist
        void inserted() {
            inserted = true;
        }

        @PreUpdate
        void updating() {
            updates++;
        }

        String getName() {
            return name;
        }
    }

    @Entity
    static class Book {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Integer id;

        @Column(unique = true)
        private String title;

        @ManyToOne(fetch = FetchType.LAZY)
        private Author author;

        @ElementCollection
        @OrderColumn
        private List<String> chapters = new ArrayList<>();

        @ManyToMany
        private Set<Shelf> shelves = new HashSet<>();

        Book() {}

        Book(String title, Author author) {
            this.title = title;
            this.author = author;
        }
    }

    @Entity
    static class Shelf {
        @Id
        private String code;

        Shelf() {}

        Shelf(String code) {
            this.code = code;
        }
    }

    private static Sessions library(TestDatabase kind) {
        return new Sessions(kind, Author.class, Book.class, Shelf.class);
    }

    /** Each behaviour on a database that can return generated keys in order, and on one that cannot. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.014", "3.018", "3.100", "3.101"})
    void whatIsPersistedIsThereAfterTheCommit(TestDatabase kind) {
        try (Sessions sessions = library(kind)) {
            Author author = new Author("Ann");
            Book book = author.write("First");
            book.chapters.addAll(List.of("one", "two"));
            Shelf shelf = new Shelf("A");
            book.shelves.add(shelf);
            sessions.run(session -> {
                session.persist(shelf);
                session.persist(author);
                assertThat(author.id).isNotNull();
                assertThat(book.id).isNotNull();
            });
            assertThat(author.inserted).isTrue();
            sessions.run(session -> {
                Author found = session.find(Author.class, author.id);
                assertThat(found.getName()).isEqualTo("Ann");
                assertThat(found.books).extracting(any -> any.title).containsExactly("First");
                assertThat(found.books.get(0).chapters).containsExactly("one", "two");
                assertThat(found.books.get(0).shelves)
                        .extracting(any -> any.code)
                        .containsExactly("A");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.024", "3.074", "3.075", "3.101"})
    void changesAreWrittenWithTheVersion(TestDatabase kind) {
        try (Sessions sessions = library(kind)) {
            Author author = new Author("Ann");
            author.write("First").chapters.addAll(List.of("one", "two"));
            sessions.run(session -> session.persist(author));
            sessions.statements();
            sessions.run(session -> {
                Author found = session.find(Author.class, author.id);
                found.name = "Anna";
                found.books.get(0).chapters.add(0, "zero");
                session.flush();
                assertThat(found.updates).isEqualTo(1);
                assertThat(found.version).isEqualTo(1);
                session.flush();
                assertThat(found.version).isEqualTo(1);
            });
            assertThat(sessions.statements())
                    .filteredOn(sql -> sql.startsWith("UPDATE author"))
                    .hasSize(1);
            sessions.run(session -> {
                Author found = session.find(Author.class, author.id);
                assertThat(found.name).isEqualTo("Anna");
                assertThat(found.books.get(0).chapters).containsExactly("zero", "one", "two");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"2.078", "2.080", "3.023"})
    void orphansAndWhatCascadesAreRemoved(TestDatabase kind) {
        try (Sessions sessions = library(kind)) {
            Author author = new Author("Ann");
            author.write("First");
            author.write("Second").chapters.add("only");
            sessions.run(session -> session.persist(author));
            sessions.run(session ->
                    session.find(Author.class, author.id).books.removeIf(book -> book.title.equals("First")));
            sessions.run(session ->
                    assertThat(session.find(Author.class, author.id).books).hasSize(1));
            sessions.run(session -> session.remove(session.find(Author.class, author.id)));
            sessions.run(
                    session -> assertThat(session.find(Author.class, author.id)).isNull());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.045", "3.052", "3.071"})
    void staleMergesFailAndRollBack(TestDatabase kind) {
        try (Sessions sessions = library(kind)) {
            Author author = new Author("Ann");
            sessions.run(session -> session.persist(author));
            sessions.run(session -> session.find(Author.class, author.id).name = "Bea");
            author.name = "Cid";
            assertThatThrownBy(() -> sessions.run(session -> {
                        session.merge(author);
                        session.flush();
                    }))
                    .isInstanceOf(OptimisticLockException.class);
            Author fresh = sessions.call(session -> session.find(Author.class, author.id));
            fresh.name = "Dan";
            sessions.run(session -> session.merge(fresh));
            sessions.run(session ->
                    assertThat(session.find(Author.class, author.id).name).isEqualTo("Dan"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.074", "7.007"})
    void twoThatChangeOneRowCannotBothWin(TestDatabase kind) {
        try (Sessions sessions = library(kind)) {
            Author author = new Author("Ann");
            sessions.run(session -> session.persist(author));
            try (EntitySession slow = sessions.open()) {
                slow.transaction().begin();
                slow.find(Author.class, author.id).name = "slow";
                sessions.run(session -> session.find(Author.class, author.id).name = "quick");
                assertThatThrownBy(() -> slow.transaction().commit())
                        .isInstanceOf(RollbackException.class)
                        .hasCauseInstanceOf(OptimisticLockException.class);
            }
            sessions.run(session ->
                    assertThat(session.find(Author.class, author.id).name).isEqualTo("quick"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.008", "7.009"})
    void whatTheDatabaseRefusesRollsBack(TestDatabase kind) {
        try (Sessions sessions = library(kind)) {
            sessions.run(session -> session.persist(new Shelf("A")));
            try (EntitySession session = sessions.open()) {
                session.transaction().begin();
                session.persist(new Shelf("B"));
                session.persist(new Author(null));
                assertThatThrownBy(session::flush)
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageStartingWith("[ALU-");
                assertThat(session.transaction().getRollbackOnly()).isTrue();
                session.transaction().rollback();
            }
            sessions.run(session -> assertThat(session.find(Shelf.class, "B")).isNull());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.004", "3.057"})
    void readingTakesOneStatementAndNoTransaction(TestDatabase kind) {
        try (Sessions sessions = library(kind)) {
            sessions.run(session -> session.persist(new Shelf("A")));
            sessions.statements();
            Shelf shelf = sessions.call(session -> session.find(Shelf.class, "A"));
            assertThat(shelf.code).isEqualTo("A");
            assertThat(sessions.statements())
                    .singleElement()
                    .asString()
                    .startsWith("SELECT e.code FROM shelf AS e WHERE e.code = ");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.029", "3.057", "3.061", "7.013"})
    void misuseIsTold(TestDatabase kind) {
        try (Sessions sessions = library(kind)) {
            EntitySession session = sessions.open();
            assertThatThrownBy(session::flush).isInstanceOf(TransactionRequiredException.class);
            assertThatThrownBy(() -> session.find(Author.class, "text"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "[ALU-4317] The identifier of the entity 'Author' is of the class java.lang.Long, but an"
                                    + " instance of java.lang.String was given");
            assertThatThrownBy(() -> session.find(String.class, 1)).isInstanceOf(IllegalArgumentException.class);
            Author nobody = session.getReference(Author.class, 99L);
            assertThatThrownBy(nobody::getName).isInstanceOf(EntityNotFoundException.class);
            session.close();
            assertThat(session.isOpen()).isFalse();
            assertThatThrownBy(() -> session.find(Author.class, 1L))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("[ALU-4318] The entity manager is closed. Create another one");
        }
    }
}
