package org.aludel.provider.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.aludel.AludelPersistenceProvider;
import org.aludel.provider.Spec;
import org.aludel.provider.error.MappingException;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the description of a persistence unit to a factory, as applications ask for it. */
@NullUnmarked // entities
class BootstrapTest {

    @Entity(name = "Note")
    static class Note {
        @Id
        Long id;

        String text;
    }

    @Entity(name = "Broken")
    @NamedQuery(name = "one", query = "select b from Broken b where b.nme = 'x'")
    @NamedQuery(name = "two", query = "select from")
    @NamedEntityGraph(name = "three", attributeNodes = @NamedAttributeNode("nme"))
    static class Broken {
        @Id
        Long id;

        String name;
    }

    @TempDir
    private Path directory;

    private final FreshDatabase database = TestDatabase.H2.freshDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private static String provider() {
        return AludelPersistenceProvider.class.getName();
    }

    private Map<String, Object> onDatabase() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.dataSource", database.dataSource());
        properties.put("jakarta.persistence.schema-generation.database.action", "drop-and-create");
        return properties;
    }

    private static void assertWorks(EntityManagerFactory factory) {
        factory.runInTransaction(manager -> {
            Note note = new Note();
            note.id = 1L;
            note.text = "Hello";
            manager.persist(note);
        });
        factory.runInTransaction(manager -> assertThat(manager.createQuery("select n.text from Note n", String.class)
                        .getResultList())
                .containsExactly("Hello"));
    }

    // ---- units of a persistence.xml

    /** Calls with a class path that has a persistence.xml with some units. */
    private <T> T withUnits(String units, Supplier<T> call) throws IOException {
        Path file = directory.resolve("META-INF/persistence.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
                %s
                </persistence>
                """.replace("%s", units));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String unit(String name, String provider) {
        return """
                <persistence-unit name="NAME">
                    <provider>PROVIDER</provider>
                    <class>CLASS</class>
                    <exclude-unlisted-classes>true</exclude-unlisted-classes>
                </persistence-unit>
                """.replace("NAME", name).replace("PROVIDER", provider).replace("CLASS", Note.class.getName());
    }

    @Test
    @Spec({"8.001", "8.003", "9.001"})
    void opensAUnitByItsName() throws IOException {
        try (EntityManagerFactory factory = withUnits(
                unit("notes", provider()), () -> Persistence.createEntityManagerFactory("notes", onDatabase()))) {
            assertThat(factory.getName()).isEqualTo("notes");
            assertWorks(factory);
        }
    }

    @Test
    @Spec({"9.002", "9.003"})
    void leavesUnitsOfOthersAlone() throws IOException {
        Object[] found = withUnits(unit("notes", "org.other.Provider"), () -> new Object[] {
            new AludelPersistenceProvider().createEntityManagerFactory("notes", onDatabase()),
            new AludelPersistenceProvider().createEntityManagerFactory("unknown", onDatabase()),
            new AludelPersistenceProvider().generateSchema("notes", onDatabase())
        });
        assertThat(found).containsExactly(null, null, false);
    }

    @Test
    @Spec({"9.002", "9.007"})
    void takesAUnitOverThatTheMapGivesIt() throws IOException {
        Map<String, Object> properties = onDatabase();
        properties.put("jakarta.persistence.provider", provider());
        try (EntityManagerFactory factory = withUnits(
                unit("notes", "org.other.Provider"),
                () -> Persistence.createEntityManagerFactory("notes", properties))) {
            assertWorks(factory);
        }
    }

    @Test
    @Spec("9.003")
    void writesScriptsWithoutADatabase() throws IOException {
        StringWriter script = new StringWriter();
        withUnits(unit("notes", provider()), () -> {
            Persistence.generateSchema(
                    "notes",
                    Map.of(
                            "jakarta.persistence.database-product-name", "PostgreSQL",
                            "jakarta.persistence.schema-generation.scripts.action", "create",
                            "jakarta.persistence.schema-generation.scripts.create-target", script));
            return true;
        });
        assertThat(script.toString().toLowerCase(java.util.Locale.ROOT)).contains("create table note");
    }

    // ---- units of programs

    @Test
    @Spec("9.004")
    void opensAUnitThatAProgramDescribes() {
        PersistenceConfiguration configuration = new PersistenceConfiguration("program")
                .provider(provider())
                .managedClass(Note.class)
                .properties(onDatabase());
        try (EntityManagerFactory factory = configuration.createEntityManagerFactory()) {
            assertWorks(factory);
        }
    }

    @Test
    @Spec("9.004")
    void leavesConfigurationsForOthersAlone() {
        PersistenceConfiguration configuration = new PersistenceConfiguration("program")
                .provider("org.other.Provider")
                .managedClass(Note.class);
        assertThat(new AludelPersistenceProvider().createEntityManagerFactory(configuration))
                .isNull();
    }

    // ---- mistakes

    @Test
    void tellsAllMistakesInQueriesAndGraphsAtOnce() {
        PersistenceConfiguration configuration = new PersistenceConfiguration("broken")
                .provider(provider())
                .managedClass(Broken.class)
                .properties(onDatabase());
        assertThatThrownBy(configuration::createEntityManagerFactory)
                .isInstanceOfSatisfying(
                        MappingException.class,
                        e -> assertThat(e.problems())
                                .hasSize(3)
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("'one'")
                                        .contains("Did you mean 'name'?")
                                        .contains("^^^"))
                                .anySatisfy(problem -> assertThat(problem).contains("'two'"))
                                .anySatisfy(problem -> assertThat(problem).contains("'three'")));
    }

    @Test
    void tellsWhichListedClassesAreMissing() throws IOException {
        String units = unit("notes", provider())
                .replace("</class>", "</class><class>com.acme.Missing</class><class>com.acme.Lost</class>");
        assertThatThrownBy(() -> withUnits(units, () -> Persistence.createEntityManagerFactory("notes", onDatabase())))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("'com.acme.Missing'")
                .hasMessageContaining("'com.acme.Lost'");
    }

    @Test
    void leavesNothingOpenWhenItFails() throws InterruptedException {
        PersistenceConfiguration configuration = new PersistenceConfiguration("broken")
                .provider(provider())
                .managedClass(Broken.class)
                .properties(Map.of("jakarta.persistence.jdbc.url", "jdbc:h2:mem:broken"));
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        assertThatThrownBy(configuration::createEntityManagerFactory).isInstanceOf(MappingException.class);

        Set<Thread> begun = new HashSet<>(Thread.getAllStackTraces().keySet());
        begun.removeAll(before);
        for (Thread thread : begun) {
            if (thread.getName().startsWith("agroal")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }
}
