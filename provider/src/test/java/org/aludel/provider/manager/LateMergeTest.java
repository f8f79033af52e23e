package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Instances are merged before their rows are read; the rows are read together when something depends on them. */
@ParameterizedClass
@EnumSource(names = {"H2", "POSTGRESQL"})
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable") // what only the database reads
class LateMergeTest {

    @Entity(name = "Sheet")
    static class Sheet {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private Long id;

        @Version
        private Integer version;

        private String title;

        private String text = "text";

        @ManyToOne(fetch = FetchType.LAZY)
        private Tag tag;

        @OneToMany(mappedBy = "sheet", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Note> notes = new ArrayList<>();

        @ElementCollection
        private Set<String> marks = new HashSet<>();

        Sheet() {}

        Sheet(String title) {
            this.title = title;
        }
    }

    @Entity(name = "Note")
    static class Note {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private Long id;

        private String text;

        @ManyToOne
        private Sheet sheet;

        Note() {}

        Note(String text, Sheet sheet) {
            this.text = text;
            this.sheet = sheet;
            sheet.notes.add(this);
        }
    }

    /** Its key is given by the application, and nothing tells whether it was written. */
    @Entity(name = "Tag")
    static class Tag {
        @Id
        private int id;

        private String name;

        Tag() {}

        Tag(int id, String name) {
            this.id = id;
            this.name = name;
        }

        String getName() {
            return name;
        }
    }

    /** Has callbacks, which are called when they are due. */
    @Entity(name = "Watched")
    static class Watched {
        @Id
        private int id;

        private String name;

        @Transient
        private String calls = "";

        Watched() {}

        Watched(int id, String name) {
            this.id = id;
            this.name = name;
        }

        @PostLoad
        void loaded() {
            calls += "loaded ";
        }

        @PrePersist
        void persisted() {
            calls += "persisted ";
        }
    }

    @Parameter
    private TestDatabase database;

    private Units units;

    @BeforeEach
    void open() {
        units = new Units(database, Sheet.class, Note.class, Tag.class, Watched.class);
    }

    @AfterEach
    void close() {
        units.close();
    }

    /** Sheets that were written, and are detached. */
    private List<Sheet> sheets(int count) {
        List<Sheet> sheets = new ArrayList<>();
        units.run(manager -> {
            for (int i = 0; i < count; i++) {
                Sheet sheet = new Sheet("sheet " + i);
                new Note("a", sheet);
                new Note("b", sheet);
                sheet.marks.addAll(List.of("x", "y"));
                manager.persist(sheet);
                sheets.add(sheet);
            }
        });
        units.statements();
        return sheets;
    }

    /** A sheet as it is in the database, with nothing fetched that is lazy. */
    private Sheet fetched(Sheet sheet) {
        Sheet fetched = units.call(manager -> manager.find(Sheet.class, sheet.id));
        units.statements();
        return fetched;
    }

    private List<String> running(Consumer<EntityManager> work) {
        units.statements();
        units.run(work);
        return units.statements();
    }

    // ---- what is sent

    @Test
    @Spec("3.045")
    void mergingSendsNothing() {
        Sheet sheet = fetched(sheets(1).get(0));
        sheet.title = "other";
        units.run(manager -> {
            Sheet merged = manager.merge(sheet);
            assertThat(merged).isNotSameAs(sheet);
            assertThat(merged.title).isEqualTo("other");
            assertThat(merged.version).isEqualTo(sheet.version);
            assertThat(manager.contains(merged)).isTrue();
            assertThat(manager.find(Sheet.class, sheet.id)).isSameAs(merged);
            assertThat(manager.getReference(Sheet.class, sheet.id)).isSameAs(merged);
            assertThat(units.statements()).isEmpty();
        });
        assertThat(units.statements()).hasSize(2).first().asString().startsWith("SELECT");
    }

    @Test
    @Spec("3.045")
    void theRowsOfManyMergesAreReadTogether() {
        List<Sheet> sheets = sheets(200);
        sheets.forEach(sheet -> {
            sheet.title += " changed";
            sheet.notes.forEach(note -> note.text += " changed");
        });
        List<String> statements = running(manager -> sheets.forEach(manager::merge));
        assertThat(statements.stream().filter(sql -> sql.startsWith("SELECT"))).hasSizeLessThanOrEqualTo(4);
        assertThat(units.list("select n.text from Note n where n.text not like '%changed'", String.class))
                .isEmpty();
        assertThat(units.list("select s.title from Sheet s where s.title like '%changed'", String.class))
                .hasSize(200);
    }

    @Test
    void whatIsUnchangedIsNotWritten() {
        List<Sheet> sheets = sheets(3);
        assertThat(running(manager -> sheets.forEach(manager::merge))).allMatch(sql -> sql.startsWith("SELECT"));
    }

