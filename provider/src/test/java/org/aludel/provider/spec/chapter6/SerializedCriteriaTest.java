package org.aludel.provider.spec.chapter6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Parameter;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.aludel.core.engine.Engine;
import org.aludel.provider.Spec;
import org.aludel.provider.error.Coded;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.fixture.Streams;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.chapter6.Library.Author;
import org.aludel.provider.spec.chapter6.Library.Work;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Criteria that are written to a stream are those that are read from it, here or elsewhere (6.7). */
@Spec("6.041")
class SerializedCriteriaTest {

    @TempDir
    private Path folder;

    private static Units library() {
        Units units = new Units(TestDatabase.H2, Library.CLASSES);
        units.run(Library::fill);
        return units;
    }

    @Test
    void whatIsReadHasTheResultsAndTheStatementsOfWhatWasWritten() {
        try (Units units = library()) {
            Map<String, ?> made = Library.written(units.factory().getCriteriaBuilder());
            String results = Library.run(units.factory(), made);
            assertThat(results)
                    .contains("entities: Snow; Rain\n")
                    .contains("update: rows 2\n")
                    .contains("union: Alps; Ann; Bob\n");
            long compiled = units.factory()
                    .unwrap(Engine.class)
                    .statistics()
                    .statements()
                    .misses();

            Map<String, Object> read = new LinkedHashMap<>();
            made.forEach((name, criteria) -> read.put(name, Streams.copy(criteria)));

            assertThat(Library.run(units.factory(), read)).isEqualTo(results);
            assertThat(Library.run(units.factory(), Streams.copy(made))).isEqualTo(results);
            assertThat(units.factory()
                            .unwrap(Engine.class)
                            .statistics()
                            .statements()
                            .misses())
                    .isEqualTo(compiled);
        }
    }

    @Test
    void anotherProcessRunsThem() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("library");
        Path criteria = folder.resolve("criteria");
        String here;
        try (EntityManagerFactory factory = Library.open(url, "create")) {
            factory.runInTransaction(Library::fill);
            Map<String, ?> made = Library.written(factory.getCriteriaBuilder());
            Files.write(criteria, Streams.written(made));
            here = Library.run(factory, made);
        }
        Path results = folder.resolve("results");
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReadingProcess.class.getName(),
                        url,
                        criteria.toString(),
                        results.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(results, StandardCharsets.UTF_8)).isEqualTo(here);
    }

    @Test
    void parametersAreFoundByTheObjectThatWasReadAndByName() {
        try (Units units = library();
                EntityManager manager = units.open()) {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<String> query = builder.createQuery(String.class);
            Root<Work> work = query.from(Work.class);
            ParameterExpression<Long> id = builder.parameter(Long.class);
            ParameterExpression<String> title = builder.parameter(String.class, "title");
            query.select(work.get("title"))
                    .where(builder.ge(work.<Long>get("id"), id), builder.greaterThan(work.get("title"), title))
                    .orderBy(builder.asc(builder.sum(work.<Long>get("id"), id)));

            CriteriaQuery<String> read = Streams.copy(query);
            TypedQuery<String> executable = manager.createQuery(read);

            ParameterExpression<?> readId = read.getParameters().stream()
                    .filter(parameter -> parameter.getName() == null)
                    .findFirst()
                    .orElseThrow();
            give(executable, readId, 1L);
            executable.setParameter("title", "B");
            assertThat(executable.getResultList()).containsExactly("Rain", "Snow");
            assertThat(executable.getParameter("title", String.class)).isIn(read.getParameters());
            assertThatThrownBy(() -> executable.setParameter(id, 1L)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @SuppressWarnings("unchecked") // as the parameter was made
    private static <T> void give(TypedQuery<?> query, Parameter<?> parameter, T value) {
        query.setParameter((Parameter<T>) parameter, value);
    }

    @Test
    void valuesThatCannotBeWrittenAreTold() {
        try (Units units = library()) {
            CriteriaBuilder builder = units.factory().getCriteriaBuilder();
            CriteriaQuery<Work> query = builder.createQuery(Work.class);
            query.where(builder.equal(query.from(Work.class).get("author"), new Author()));

            assertThatThrownBy(() -> Streams.written(query))
                    .isInstanceOf(NotSerializableException.class)
                    .hasMessage(Author.class.getName());
        }
    }

    // ---- without the same unit

    private static CriteriaQuery<Author> authors(Units units) {
        CriteriaBuilder builder = units.factory().getCriteriaBuilder();
        CriteriaQuery<Author> query = builder.createQuery(Author.class);
        Root<Author> author = query.from(Author.class);
        return query.where(builder.equal(author.get("name"), "Ann"));
    }

    private static void isRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> Streams.read(bytes))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageStartingWith("[ALU-4616] Criteria of the persistence unit 'shop'")
                .hasMessageContaining(message)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .extracting(cause -> ((Coded) cause).code())
                .isEqualTo(ProviderErrorCode.UNREADABLE_CRITERIA);
    }

    @Test
    void aUnitThatIsNotOpenIsTold() throws Exception {
        byte[] bytes;
        try (Units units = library()) {
            bytes = Streams.written(authors(units));
        }
        try (Units other = new Units(TestDatabase.H2, unit -> named("other"), Author.class)) {
            assertThat(other.factory().isOpen()).isTrue();
            isRefused(bytes, "no entity manager factory of it is open here. Create one first");
        }
        try (Units again = library();
                EntityManager manager = again.open()) {
            CriteriaQuery<?> read = (CriteriaQuery<?>) Streams.read(bytes);
            assertThat(manager.createQuery(read).getResultList()).hasToString("[Ann]");
        }
    }

    private static PersistenceConfiguration named(String name) {
        return new PersistenceConfiguration(name)
                .provider("org.aludel.AludelPersistenceProvider")
                .property("jakarta.persistence.jdbc.url", "jdbc:h2:mem:" + name)
                .managedClass(Department.class);
    }

    @Test
    void aUnitWithoutTheEntityIsTold() throws Exception {
        byte[] bytes;
        try (Units units = library()) {
            bytes = Streams.written(authors(units));
        }
        try (Units other = new Units(TestDatabase.H2, Department.class)) {
            assertThat(other.factory().isOpen()).isTrue();
            isRefused(bytes, "name the class '" + Author.class.getName());
        }
    }

    @Test
    void anAttributeThatIsNotMappedAnyMoreIsTold() throws Exception {
        byte[] bytes;
        try (Units units = library()) {
            bytes = Streams.written(authors(units));
        }
        try (Units other = new Units(
                TestDatabase.H2,
                unit -> unit.mappingFile("org/aludel/provider/spec/chapter6/without-names.xml"),
                Library.CLASSES)) {
            assertThat(other.factory().isOpen()).isTrue();
            isRefused(bytes, "name the attribute 'name' of the entity 'Author'");
        }
    }

    @Test
    void ofSeveralUnitsThatHaveOneNameTheOneWithTheClassesIsTaken() {
        try (Units units = library();
                Units other = new Units(TestDatabase.H2, Department.class);
                EntityManager manager = units.open()) {
            assertThat(other.factory().getName()).isEqualTo(units.factory().getName());

            CriteriaQuery<Author> read = Streams.copy(authors(units));

            assertThat(manager.createQuery(read).getResultList()).hasToString("[Ann]");
            assertThat(read.getRoots().iterator().next().getModel())
                    .isSameAs(units.factory().getMetamodel().entity(Author.class));
        }
    }

    /** An entity of another unit. */
    @Entity
    static class Department {
        @Id
        int id;
    }
}
