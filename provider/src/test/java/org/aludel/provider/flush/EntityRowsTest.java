package org.aludel.provider.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.TestContext;
import org.aludel.provider.fixture.TestUnit;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows that entities have in their own tables. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable"})
class EntityRowsTest {

    @Embeddable
    static class Address {
        private String street;
        private String city;
    }

    @Entity
    static class Author {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private Long id;

        private String name;
        private Address address;

        @Column(insertable = false)
        private String note;

        @Column(updatable = false)
        private String origin;

        @Version
        private int version;

        Author() {}

        Author(String name) {
            this.name = name;
        }
    }

    @Entity
    static class Book {
        @Id
        private long id;

        private String title;

        @ManyToOne
        private Author author;

        Book() {}

        Book(long id, String title, Author author) {
            this.id = id;
            this.title = title;
            this.author = author;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.014", "3.023", "3.024", "3.034"})
    void rowsAreInsertedUpdatedAndDeleted(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Author.class, Book.class);
                TestContext context = new TestContext(unit)) {
            Author ann = new Author("Ann");
            Book first = new Book(1, "First", ann);
            Book second = new Book(2, "Second", ann);
            context.persist(second, first, ann);
            unit.statements();
            assertThat(context.write()).isEqualTo("""
                    INSERT author (id, name, street, city, origin, version) x1
                    INSERT book (id, title, author_id) x2""");
            assertThat(unit.statements())
                    .containsExactly(
                            "INSERT INTO author (id, name, street, city, origin, version) VALUES (?, ?, ?, ?, ?, ?)",
                            database == TestDatabase.POSTGRESQL
                                    ? "INSERT INTO book (id, title, author_id) SELECT page.p0, page.p1, page.p2"
                                            + " FROM unnest(?, ?, ?) WITH ORDINALITY AS page (p0, p1, p2, n) ORDER BY page.n"
                                    : "INSERT INTO book (id, title, author_id) VALUES (?, ?, ?) x2");
            assertThat(context.write()).isEmpty();
            assertThat(context.rows("SELECT id, title, author_id FROM book ORDER BY id"))
                    .isEqualTo("1, First, 1; 2, Second, 1");

            second.title = "Other";
            ann.address = new Address();
            ann.address.city = "Rome";
            ann.origin = "never written";
            assertThat(context.write()).isEqualTo("""
                    UPDATE author (city, version) WHERE id, version x1
                    UPDATE book (title) WHERE id x1""");
            assertThat(unit.statements())
                    .containsExactly(
                            "UPDATE author SET city = ?, version = ? WHERE author.id = ? AND author.version = ?",
                            "UPDATE book SET title = ? WHERE book.id = ?");
            assertThat(ann.version).isEqualTo(1);
            assertThat(context.write()).isEmpty();

            context.remove(ann, first, second);
            assertThat(context.write()).isEqualTo("""
                    DELETE book WHERE id x2
                    DELETE author WHERE id, version x1""");
            assertThat(context.state(ann).status()).isEqualTo(Status.DELETED);
            assertThat(context.rows("SELECT * FROM author")).isEmpty();
        }
    }

    // ---- inheritance

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Vehicle {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        String maker;

        @Version
        long version;
    }

    @Entity
    static class Truck extends Vehicle {
        private int load;