    @Test
    void onlyChangedColumnsAreWritten() {
        Sheet sheet = fetched(sheets(1).get(0));
        sheet.title = "other";
        assertThat(running(manager -> manager.merge(sheet)))
                .filteredOn(sql -> !sql.startsWith("SELECT"))
                .singleElement()
                .asString()
                .contains("title", "version")
                .doesNotContain("text");
    }

    // ---- versions and missing rows

    @Test
    @Spec("3.052")
    void aStaleInstanceFailsWithTheFlush() {
        Sheet stale = fetched(sheets(1).get(0));
        units.run(manager -> manager.find(Sheet.class, stale.id).title = "newer");
        stale.title = "older";
        assertThatThrownBy(() -> units.run(manager -> manager.merge(stale)))
                .isInstanceOf(RollbackException.class)
                .hasCauseInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(() -> units.run(manager -> {
                    manager.merge(stale);
                    manager.flush();
                }))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("ALU-4314");
        assertThat(fetched(stale).title).isEqualTo("newer");
    }

    @Test
    @Spec("3.052")
    void aVersionedInstanceWithoutItsRowIsStale() {
        Sheet gone = fetched(sheets(1).get(0));
        units.run(manager -> manager.remove(manager.find(Sheet.class, gone.id)));
        assertThatThrownBy(() -> units.run(manager -> {
                    manager.merge(gone);
                    manager.flush();
                }))
                .isInstanceOf(OptimisticLockException.class);
    }

    @Test
    @Spec("3.046")
    void anInstanceWithoutVersionAndRowIsNew() {
        List<Note> notes = sheets(1).get(0).notes;
        Note note = new Note();
        note.id = notes.get(0).id;
        note.text = "again";
        units.run(manager -> manager.remove(manager.find(Note.class, note.id)));
        units.run(manager -> {
            Note merged = manager.merge(note);
            manager.flush();
            assertThat(merged.id).isNotNull().isNotEqualTo(note.id);
            assertThat(manager.find(Note.class, merged.id)).isSameAs(merged);
            assertThat(manager.find(Note.class, note.id)).isNull();
        });
        assertThat(units.list("select n.text from Note n", String.class)).containsExactlyInAnyOrder("b", "again");
    }

    @Test
    @Spec("3.046")
    void newInstancesWithKeysOfTheApplicationAreInsertedTogether() {
        units.run(manager -> manager.persist(new Tag(7, "old")));
        List<String> statements = running(manager -> {
            for (int i = 0; i < 100; i++) {
                manager.merge(new Tag(i, "tag " + i));
            }
        });
        assertThat(statements.stream().filter(sql -> sql.startsWith("SELECT"))).hasSize(1);
        assertThat(statements).hasSizeLessThanOrEqualTo(3);
        assertThat(units.list("select t.name from Tag t", String.class))
                .hasSize(100)
                .contains("tag 7");
    }

    // ---- collections

    @Test
    @Spec("3.053")
    void whatWasNotFetchedCanBeFetchedAfterwards() {
        Sheet sheet = fetched(sheets(1).get(0));
        units.run(manager -> {
            Sheet merged = manager.merge(sheet);
            assertThat(merged.notes).hasSize(2);
            assertThat(merged.marks).containsExactlyInAnyOrder("x", "y");
            merged.marks.add("z");
        });
        units.run(
                manager -> assertThat(manager.find(Sheet.class, sheet.id).marks).hasSize(3));
    }

    @Test
    void differencesOfCollectionsAreWritten() {
        Sheet sheet = sheets(1).get(0);
        sheet.marks.remove("x");
        sheet.marks.add("z");
        List<String> changes = running(manager -> manager.merge(sheet));
        assertThat(changes).filteredOn(sql -> sql.startsWith("DELETE")).hasSize(1);
        assertThat(changes).filteredOn(sql -> sql.startsWith("INSERT")).hasSize(1);
        units.run(
                manager -> assertThat(manager.find(Sheet.class, sheet.id).marks).containsExactlyInAnyOrder("y", "z"));
    }

    @Test
    @Spec("3.049")
    void orphansAreRemoved() {
        Sheet sheet = sheets(1).get(0);
        sheet.notes.remove(0);
        new Note("new", sheet);
        units.run(manager -> manager.merge(sheet));
        assertThat(units.list("select n.text from Note n", String.class)).containsExactlyInAnyOrder("b", "new");
    }

    @Test
    void referencesThatWereNotFetchedStay() {
        Sheet sheet = sheets(1).get(0);
        units.run(manager -> {
            Tag tag = new Tag(1, "first");
            manager.persist(tag);
            manager.find(Sheet.class, sheet.id).tag = tag;
        });
        Sheet detached = fetched(sheet);
        detached.title = "other";
        units.run(manager -> manager.merge(detached));
        units.run(manager ->
                assertThat(manager.find(Sheet.class, sheet.id).tag.getName()).isEqualTo("first"));
    }

    // ---- what depends on rows

