package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.QueryHint;
import jakarta.persistence.RollbackException;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.aludel.core.sql.Sql;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.ReadOnlyMode;
import org.aludel.orm.Savepoint;
import org.aludel.orm.Session;
import org.aludel.provider.fixture.FreshUnit;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is loaded read-only is managed like all else, but its changes are not written. */
@NullUnmarked // entities
@SuppressWarnings({"ImmutableEnumChecker", "JavaUtilDate"}) // functions are; dates are changed in themselves
class ReadOnlyTest {

    private static final String READ_ONLY = "aludel.read-only";

    @Embeddable
    static class Stamp {
        String text;

        @Basic
        Date at;

        Stamp() {}

        Stamp(String text) {
            this.text = text;
            this.at = new Date(0);
        }
    }

    @Entity(name = "Shelf")
    static class Shelf {
        @Id
        int id;

        String name;

        @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Book> books = new ArrayList<>();

        Shelf() {}

        Shelf(int id, String name) {
            this.id = id;
            this.name = name;
        }

        String name() {
            return name;
        }

        void name(String other) {
            name = other;
        }

        List<Book> books() {
            return books;
        }
    }

    @Entity(name = "Book")
    @NamedQuery(
            name = "Book.readOnly",
            query = "select b from Book b order by b.id",
            hints = @QueryHint(name = READ_ONLY, value = "true"))
    static class Book {
        @Id
        int id;

        @Version
        int version;

        String title;
        byte[] cover;
        Stamp stamp;

        @Basic(fetch = FetchType.LAZY)
        String summary;

        @ManyToOne(fetch = FetchType.LAZY)
        Shelf shelf;

        @ElementCollection
        List<Stamp> stamps = new ArrayList<>();

        @ElementCollection
        List<String> words = new ArrayList<>();

        @ManyToMany
        @JoinTable(name = "copies")
        List<Shelf> copies = new ArrayList<>();

        @OneToOne
        @JoinTable(name = "homes")
        Shelf home;

        @Transient
        int updates;

        Book() {}

        Book(int id, Shelf shelf) {
            this.id = id;
            this.shelf = shelf;
            this.title = "Book " + id;
            this.summary = "Summary " + id;
            this.cover = new byte[] {1, 2};
            this.stamp = new Stamp("in");
        }

        @PreUpdate
        @PostUpdate
        void updating() {
            updates++;
        }

        String summary() {
            return summary;
        }
    }

    private Units units;

    @BeforeEach
    void open() {
        units = units(SharedCacheMode.NONE);
    }

    private static Units units(SharedCacheMode mode) {
        Units units = new Units(
                TestDatabase.H2, configuration -> configuration.sharedCacheMode(mode), Shelf.class, Book.class);
        units.run(manager -> {
            for (int i = 1; i <= 3; i++) {
                Shelf shelf = new Shelf(i, "Shelf " + i);
                manager.persist(shelf);
            }
            for (int i = 1; i <= 4; i++) {
                Book book = new Book(i, manager.find(Shelf.class, 1 + i % 2));
                book.stamps.add(new Stamp("lent"));
                book.words.add("one");
                book.copies.add(manager.find(Shelf.class, 2 - i % 2));
                book.home = i == 1 ? manager.find(Shelf.class, 3) : null;
                manager.persist(book);
            }
        });
        units.statements();
        return units;
    }

    @AfterEach
    void close() {
        units.close();
    }

    private static Book find(EntityManager manager, int id) {
        return manager.find(Book.class, id, Map.of(READ_ONLY, true));
    }

    private static boolean isReadOnly(EntityManager manager, Object entity) {
        return manager.unwrap(Session.class).isReadOnly(entity);
    }

    private static void change(Book book) {
        book.title = "changed";
        book.cover[0] = 9;
        book.stamp.text = "changed";
        book.stamp.at.setTime(7);
        book.summary = "changed";
        book.shelf = null;
        book.stamps.get(0).text = "changed";
        book.words.add("two");
        book.copies.clear();
        book.home = null;
    }

