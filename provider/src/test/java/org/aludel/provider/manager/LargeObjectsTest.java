package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attributes that are kept in large objects of the database, as the unit or the column says. */
@NullUnmarked // entities
class LargeObjectsTest {

    private static final byte[] BYTES = {0, 1, -1};

    @Entity(name = "Letter")
    static class Letter {
        @Id
        int id;

        @Lob
        byte[] scan;

        @Lob
        Byte[] stamp;

        @Lob
        @Basic(fetch = FetchType.LAZY)
        String content;

        @Lob
        ArrayList<String> pages;

        byte[] mark;

        @Lob
        @Column(name = "plain_text", columnDefinition = "text")
        String plain;
    }

    @Entity(name = "Parcel")
    static class Parcel {
        @Id
        int id;

        @Column(columnDefinition = "oid")
        byte[] photo;

        @Column(columnDefinition = "OID", nullable = false)
        String label;

        @Column(columnDefinition = "oid")
        Long reference;
    }

    private static Units letters(TestDatabase kind) {
        return new Units(kind, unit -> unit.property("aludel.lob-storage", "large-object"), Letter.class);
    }

    private static Letter letter(int id) {
        Letter letter = new Letter();
        letter.id = id;
        letter.scan = BYTES;
        letter.stamp = new Byte[] {5, 6};
        letter.content = "Dear \u00c4nn";
        letter.pages = new ArrayList<>(List.of("one", "two"));
        letter.mark = BYTES;
        letter.plain = "plain";
        return letter;
    }

    @SuppressWarnings("unchecked") // names and types of columns
    private static List<String> columnTypes(Units units, String table) {
        return units.call(manager -> (List<String>)
                manager.createNativeQuery("SELECT column_name || ' ' || data_type FROM information_schema.columns"
                                + " WHERE table_name = '" + table + "' ORDER BY column_name")
                        .getResultList());
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void keepsValuesOfEachKind(TestDatabase kind) {
        try (Units units = letters(kind)) {
            units.run(manager -> {
                manager.persist(letter(1));
                manager.persist(letter(2));
            });
            units.run(manager -> {
                Letter second = manager.find(Letter.class, 2);
                second.scan = new byte[] {9};
                second.content = null;
            });

            units.run(manager -> {
                Letter first = manager.find(Letter.class, 1);
                assertThat(first.scan).containsExactly(0, 1, -1);
                assertThat(first.stamp).containsExactly((byte) 5, (byte) 6);
                assertThat(first.content).isEqualTo("Dear \u00c4nn");
                assertThat(first.pages).containsExactly("one", "two");
                assertThat(first.mark).containsExactly(0, 1, -1);
                assertThat(first.plain).isEqualTo("plain");
                Letter second = manager.find(Letter.class, 2);
                assertThat(second.scan).containsExactly(9);
                assertThat(second.content).isNull();
            });
        }
    }

    @Test
    void areColumnsOfNumbersOnPostgres() {
        try (Units units = letters(TestDatabase.POSTGRESQL)) {
            assertThat(columnTypes(units, "letter"))
                    .containsExactly(
                            "content oid",
                            "id integer",
                            "mark bytea",
                            "pages oid",
                            "plain_text text",
                            "scan oid",
                            "stamp oid");
        }
    }

    @Test
    void areReadAndWrittenByTheStatementsThatHaveThem() {
        try (Units units = letters(TestDatabase.POSTGRESQL)) {
            units.run(manager -> manager.persist(letter(1)));
            units.statements();

            units.run(manager -> {
                assertThat(manager.createQuery("select l.scan from Letter l", byte[].class)
                                .getSingleResult())
                        .containsExactly(0, 1, -1);
                manager.createQuery("update Letter l set l.content = :content")
                        .setParameter("content", "new")
                        .executeUpdate();
                assertThat(manager.createQuery("select l.content from Letter l where l.scan is not null")
                                .getSingleResult())
                        .isEqualTo("new");
            });

            assertThat(units.statements()).hasSize(3);
        }
    }

    @Test
    void areReadFromTheNumbersThatNativeQueriesGive() {
        try (Units units = letters(TestDatabase.POSTGRESQL)) {
            units.run(manager -> manager.persist(letter(1)));

            units.run(manager -> {
                Letter read = (Letter) manager.createNativeQuery("SELECT * FROM letter", Letter.class)
                        .getSingleResult();
                assertThat(read.scan).containsExactly(0, 1, -1);
                assertThat(read.content).isEqualTo("Dear \u00c4nn");
            });
        }
    }

    @Test
    void areWhatAColumnIsDefinedAs() {
        try (Units units = new Units(TestDatabase.POSTGRESQL, Parcel.class)) {
            units.run(manager -> {
                Parcel parcel = new Parcel();
                parcel.id = 1;
                parcel.photo = BYTES;
                parcel.label = "Fragile";
                manager.persist(parcel);
            });

            assertThat(columnTypes(units, "parcel"))
                    .containsExactly("id integer", "label oid", "photo oid", "reference oid");
            units.run(manager -> {
                Parcel read = manager.find(Parcel.class, 1);
                assertThat(read.photo).containsExactly(0, 1, -1);
                assertThat(read.label).isEqualTo("Fragile");
            });
        }
    }

    @Test
    void areWhatTheSchemaIsValidatedFor() {
        try (Units units = letters(TestDatabase.POSTGRESQL)) {
            assertThatCode(() -> units.factory().getSchemaManager().validate()).doesNotThrowAnyException();
        }
    }

    private static long objects(EntityManager manager) {
        return (Long) manager.createNativeQuery("SELECT count(*) FROM pg_largeobject_metadata", Long.class)
                .getSingleResult();
    }

    @Test
    void areMadeOnceForEachValue() {
        try (Units units = letters(TestDatabase.POSTGRESQL)) {
            units.run(manager -> manager.persist(letter(1)));
            units.run(manager -> manager.find(Letter.class, 1).mark = new byte[] {4});

            assertThat(units.call(LargeObjectsTest::objects)).isEqualTo(4);
        }
    }
}
