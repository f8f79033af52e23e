package org.aludel.provider.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Note;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aludel.testing.support.GuideChapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the chapter on Jakarta Persistence shows is what is compiled and run. */
class GuideTest {

    private static final GuideChapter CHAPTER = new GuideChapter("persistence.md");

    @TempDir
    private Path directory;

    @Test
    void everyJavaSampleIsCompiledAndRun() {
        assertThat(CHAPTER.requireSamplesIn(
                        "src/test/java/com/acme/Auditing.java",
                        "src/test/java/com/acme/Note.java",
                        "src/test/java/org/aludel/provider/guide/PersistenceGuideTest.java"))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void theFileIsOneOfAUnit() throws IOException {
        List<String> files = CHAPTER.samples("xml");
        assertThat(files).isNotEmpty();
        Files.createDirectory(directory.resolve("META-INF"));
        Files.writeString(directory.resolve("META-INF").resolve("persistence.xml"), files.get(0));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            Map<String, Object> settings = Map.of(
                    "jakarta.persistence.jdbc.url", "jdbc:h2:mem:notes-of-a-file",
                    "jakarta.persistence.schema-generation.database.action", "create");
            try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("notes", settings)) {
                factory.runInTransaction(manager -> manager.persist(new Note("Buy paper")));
                List<Note> notes = factory.callInTransaction(
                        manager -> manager.createQuery("from Note", Note.class).getResultList());
                assertThat(notes).hasSize(1);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