    private void assertNothingWritten() {
        assertThat(units.statements()).noneMatch(sql -> sql.matches("(?i)(insert|update|delete).*"));
        units.run(manager -> {
            for (Book book :
                    manager.createQuery("select b from Book b", Book.class).getResultList()) {
                assertThat(book.title).isEqualTo("Book " + book.id);
                assertThat(book.version).isZero();
                assertThat(book.cover).containsExactly(1, 2);
                assertThat(book.stamp.text).isEqualTo("in");
                assertThat(book.stamp.at.getTime()).isZero();
                assertThat(book.summary).isEqualTo("Summary " + book.id);
                assertThat(book.shelf).isNotNull();
                assertThat(book.stamps)
                        .singleElement()
                        .satisfies(stamp -> assertThat(stamp.text).isEqualTo("lent"));
                assertThat(book.words).containsExactly("one");
                assertThat(book.copies).hasSize(1);
                assertThat(book.home == null).isEqualTo(book.id > 1);
            }
        });
        units.statements();
    }

    // ---- how it is said

    /** The ways to load books so. */
    enum Way {
        PROPERTY((manager, id) -> find(manager, id)),
        OPTION((manager, id) -> manager.find(Book.class, id, ReadOnlyMode.READ_ONLY)),
        GRAPH((manager, id) -> manager.find(manager.createEntityGraph(Book.class), id, ReadOnlyMode.READ_ONLY)),
        HINT((manager, id) -> manager.createQuery("select b from Book b where b.id = " + id, Book.class)
                .setHint(READ_ONLY, "true")
                .getSingleResult()),
        NAMED((manager, id) -> manager.createNamedQuery("Book.readOnly", Book.class)
                .getResultList()
                .get(id - 1)),
        STREAM((manager, id) -> {
            try (Stream<Book> books =
                    manager.createNamedQuery("Book.readOnly", Book.class).getResultStream()) {
                return books.filter(book -> book.id == id).findFirst().orElseThrow();
            }
        }),
        NATIVE((manager, id) -> (Book) manager.createNativeQuery("select * from Book where id = " + id, Book.class)
                .setHint(READ_ONLY, true)
                .getSingleResult()),
        SELECT((manager, id) -> {
            EntityAlias<Book> book = manager.unwrap(Session.class).entity(Book.class);
            return manager.unwrap(Session.class)
                    .query(Sql.select(book).from(book).where(book.get("id").eq(id)), Book.class)
                    .readOnly(true)
                    .one();
        }),
        MANAGER((manager, id) -> {
            manager.setProperty(READ_ONLY, true);
            return manager.find(Book.class, id);
        }),
        QUERY_OF_MANAGER((manager, id) -> {
            manager.setProperty(READ_ONLY, "true");
            return manager.createQuery("select b from Book b order by b.id", Book.class)
                    .getResultList()
                    .get(id - 1);
        }),
        REFERENCE_OF_MANAGER((manager, id) -> {
            manager.setProperty(READ_ONLY, true);
            return manager.find(Book.class, manager.getReference(Book.class, id).id);
        }),
        FETCH_JOIN((manager, id) -> manager.createQuery(
                        "select s from Shelf s join fetch s.books order by s.id", Shelf.class)
                .setHint(READ_ONLY, true)
                .getResultStream()
                .flatMap(shelf -> shelf.books().stream())
                .filter(book -> book.id == id)
                .findFirst()
                .orElseThrow());

        private final BiFunction<EntityManager, Integer, Book> loading;

