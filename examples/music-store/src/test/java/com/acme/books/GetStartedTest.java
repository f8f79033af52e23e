package com.acme.books;

import static org.aludel.core.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.Session;
import org.aludel.testing.support.GuideChapter;
import org.junit.jupiter.api.Test;

/** The samples of {@code docs/guide/get-started.md}, run. */
class GetStartedTest {

    private static final GuideChapter CHAPTER = new GuideChapter("get-started.md");

    @Test
    void everySampleOfTheChapterIsCompiledAndRun() {
        String folder = "src/test/java/com/acme/books/";
        assertThat(CHAPTER.requireSamplesIn(
                        folder + "Book.java",
                        folder + "Main.java",
                        folder + "Shelf.java",
                        folder + "GetStartedTest.java"))
                .isEqualTo(5);
    }

    @Test
    void theFilesOfTheChapterAreThoseInUse() throws IOException {
        List<String> samples = CHAPTER.samples("xml");
        assertThat(samples).hasSize(4);
        assertThat(samples.get(1))
                .isEqualTo(Files.readString(Path.of("src/test/resources/META-INF/persistence.xml"))
                        .replaceFirst("<\\?xml[^\n]*\n", ""));
        String pom = Files.readString(Path.of("../../pom.xml"));
        assertThat(pom).contains("<artifactId>aludel-parent</artifactId>\n    <version>0.1.0-SNAPSHOT</version>");
        assertThat(samples.get(0))
                .contains("<artifactId>aludel-provider</artifactId>", "<version>0.1.0-SNAPSHOT</version>");
    }

    @Test
    void theProgramPrintsWhatTheChapterSays() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Main.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        assertThat(CHAPTER.samples("text"))
                .contains(printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    @Test
    void aBeanOfAServerWorksWithTheSameUnit() {
        try (EntityManagerFactory factory = unit("bean")) {
            factory.runInTransaction(manager -> {
                Shelf shelf = new Shelf();
                shelf.manager = manager;
                assertThat(shelf.add("Emma", 1815)).isNotNull();
                shelf.add("Dracula", 1897);
                assertThat(shelf.before(1850)).extracting(Book::getTitle).containsExactly("Emma");
            });
        }
    }

    @Test
    void changes() {
        try (EntityManagerFactory factory = unit("changes")) {
            Long id = factory.callInTransaction(manager -> {
                Book book = new Book("The Moonstone", 1868);
                manager.persist(book);
                return book.getId();
            });
            factory.runInTransaction(manager -> {
                Book book = manager.find(Book.class, id);
                book.setTitle("The Moonstone: A Romance");
            });
            List<Book> old = factory.callInTransaction(manager -> {
                Session session = manager.unwrap(Session.class);
                EntityAlias<Book> book = session.entity(Book.class);
                return session.list(
                        select(book).from(book).where(book.get("published").lt(1900)), Book.class);
            });
            assertThat(old).extracting(Book::getTitle).containsExactly("The Moonstone: A Romance");
        }
    }

    private static EntityManagerFactory unit(String database) {
        return Persistence.createEntityManagerFactory(
                "books", Map.of("jakarta.persistence.jdbc.url", "jdbc:h2:mem:" + database));
    }
}