    @Test
    void anotherMergeChangesTheSameInstance() {
        Sheet one = fetched(sheets(1).get(0));
        Sheet other = fetched(one);
        one.title = "one";
        other.title = "other";
        other.marks = new HashSet<>(Set.of("w"));
        units.run(manager -> assertThat(manager.merge(one)).isSameAs(manager.merge(other)));
        units.run(manager -> {
            Sheet found = manager.find(Sheet.class, one.id);
            assertThat(found.title).isEqualTo("other");
            assertThat(found.marks).containsExactly("w");
        });
    }

    @Test
    @Spec("3.052")
    void anotherMergeOfAnotherVersionIsStale() {
        Sheet older = fetched(sheets(1).get(0));
        units.run(manager -> manager.find(Sheet.class, older.id).title = "newer");
        Sheet newer = fetched(older);
        assertThatThrownBy(() -> units.run(manager -> {
                    manager.merge(newer);
                    manager.merge(older);
                }))
                .isInstanceOf(OptimisticLockException.class);
    }

    @Test
    void mergedInstancesCanBeRemoved() {
        Sheet sheet = sheets(1).get(0);
        units.run(manager -> manager.remove(manager.merge(sheet)));
        assertThat(units.list("select s from Sheet s", Sheet.class)).isEmpty();
        assertThat(units.list("select n from Note n", Note.class)).isEmpty();
    }

    @Test
    void refreshTakesTheRowWhateverWasMerged() {
        Sheet stale = fetched(sheets(1).get(0));
        units.run(manager -> manager.find(Sheet.class, stale.id).title = "newer");
        stale.title = "older";
        units.run(manager -> {
            Sheet merged = manager.merge(stale);
            manager.refresh(merged);
            assertThat(merged.title).isEqualTo("newer");
        });
        assertThat(fetched(stale).title).isEqualTo("newer");
    }

    @Test
    void detachedAgainTheyAreForgotten() {
        Sheet stale = fetched(sheets(1).get(0));
        units.run(manager -> manager.find(Sheet.class, stale.id).title = "newer");
        assertThat(running(manager -> manager.detach(manager.merge(stale)))).isEmpty();
        assertThat(running(manager -> {
                    manager.merge(stale);
                    manager.clear();
                }))
                .isEmpty();
    }

    @Test
    void lockedInstancesAreOfTheVersionThatWasMerged() {
        Sheet sheet = fetched(sheets(1).get(0));
        units.run(manager -> {
            Sheet merged = manager.merge(sheet);
            manager.lock(merged, LockModeType.PESSIMISTIC_WRITE);
            assertThat(manager.getLockMode(merged)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        });
        units.run(manager -> manager.find(Sheet.class, sheet.id).title = "newer");
        assertThatThrownBy(
                        () -> units.run(manager -> manager.lock(manager.merge(sheet), LockModeType.PESSIMISTIC_WRITE)))
                .isInstanceOf(OptimisticLockException.class);
    }

    @Test
    void queriesThatDoNotFlushFindTheMergedInstance() {
        Sheet sheet = fetched(sheets(1).get(0));
        sheet.title = "other";
        units.run(manager -> {
            manager.setFlushMode(FlushModeType.COMMIT);
            Sheet merged = manager.merge(sheet);
            assertThat(manager.createQuery("select s from Sheet s", Sheet.class).getSingleResult())
                    .isSameAs(merged);
            assertThat(merged.title).isEqualTo("other");
        });
        assertThat(fetched(sheet).title).isEqualTo("other");
    }

    @Test
    void queriesThatFlushSeeWhatWasMerged() {
        Sheet sheet = fetched(sheets(1).get(0));
        sheet.title = "other";
        units.run(manager -> {
            manager.merge(sheet);
            assertThat(manager.createQuery("select s.title from Sheet s", String.class)
                            .getSingleResult())
                    .isEqualTo("other");
        });
    }

    // ---- what cannot wait

    @Test
    @Spec("3.099")
    void callbacksAreCalledByTheMerge() {
        units.run(manager -> manager.persist(new Watched(1, "old")));
        units.run(manager -> {
            assertThat(manager.merge(new Watched(1, "new")).calls).isEqualTo("loaded ");
            assertThat(manager.merge(new Watched(2, "new")).calls).isEqualTo("persisted ");
        });
    }

    @Test
    void aUnitCanLetEachMergeReadItsRow() {
        try (Units eager = new Units(
                database, unit -> unit.property("aludel.merge-read", "merge"), Sheet.class, Note.class, Tag.class)) {
            Sheet sheet = new Sheet("one");
            eager.run(manager -> manager.persist(sheet));
            eager.run(manager -> manager.find(Sheet.class, sheet.id).title = "newer");
            try (EntityManager manager = eager.open()) {
                assertThatThrownBy(() -> manager.merge(sheet)).isInstanceOf(OptimisticLockException.class);
            }
        }
    }
}