        Way(BiFunction<EntityManager, Integer, Book> loading) {
            this.loading = loading;
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesAreNotWritten(Way way) {
        units.run(manager -> {
            Book book = way.loading.apply(manager, 1);
            assertThat(manager.contains(book)).isTrue();
            assertThat(isReadOnly(manager, book)).isTrue();
            change(book);
            manager.flush();
            assertThat(book.updates).isZero();
            assertThat(book.title).isEqualTo("changed");
            assertThat(manager.createQuery("select count(b) from Book b where b.title = 'changed'", Long.class)
                            .getSingleResult())
                    .isZero();
        });
        assertNothingWritten();
    }

    @Test
    void aUnitMaySayItAndAnOperationOtherwise() {
        try (Units all = new Units(
                TestDatabase.H2, configuration -> configuration.property(READ_ONLY, "true"), Shelf.class, Book.class)) {
            all.run(manager -> manager.persist(new Shelf(1, "new")));
            all.run(manager -> manager.find(Shelf.class, 1).name("lost"));
            all.run(manager -> assertThat(manager.find(Shelf.class, 1, ReadOnlyMode.READ_WRITE)
                            .name())
                    .isEqualTo("new"));
            all.run(manager ->
                    manager.find(Shelf.class, 1, Map.of(READ_ONLY, false)).name("kept"));
            try (EntityManager writing = all.factory().createEntityManager(Map.of(READ_ONLY, "false"))) {
                writing.getTransaction().begin();
                Shelf shelf = writing.find(Shelf.class, 1);
                assertThat(shelf.name()).isEqualTo("kept");
                shelf.name("once more");
                writing.getTransaction().commit();
            }
            all.run(manager -> assertThat(manager.createQuery("select s from Shelf s", Shelf.class)
                            .setHint(READ_ONLY, false)
                            .getSingleResult()
                            .name())
                    .isEqualTo("once more"));
        }
    }

    @Test
    void otherValuesAreRefused() {
        units.run(manager -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.find(Book.class, 1, Map.of(READ_ONLY, "perhaps")))
                    .withMessageContaining("ALU-4402");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> manager.createQuery("select b from Book b").setHint(READ_ONLY, 1))
                    .withMessageContaining("ALU-4402");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.find(Book.class, 1, ReadOnlyMode.READ_ONLY, ReadOnlyMode.READ_WRITE))
                    .withMessageContaining("ALU-4402");
        });
    }

    // ---- which instances

    @Test
    void whatIsManagedStaysWhatItIs() {
        units.run(manager -> {
            Book writable = manager.find(Book.class, 1);
            assertThat(find(manager, 1)).isSameAs(writable);
            assertThat(isReadOnly(manager, writable)).isFalse();
            Book read = find(manager, 2);
            assertThat(manager.find(Book.class, 2)).isSameAs(read);
            assertThat(isReadOnly(manager, read)).isTrue();
            writable.title = "written";
            read.title = "not written";
        });
        assertThat(units.list("select b.title from Book b where b.id < 3 order by b.id", String.class))
                .containsExactly("written", "Book 2");
    }

    @Test
    void whatIsFetchedLaterIsReadOnlyToo() {
        units.run(manager -> {
            Book book = find(manager, 1);
            assertThat(isReadOnly(manager, book.shelf)).isTrue();
            units.statements();
            assertThat(book.shelf.name()).isEqualTo("Shelf 2");
            assertThat(book.summary()).isEqualTo("Summary 1");
            assertThat(book.shelf.books()).hasSize(2);
            assertThat(units.statements()).isNotEmpty();
            Shelf shelf = book.shelf;
            for (Book other : shelf.books()) {
                assertThat(isReadOnly(manager, other)).isTrue();
                change(other);
            }
            shelf.books().clear();
            for (Shelf copy : List.copyOf(find(manager, 2).copies)) {
                assertThat(isReadOnly(manager, copy)).isTrue();
                copy.name("changed");
            }
        });
        assertNothingWritten();
    }

    /** References of both kinds wait together, and are fetched apart: what they refer to is what they are. */
    @Test
    void siblingsAreFetchedWithThoseOfTheirKind() {
        units.run(manager -> {
            Book read = find(manager, 1);
            Book writable = manager.find(Book.class, 2);
            Book another = find(manager, 3);
            assertThat(read.words).hasSize(1);
            assertThat(writable.words).hasSize(1);
            assertThat(read.shelf.books()).containsExactlyInAnyOrder(read, another);
            assertThat(writable.shelf.books()).hasSize(2);
            for (Book book : writable.shelf.books()) {
                assertThat(isReadOnly(manager, book)).isFalse();
            }
            writable.words.add("more");
            read.words.add("lost");
        });
        units.run(manager -> {
            assertThat(manager.find(Book.class, 2).words).hasSize(2);
            assertThat(manager.find(Book.class, 1).words).hasSize(1);
        });
    }

    /** Nobody has seen the state of a reference: who wants it to be writable gets it so. */
    @Test
    void aReferenceIsWritableWhenSomebodyWantsItToBe() {
        units.run(manager -> {
            Shelf second = find(manager, 1).shelf;
            Shelf first = find(manager, 2).shelf;
            assertThat(isReadOnly(manager, first)).isTrue();
            assertThat(isReadOnly(manager, second)).isTrue();
            assertThat(manager.find(Book.class, 3).shelf).isSameAs(second);
            assertThat(isReadOnly(manager, second)).isFalse();
            assertThat(manager.find(Shelf.class, 1)).isSameAs(first);
            assertThat(isReadOnly(manager, first)).isFalse();
            first.name("first");
            second.name("second");
        });
        assertThat(units.list("select s.name from Shelf s order by s.id", String.class))
                .startsWith("first", "second");
    }

    @Test
    void aWritableReferenceStaysWritable() {
        units.run(manager -> {
            Shelf shelf = manager.getReference(Shelf.class, 1);
            find(manager, 2);
            find(manager, 4).shelf.name();
            assertThat(manager.createQuery("select s from Shelf s where s.id = 1", Shelf.class)
                            .setHint(READ_ONLY, true)
                            .getSingleResult())
                    .isSameAs(shelf);
            shelf.name("written");
        });
        assertThat(units.list("select s.name from Shelf s where s.id = 1", String.class))
                .containsExactly("written");
    }

    @Test
    void writableInstancesMayReferToThem() {
        units.run(manager -> {
            Shelf read = manager.find(Shelf.class, 2, ReadOnlyMode.READ_ONLY);
            Book book = manager.find(Book.class, 2);
            book.shelf = read;
            book.copies.add(read);
            manager.persist(new Book(9, read));
            read.name("lost");
        });
        units.run(manager -> {
            assertThat(manager.find(Book.class, 2).shelf.id).isEqualTo(2);
            assertThat(manager.find(Book.class, 2).copies).hasSize(2);
            assertThat(manager.find(Book.class, 9).shelf.name()).isEqualTo("Shelf 2");
        });
    }

    // ---- operations

    @Test
    void theyCanBeRemoved() {
        units.run(manager -> {
            Book book = find(manager, 1);
            book.title = "changed";
            manager.remove(book);
        });
        assertThat(units.statements())
                .filteredOn(sql -> sql.toLowerCase(java.util.Locale.ROOT).startsWith("delete"))
                .isNotEmpty();
        assertThat(units.list("select b.id from Book b", Integer.class)).containsExactlyInAnyOrder(2, 3, 4);
        try (FreshUnit.Outside outside = units.outside()) {
            outside.execute("update Book set version = 5 where id = 2");
        }
        assertThatExceptionOfType(RollbackException.class)
                .isThrownBy(() -> units.run(manager -> {
                    Book book = find(manager, 2);
                    book.version = 4;
                    manager.remove(book);
                }))
                .withCauseInstanceOf(OptimisticLockException.class);
    }

    @Test
    void removalCascades() {
        units.run(manager -> manager.createQuery("select b from Book b", Book.class)
                .getResultList()
                .forEach(book -> {
                    book.copies.clear();
                    book.home = null;
                }));
        units.run(manager -> manager.remove(manager.find(Shelf.class, 1, ReadOnlyMode.READ_ONLY)));
        assertThat(units.list("select b.id from Book b", Integer.class)).containsExactlyInAnyOrder(1, 3);
    }

    /** Nothing is known of the old row, so that none of its columns may be left as it is. */
    @Test
    void aNewInstanceMayTakeThePlaceOfARemovedOne() {
        units.run(manager -> {
            Book old = find(manager, 1);
            old.title = "New";
            manager.remove(old);
            Book replacement = new Book(1, old.shelf);
            replacement.title = "New";
            manager.persist(replacement);
        });
        assertThat(units.list("select b.title from Book b where b.id = 1", String.class))
                .containsExactly("New");
    }

    @Test
    void persistCascadesWhenItIsCalledAndNotWithAFlush() {
        units.run(manager -> {
            Shelf shelf = manager.find(Shelf.class, 1, ReadOnlyMode.READ_ONLY);
            shelf.books.add(new Book(10, shelf));
            manager.flush();
            assertThat(manager.find(Book.class, 10)).isNull();
            manager.persist(shelf);
            assertThat(manager.find(Book.class, 10)).isNotNull();
        });
        assertThat(units.list("select b.id from Book b where b.id = 10", Integer.class))
                .hasSize(1);
    }

    @Test
    void theyAreRefreshedAndStayReadOnly() {
        units.run(manager -> {
            Book book = find(manager, 1);
            change(book);
            manager.refresh(book);
            assertThat(book.title).isEqualTo("Book 1");
            assertThat(book.cover).containsExactly(1, 2);
            assertThat(book.stamp.text).isEqualTo("in");
            assertThat(book.summary()).isEqualTo("Summary 1");
            assertThat(book.stamps.get(0).text).isEqualTo("lent");
            assertThat(book.words).containsExactly("one");
            assertThat(isReadOnly(manager, book)).isTrue();
            change(book);
        });
        assertNothingWritten();
    }

    /** A merge says that something is to be written. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsMergedIsWritable(boolean changed) {
        Book detached = units.call(manager -> {
            Book book = manager.find(Book.class, 1);
            book.summary();
            return book;
        });
        detached.title = "merged";
        units.run(manager -> {
            Book book = find(manager, 1);
            if (changed) {
                book.title = "merged";
                assertThat(book.words).hasSize(1);
            }
            assertThat(manager.merge(detached)).isSameAs(book);
            assertThat(isReadOnly(manager, book)).isFalse();
        });
        assertThat(units.list("select b.title from Book b where b.id = 1", String.class))
                .containsExactly("merged");
        units.run(manager -> {
            manager.setProperty(READ_ONLY, true);
            detached.version = 1;
            detached.title = "merged again";
            manager.merge(detached);
        });
        assertThat(units.list("select b.title from Book b where b.id = 1", String.class))
                .containsExactly("merged again");
    }

    @Test
    void mergingTheManagedInstanceItselfChangesNothing() {
        units.run(manager -> {
            Book book = find(manager, 1);
            book.title = "changed";
            assertThat(manager.merge(book)).isSameAs(book);
            assertThat(isReadOnly(manager, book)).isTrue();
        });
        assertNothingWritten();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC_FORCE_INCREMENT", "PESSIMISTIC_FORCE_INCREMENT"})
    void locksThatIncreaseAVersionWriteNothingElse(LockModeType mode) {
        units.run(manager -> {
            Book book = find(manager, 1);
            change(book);
            book.shelf = new Shelf(9, "never written");
            manager.lock(book, mode);
            manager.flush();
            assertThat(book.version).isEqualTo(1);
            assertThat(book.updates).isZero();
            assertThat(isReadOnly(manager, book)).isTrue();
            book.title = "changed again";
        });
        assertThat(units.statements())
                .filteredOn(sql -> sql.matches("(?i)(insert|update|delete).*"))
                .singleElement()
                .asString()
                .contains("version")
                .doesNotContain("title");
        units.run(manager -> {
            Book book = manager.find(Book.class, 1);
            assertThat(book.version).isEqualTo(1);
            assertThat(book.title).isEqualTo("Book 1");
            assertThat(book.words).containsExactly("one");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC", "PESSIMISTIC_READ", "PESSIMISTIC_WRITE"})
    void otherLocksCompareTheVersion(LockModeType mode) {
        units.run(manager -> {
            Book book = manager.find(Book.class, 1, mode, Map.of(READ_ONLY, true));
            assertThat(isReadOnly(manager, book)).isTrue();
            assertThat(manager.getLockMode(book)).isEqualTo(mode);
            change(book);
        });
        assertNothingWritten();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> units.run(manager -> {
                    Book book = find(manager, 1);
                    try (FreshUnit.Outside outside = units.outside()) {
                        outside.execute("update Book set version = 5 where id = 1");
                    }
                    manager.lock(book, mode);
                }))
                .satisfies(
                        e -> assertThat(e.getCause() == null || e instanceof OptimisticLockException ? e : e.getCause())
                                .isInstanceOf(OptimisticLockException.class));
    }

    @Test
    void detachedOnesAreLikeAllOthers() {
        Book detached = units.call(manager -> find(manager, 1));
        detached.title = "merged";
        units.run(manager -> assertThat(manager.merge(detached).title).isEqualTo("merged"));
        assertThat(units.list("select b.title from Book b where b.id = 1", String.class))
                .containsExactly("merged");
    }

    @Test
    void savepointsBringBackWhatTheyHad() {
        units.run(manager -> {
            Book book = find(manager, 1);
            Book removed = find(manager, 2);
            try (Savepoint savepoint = manager.unwrap(Session.class).savepoint()) {
                book.title = "changed";
                manager.remove(removed);
                manager.flush();
                savepoint.rollback();
            }
            assertThat(book.title).isEqualTo("Book 1");
            assertThat(manager.contains(removed)).isTrue();
            assertThat(isReadOnly(manager, book)).isTrue();
            assertThat(isReadOnly(manager, removed)).isTrue();
            change(removed);
        });
        units.statements();
        assertNothingWritten();
    }

    // ---- the mode of one instance

    @Test
    void anInstanceBecomesWritableWithTheStateOfItsRow() {
        units.run(manager -> {
            Book book = find(manager, 1);
            change(book);
            units.statements();
            manager.unwrap(Session.class).makeWritable(book);
            manager.unwrap(Session.class).makeWritable(book);
            assertThat(units.statements()).hasSize(2); // the row, and that of the relationship
            assertThat(isReadOnly(manager, book)).isFalse();
            assertThat(book.title).isEqualTo("Book 1");
            assertThat(book.stamps.get(0).text).isEqualTo("lent");
            manager.flush();
            assertThat(units.statements()).noneMatch(sql -> sql.startsWith("UPDATE"));
            book.stamp.at.setTime(5);
            book.stamps.get(0).text = "written";
            book.words.add("two");
            book.home = null;
        });
        units.run(manager -> {
            Book book = manager.find(Book.class, 1);
            assertThat(book.title).isEqualTo("Book 1");
            assertThat(book.stamp.at.getTime()).isEqualTo(5);
            assertThat(book.stamps.get(0).text).isEqualTo("written");
            assertThat(book.words).containsExactly("one", "two");
            assertThat(book.copies).hasSize(1);
            assertThat(book.home).isNull();
            assertThat(book.version).isEqualTo(1);
        });
    }

    @Test
    void anInstanceBecomesReadOnlyWithoutWhatWasNotWritten() {
        units.run(manager -> {
            Session session = manager.unwrap(Session.class);
            Book book = manager.find(Book.class, 1);
            assertThat(book.words).hasSize(1);
            change(book);
            session.makeReadOnly(book);
            session.makeReadOnly(book);
            assertThat(session.isReadOnly(book)).isTrue();
            manager.flush();
            book.title = "changed again";
            Shelf shelf = manager.getReference(Shelf.class, 2);
            session.makeReadOnly(shelf);
            shelf.name("changed");
        });
        assertNothingWritten();
        assertThat(units.list("select s.name from Shelf s where s.id = 2", String.class))
                .containsExactly("Shelf 2");
    }

    @Test
    void aReferenceBecomesWritableWithoutBeingRead() {
        units.run(manager -> {
            Shelf shelf = find(manager, 1).shelf;
            units.statements();
            manager.unwrap(Session.class).makeWritable(shelf);
            assertThat(units.statements()).isEmpty();
            shelf.name("written");
        });
        assertThat(units.list("select s.name from Shelf s where s.id = 2", String.class))
                .containsExactly("written");
    }

    @Test
    void newRemovedAndDetachedInstancesHaveNoMode() {
        units.run(manager -> {
            Session session = manager.unwrap(Session.class);
            Shelf fresh = new Shelf(7, "new");
            assertThatIllegalArgumentException().isThrownBy(() -> session.isReadOnly(fresh));
            manager.clear();
        });
        for (boolean readOnly : new boolean[] {true, false}) {
            assertRefused(
                    manager -> {
                        Shelf fresh = new Shelf(7, "new");
                        manager.persist(fresh);
                        return fresh;
                    },
                    readOnly);
            assertRefused(
                    manager -> {
                        Shelf removed = manager.find(Shelf.class, 1);
                        manager.remove(removed);
                        return removed;
                    },
                    readOnly);
            assertRefused(manager -> new Shelf(1, "detached"), readOnly);
        }
    }

    private void assertRefused(java.util.function.Function<EntityManager, Object> making, boolean readOnly) {
        try (EntityManager manager = units.open()) {
            manager.getTransaction().begin();
            Object entity = making.apply(manager);
            Session session = manager.unwrap(Session.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> {
                        if (readOnly) {
                            session.makeReadOnly(entity);
                        } else {
                            session.makeWritable(entity);
                        }
                    })
                    .withMessageContaining("ALU-4315");
            manager.getTransaction().rollback();
        }
    }

    @Test
    void anInstanceWithoutRowStaysReadOnly() {
        try (EntityManager manager = units.open()) {
            manager.getTransaction().begin();
            Book book = find(manager, 3);
            try (FreshUnit.Outside outside = units.outside()) {
                for (String table : List.of("Book_stamps", "Book_words", "copies", "homes")) {
                    outside.execute("delete from " + table);
                }
                outside.execute("delete from Book where id = 3");
            }
            assertThatExceptionOfType(EntityNotFoundException.class)
                    .isThrownBy(() -> manager.unwrap(Session.class).makeWritable(book));
            assertThat(isReadOnly(manager, book)).isTrue();
            manager.getTransaction().rollback();
        }
    }

    // ---- beside them

    @Test
    void nothingIsLookedAtInAFlush() {
        units.run(manager -> {
            List<Book> books =
                    manager.createNamedQuery("Book.readOnly", Book.class).getResultList();
            books.forEach(ReadOnlyTest::change);
            units.statements();
            manager.flush();
            assertThat(units.statements()).isEmpty();
            manager.persist(new Shelf(8, "new"));
            manager.flush();
            assertThat(units.statements()).hasSize(1);
            manager.find(Shelf.class, 8).name("newer");
            manager.remove(manager.find(Shelf.class, 8));
        });
        assertThat(units.statements()).noneMatch(sql -> sql.startsWith("UPDATE"));
        assertNothingWritten();
    }

    @Test
    void theSharedCacheGivesAndTakesThem() {
        try (Units cached = units(SharedCacheMode.ALL)) {
            cached.run(manager -> {
                Book book = find(manager, 1);
                book.title = "changed";
                book.cover[0] = 9;
                book.stamp.at.setTime(9);
                manager.lock(book, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            });
            cached.run(manager -> {
                Book book = find(manager, 2);
                book.cover[0] = 9;
                book.title = "changed";
            });
            cached.statements();
            cached.run(manager -> {
                Book second = find(manager, 2);
                assertThat(cached.statements()).noneMatch(sql -> sql.contains("FROM book"));
                assertThat(isReadOnly(manager, second)).isTrue();
                assertThat(second.title).isEqualTo("Book 2");
                assertThat(second.cover).containsExactly(1, 2);
                Book first = manager.find(Book.class, 1);
                assertThat(first.title).isEqualTo("Book 1");
                assertThat(first.cover).containsExactly(1, 2);
                assertThat(first.stamp.at.getTime()).isZero();
            });
        }
    }

    @Test
    void twoSidesAreKeptInStepWithoutBeingWritten() {
        try (Units both = new Units(
                TestDatabase.H2,
                configuration -> configuration.property("aludel.association-management", true),
                Shelf.class,
                Book.class)) {
            both.run(manager -> {
                Shelf shelf = new Shelf(1, "one");
                manager.persist(shelf);
                manager.persist(new Shelf(2, "two"));
                manager.persist(new Book(1, shelf));
                manager.persist(new Book(2, shelf));
            });
            both.run(manager -> {
                Book read = find(manager, 1);
                Book writable = manager.find(Book.class, 2);
                Shelf two = manager.find(Shelf.class, 2);
                read.shelf = two;
                writable.shelf = two;
            });
            both.run(manager -> {
                assertThat(manager.find(Book.class, 1).shelf.id).isEqualTo(1);
                assertThat(manager.find(Book.class, 2).shelf.id).isEqualTo(2);
            });
        }
    }
}
