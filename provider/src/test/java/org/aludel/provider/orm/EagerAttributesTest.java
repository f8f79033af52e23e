package org.aludel.provider.orm;

import static org.aludel.core.sql.Sql.select;
import static org.aludel.orm.LoadOption.joined;
import static org.aludel.orm.LoadOption.raise;
import static org.aludel.orm.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.LoadOption;
import org.aludel.orm.Session;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Loader options for attributes that the mapping fetches at once. */
@NullUnmarked // as entities usually are
class EagerAttributesTest {

    @Entity(name = "Writer")
    static class Writer {
        @Id
        int id;

        String name;

        @Override
        public String toString() {
            return name;
        }
    }

    @Entity(name = "Page")
    static class Page {
        @Id
        int id;

        @ManyToOne
        Book book;
    }

    @Entity(name = "Book")
    static class Book {
        @Id
        int id;

        @ManyToOne
        Writer writer;

        @OneToMany(mappedBy = "book", fetch = FetchType.EAGER)
        List<Page> pages = new ArrayList<>();
    }

    /** Finds the only book with an option. */
    private static void found(BiConsumer<Units, Book> check, BiConsumer<EntityAlias<Book>, List<LoadOption>> options) {
        try (Units units = new Units(TestDatabase.H2, Writer.class, Page.class, Book.class)) {
            units.run(manager -> {
                Writer woolf = new Writer();
                woolf.id = 1;
                woolf.name = "Woolf";
                Book waves = new Book();
                waves.id = 1;
                waves.writer = woolf;
                Page page = new Page();
                page.id = 1;
                page.book = waves;
                List.of(woolf, waves, page).forEach(manager::persist);
            });
            units.statements();
            units.run(manager -> {
                Session session = manager.unwrap(Session.class);
                EntityAlias<Book> book = session.entity(Book.class);
                List<LoadOption> all = new ArrayList<>();
                options.accept(book, all);
                check.accept(
                        units,
                        session.query(select(book).from(book), Book.class)
                                .options(all.toArray(LoadOption[]::new))
                                .one());
            });
        }
    }

    @Test
    void theyAreLoadedByStatementsOfTheirOwnWithoutOptions() {
        found(
                (units, book) -> {
                    assertThat(units.statements()).hasSize(3);
                    assertThat(book.writer).hasToString("Woolf");
                    assertThat(book.pages).hasSize(1);
                },
                (book, options) -> {});
    }

    @Test
    void theyAreNotLoadedTwice() {
        found(
                (units, book) -> assertThat(units.statements()).hasSize(2),
                (book, options) -> options.addAll(List.of(joined(book.get("writer")), selectin(book.join("pages")))));
    }

    @Test
    void theyAreNotLoadedWhenTheirUseIsToFail() {
        found(
                (units, book) -> {
                    assertThat(units.statements()).hasSize(1);
                    assertThatThrownBy(() -> book.writer.toString()).hasMessageContaining("ALU-4487");
                    assertThatThrownBy(() -> book.pages.size()).hasMessageContaining("ALU-4487");
                },
                (book, options) -> options.addAll(List.of(raise(book.get("writer")), raise(book.join("pages")))));
    }
}