        @ManyToOne
        private Vehicle trailer;
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void joinedSubclassesHaveARowInEachTable(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Vehicle.class, Truck.class);
                TestContext context = new TestContext(unit)) {
            Truck truck = new Truck();
            truck.maker = "A";
            truck.load = 5;
            Truck trailer = new Truck();
            truck.trailer = trailer;
            context.persist(truck, trailer);
            boolean reserved = truck.id != null;
            assertThat(context.write()).isEqualTo(reserved ? """
                            INSERT vehicle (id, maker, version) x2
                            INSERT truck (id, load, trailer_id) x2""" : """
                            INSERT vehicle (maker, version) RETURNING id x2
                            INSERT truck (id, load, trailer_id) x2""");
            assertThat(truck.id).isPositive().isNotEqualTo(trailer.id);
            assertThat(context.rows("SELECT t.trailer_id = " + trailer.id + " FROM truck t JOIN vehicle v"
                            + " ON v.id = t.id WHERE t.id = " + truck.id))
                    .isEqualTo("true");
            truck.load = 7;
            assertThat(context.write()).isEqualTo("""
                    UPDATE vehicle (version) WHERE id, version x1
                    UPDATE truck (load) WHERE id x1""");
            truck.maker = "B";
            assertThat(context.write()).isEqualTo("UPDATE vehicle (maker, version) WHERE id, version x1");
            context.commit();
            Truck found = context.find(Truck.class, truck.id);
            assertThat(found.version).isEqualTo(2);
            context.remove(found, found.trailer);
            assertThat(context.write()).isEqualTo("""
                    DELETE truck WHERE id x2
                    DELETE vehicle WHERE id, version x2""");
        }
    }

    @Entity
    @DiscriminatorValue("P")
    static class Person {
        @Id
        int id;

        String name;
    }

    @Entity
    @DiscriminatorValue("C")
    static class Clerk extends Person {
        private String desk;
    }

    @Test
    void aSingleTableTellsItsEntitiesApart() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Person.class, Clerk.class);
                TestContext context = new TestContext(unit)) {
            Clerk clerk = new Clerk();
            clerk.id = 1;
            clerk.desk = "left";
            Person person = new Person();
            person.id = 2;
            context.persist(clerk, person);
            assertThat(context.write()).isEqualTo("""
                    INSERT person (dtype, id, name, desk) x1
                    INSERT person (dtype, id, name) x1""");
            assertThat(context.rows("SELECT id, dtype, desk FROM person ORDER BY id"))
                    .isEqualTo("1, C, left; 2, P, null");
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Figure {
        @Id
        int id;

        String name;
    }

    @Entity
    static class Circle extends Figure {
        private int radius;
    }

    @Test
    void aTablePerClassHasAllColumns() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Figure.class, Circle.class);
                TestContext context = new TestContext(unit)) {
            Circle circle = new Circle();
            circle.id = 1;
            circle.name = "c";
            context.persist(circle);
            assertThat(context.write()).isEqualTo("INSERT circle (id, name, radius) x1");
            circle.name = "d";
            assertThat(context.write()).isEqualTo("UPDATE circle (name) WHERE id x1");
            context.remove(circle);
            assertThat(context.write()).isEqualTo("DELETE circle WHERE id x1");
        }
    }

    // ---- secondary tables

    @Entity
    @SecondaryTable(name = "photo")
    static class Member {
        @Id
        private int id;

        private String name;

        @Column(table = "photo")
        private String file;

        @Column(table = "photo")
        private Integer size;
    }

    @Test
    @Spec({"11.038", "11.039"})
    void aSecondaryTableHasARowOnlyForValues() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Member.class);
                TestContext context = new TestContext(unit)) {
            Member member = new Member();
            member.id = 1;
            context.persist(member);
            assertThat(context.write()).isEqualTo("INSERT member (id, name) x1");
            member.file = "a.png";
            assertThat(context.write()).isEqualTo("INSERT photo (id, file, size) x1");
            member.size = 3;
            member.name = "Ann";
            assertThat(context.write()).isEqualTo("""
                    UPDATE member (name) WHERE id x1
                    UPDATE photo (size) WHERE id x1""");
            assertThat(context.rows("SELECT * FROM photo")).isEqualTo("1, a.png, 3");
            member.size = null;
            member.file = null;
            assertThat(context.write()).isEqualTo("DELETE photo WHERE id x1");
            member.size = 4;
            context.write();
            context.remove(member);
            assertThat(context.write()).isEqualTo("""
                    DELETE photo WHERE id x1
                    DELETE member WHERE id x1""");
        }
    }

    // ---- derived identifiers

    @Entity
    static class Owner {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;
    }

    @Entity
    static class Passport {
        @Id
        private Long id;

        @MapsId
        @OneToOne
        private Owner owner;
    }

    @Entity
    static class Stamp {
        @Id
        @OneToOne
        private Passport passport;

        private String country;
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"2.043", "11.036"})
    void identifiersComeFromRelationships(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Owner.class, Passport.class, Stamp.class);
                TestContext context = new TestContext(unit)) {
            Owner owner = new Owner();
            Passport passport = new Passport();
            passport.owner = owner;
            Stamp stamp = new Stamp();
            stamp.passport = passport;
            context.persist(stamp, passport, owner);
            context.write();
            assertThat(passport.id).isEqualTo(owner.id).isPositive();
            assertThat(context.rows("SELECT o.id = p.owner_id, p.owner_id = s.passport_owner_id FROM owner o"
                            + " CROSS JOIN passport p CROSS JOIN stamp s"))
                    .isEqualTo("true, true");
            assertThat(context.write()).isEmpty();
            stamp.country = "it";
            assertThat(context.write()).isEqualTo("UPDATE stamp (country) WHERE passport_owner_id x1");
            context.remove(stamp, passport, owner);
            assertThat(context.write()).isEqualTo("""
                    DELETE stamp WHERE passport_owner_id x1
                    DELETE passport WHERE owner_id x1
                    DELETE owner WHERE id x1""");
        }
    }

    // ---- versions

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("3.080")
    void aRowThatSomebodyElseChangedIsStale(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Author.class);
                TestContext context = new TestContext(unit)) {
            Author ann = new Author("Ann");
            Author bob = new Author("Bob");
            context.persist(ann, bob).write();
            context.sql("UPDATE author SET version = 7 WHERE name = 'Bob'");
            ann.name = "Anna";
            bob.name = "Bobby";
            assertThatThrownBy(context::write)
                    .isInstanceOf(OptimisticLockException.class)
                    .hasMessageContaining("ALU-4314")
                    .hasMessageContaining("'Author'")
                    .hasMessageNotContaining("Bob")
                    .extracting(e -> ((OptimisticLockException) e).getEntity())
                    .isSameAs(bob);
        }
    }

    @Test
    void aRowThatSomebodyElseChangedCannotBeDeleted() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Author.class, Book.class);
                TestContext context = new TestContext(unit)) {
            Author ann = new Author("Ann");
            Author bob = new Author("Bob");
            Book book = new Book(1, "Gone", null);
            context.persist(ann, bob, book).write();
            context.sql("UPDATE author SET version = 7 WHERE name = 'Bob'");
            context.remove(ann, bob);
            assertThatThrownBy(context::write)
                    .extracting(e -> ((OptimisticLockException) e).getEntity())
                    .isSameAs(bob);
            context.sql("DELETE FROM book");
            book.title = "Back";
            context.state(ann).status(Status.DELETED);
            context.state(bob).status(Status.DELETED);
            assertThatThrownBy(context::write)
                    .extracting(e -> ((OptimisticLockException) e).getEntity())
                    .isSameAs(book);
        }
    }

    @Test
    void aVersionCanBeIncreasedWithoutChanges() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Author.class);
                TestContext context = new TestContext(unit)) {
            Author ann = new Author("Ann");
            context.persist(ann).write();
            context.writeForcing(ann);
            assertThat(ann.version).isEqualTo(1);
            assertThat(context.rows("SELECT version FROM author")).isEqualTo("1");
        }
    }

    // ---- what may not be

    @Test
    @Spec("3.031")
    void aReferenceToAnInstanceThatIsNotSavedIsAnError() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Author.class, Book.class);
                TestContext context = new TestContext(unit)) {
            Author ann = new Author("Ann");
            Book book = new Book(1, "First", ann);
            context.persist(book);
            assertThatThrownBy(context::plan)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("[ALU-4321] 'Book.author' refers to an instance of 'Author' that is new and was not"
                            + " persisted. Persist it, or let the relationship cascade PERSIST");
            context.persist(ann).write();
            context.remove(ann);
            book.title = "Changed";
            assertThatThrownBy(context::plan)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("[ALU-4321] 'Book.author' refers to an instance of 'Author' that is removed. Set the"
                            + " attribute to null, or to another instance");
        }
    }

    @Test
    void anIdentifierIsNeededAndStays() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Author.class, Book.class, Passport.class, Owner.class);
                TestContext context = new TestContext(unit)) {
            Book book = new Book(1, "First", null);
            context.persist(book).write();
            book.id = 2;
            assertThatThrownBy(context::plan)
                    .hasMessage("[ALU-4323] The identifier of an instance of 'Book' was changed while it was managed."
                            + " Leave it as it is, and persist a copy instead");
            book.id = 1;
            context.persist(new Passport());
            assertThatThrownBy(context::plan)
                    .hasMessage("[ALU-4322] A new instance of 'Passport' has no identifier. Set it, or have it"
                            + " generated by @GeneratedValue");
        }
    }

    // ---- callbacks

    @Test
    void listenersHearOfWhatIsWritten() {
        List<String> heard = new ArrayList<>();
        FlushListener listener = new FlushListener() {
            @Override
            public void beforeUpdate(InstanceState state) {
                heard.add("before " + state);
                ((Author) state.instance()).note = "changed in time";
            }

            @Override
            public void afterPersist(InstanceState state) {
                heard.add("persisted " + state);
            }

            @Override
            public void afterUpdate(InstanceState state) {
                heard.add("updated " + state);
            }

            @Override
            public void afterRemove(InstanceState state) {
                heard.add("removed " + state);
            }
        };
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Author.class);
                TestContext context = new TestContext(unit, listener)) {
            Author ann = new Author("Ann");
            context.persist(ann).write();
            ann.name = "Anna";
            assertThat(context.write()).isEqualTo("UPDATE author (name, note, version) WHERE id, version x1");
            context.write();
            context.remove(ann).write();
            assertThat(heard)
                    .containsExactly(
                            "persisted Author MANAGED",
                            "before Author MANAGED",
                            "updated Author MANAGED",
                            "removed Author DELETED");
        }
    }
}
