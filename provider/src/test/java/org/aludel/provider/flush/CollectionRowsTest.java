package org.aludel.provider.flush;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.TestContext;
import org.aludel.provider.fixture.TestUnit;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows of collection tables and join tables. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable"})
class CollectionRowsTest {

    @Embeddable
    static class Line {
        private String text;
        private Integer size;

        Line() {}

        Line(String text, Integer size) {
            this.text = text;
            this.size = size;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && line.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    @Embeddable
    static class Details {
        private String author;

        @ElementCollection
        @CollectionTable(name = "details_words")
        private Set<String> words = new HashSet<>();
    }

    @Entity
    static class Page {
        @Id
        private int id;

        @ElementCollection
        private Set<String> words = new HashSet<>();

        @ElementCollection
        private Collection<String> bag = new ArrayList<>();

        @ElementCollection
        @OrderColumn
        private List<String> lines = new ArrayList<>();

        @ElementCollection
        private Map<String, Integer> counts = new HashMap<>();

        @ElementCollection
        private Set<Line> parts = new HashSet<>();

        private Details details;

        @Version
        private int version;

        Page() {}

        Page(int id) {
            this.id = id;
        }
    }

    private static void with(TestDatabase database, Work work, Class<?>... classes) {
        try (TestUnit unit = new TestUnit(database, classes);
                TestContext context = new TestContext(unit)) {
            work.in(context, unit);
        }
    }

    /** What a test does. */
    private interface Work {
        void in(TestContext context, TestUnit unit);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.075", "11.041", "11.062"})
    void onlyRowsThatDifferAreWritten(TestDatabase database) {
        with(
                database,
                (context, unit) -> {
                    Page page = new Page(1);
                    page.words.addAll(List.of("a", "b"));
                    page.lines.addAll(List.of("one", "two", "three"));
                    page.counts.putAll(Map.of("x", 1, "y", 2));
                    page.bag.addAll(List.of("p", "p", "q"));
                    context.persist(page);
                    assertThat(context.write()).isEqualTo("""
                            INSERT page (id, author, version) x1
                            INSERT page_words (page_id, words) x2
                            INSERT page_bag (page_id, bag) x3
                            INSERT page_lines (page_id, lines_order, lines) x3
                            INSERT page_counts (page_id, counts_key, counts) x2""");
                    assertThat(context.write()).isEmpty();

                    page.words.remove("a");
                    page.words.add("c");
                    assertThat(context.write()).isEqualTo("""
                            DELETE page_words WHERE page_id, words x1
                            UPDATE page (version) WHERE id, version x1
                            INSERT page_words (page_id, words) x1""");
                    assertThat(page.version).isEqualTo(1);

                    page.lines.add(0, "zero");
                    assertThat(context.write()).isEqualTo("""
                            UPDATE page (version) WHERE id, version x1
                            UPDATE page_lines (lines) WHERE page_id, lines_order x3
                            INSERT page_lines (page_id, lines_order, lines) x1""");
                    assertThat(context.rows("SELECT lines FROM page_lines ORDER BY lines_order"))
                            .isEqualTo("zero; one; two; three");
                    page.lines.remove(3);
                    page.counts.put("x", 5);
                    page.counts.remove("y");
                    page.counts.put("z", 7);
                    page.bag.remove("p");
                    assertThat(context.write()).isEqualTo("""
                            DELETE page_bag WHERE page_id, bag x1
                            DELETE page_lines WHERE page_id, lines_order x1
                            DELETE page_counts WHERE page_id, counts_key x1
                            UPDATE page (version) WHERE id, version x1
                            UPDATE page_counts (counts) WHERE page_id, counts_key x1
                            INSERT page_bag (page_id, bag) x1
                            INSERT page_counts (page_id, counts_key, counts) x1""");
                    assertThat(context.rows("SELECT bag FROM page_bag ORDER BY bag"))
                            .isEqualTo("p; q");
                    assertThat(context.rows("SELECT counts_key, counts FROM page_counts ORDER BY 1"))
                            .isEqualTo("x, 5; z, 7");
                    context.commit();

                    Page found = context.find(Page.class, 1);
                    unit.statements();
                    context.write();
                    assertThat(unit.statements()).isEmpty();
                    context.remove(found);
                    context.write();
                    assertThat(context.rows("SELECT * FROM page_lines")).isEmpty();
                },
                Page.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("11.042")
    void embeddableElementsMayHaveNulls(TestDatabase database) {
        with(
                database,
                (context, unit) -> {
                    Page page = new Page(1);
                    page.parts.addAll(List.of(new Line("a", 1), new Line("b", null)));
                    context.persist(page).write();
                    page.parts.removeIf(line -> line.text.equals("b"));
                    assertThat(context.write()).isEqualTo("""
                            DELETE page_parts WHERE page_id, text, no size x1
                            UPDATE page (version) WHERE id, version x1""");
                    page.parts.iterator().next().size = 3;
                    assertThat(context.write()).isEqualTo("""
                            DELETE page_parts WHERE page_id, text, size x1
                            UPDATE page (version) WHERE id, version x1
                            INSERT page_parts (page_id, text, size) x1""");
                    assertThat(context.rows("SELECT text, size FROM page_parts"))
                            .isEqualTo("a, 3");
                    assertThat(context.write()).isEmpty();
                },
                Page.class);
    }

    @Test
    void aCollectionCanBeReplaced() {
        with(
                TestDatabase.H2,
                (context, unit) -> {
                    Page page = new Page(1);
                    page.words.addAll(List.of("a", "b"));
                    context.persist(page).write();
                    page.words = new HashSet<>(Set.of("b", "a"));
                    assertThat(context.write()).isEmpty();
                    page.words = new HashSet<>(Set.of("b", "c"));
                    assertThat(context.write()).isEqualTo("""
                            DELETE page_words WHERE page_id, words x1
                            UPDATE page (version) WHERE id, version x1
                            INSERT page_words (page_id, words) x1""");
                    page.words.add("d");
                    assertThat(context.write()).isEqualTo("""
                            UPDATE page (version) WHERE id, version x1
                            INSERT page_words (page_id, words) x1""");
                    page.words = null;
                    assertThat(context.write()).isEqualTo("""
                            DELETE page_words WHERE page_id, words x3
                            UPDATE page (version) WHERE id, version x1""");
                    assertThat(context.write()).isEmpty();
                    page.words = new HashSet<>(Set.of("e"));
                    context.write();
                    context.commit();

                    Page found = context.find(Page.class, 1);
                    unit.statements();
                    found.words = new HashSet<>(Set.of("f"));
                    assertThat(context.write()).isEqualTo("""
                            DELETE page_words WHERE page_id x1
                            UPDATE page (version) WHERE id, version x1
                            INSERT page_words (page_id, words) x1""");
                    assertThat(unit.statements()).hasSize(3);
                    assertThat(context.rows("SELECT words FROM page_words")).isEqualTo("f");
                },
                Page.class);
    }

    @Test
    void collectionsOfEmbeddedValuesBelongToTheEntity() {
        with(
                TestDatabase.H2,
                (context, unit) -> {
                    Page page = new Page(1);
                    page.details = new Details();
                    page.details.words.add("a");
                    context.persist(page);
                    assertThat(context.write()).endsWith("INSERT details_words (page_id, words) x1");
                },
                Page.class);
    }

    // ---- relationships

    @Entity
    static class Tag {
        @Id
        private String name;

        @ManyToMany(mappedBy = "tags")
        private Set<Post> posts = new HashSet<>();

        Tag() {}

        Tag(String name) {
            this.name = name;
        }
    }

    @Entity
    static class Post {
        @Id
        private int id;

        @ManyToMany
        private Set<Tag> tags = new HashSet<>();

        @OneToMany
        @JoinTable(name = "post_note")
        @OrderColumn(name = "place")
        private List<Note> notes = new ArrayList<>();

        @ManyToMany
        @JoinTable(name = "post_role")
        @MapKeyColumn(name = "role")
        private Map<String, Tag> roles = new LinkedHashMap<>();

        @ManyToOne
        @JoinTable(name = "post_main")
        private Tag main;

        @Version
        private int version;

        Post() {}

        Post(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Note {
        @Id
        private int id;

        Note() {}

        Note(int id) {
            this.id = id;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"2.076", "3.027", "11.043"})
    void joinTablesAreWrittenByTheirOwners(TestDatabase database) {
        with(
                database,
                (context, unit) -> {
                    Post post = new Post(1);
                    Tag first = new Tag("first");
                    Tag second = new Tag("second");
                    Note one = new Note(1);
                    Note two = new Note(2);
                    post.tags.add(first);
                    post.notes.addAll(List.of(one, two));
                    post.roles.put("r", first);
                    post.main = second;
                    context.persist(post, first, second, one, two);
                    assertThat(context.write()).isEqualTo("""
                            INSERT post (id, version) x1
                            INSERT tag (name) x2
                            INSERT note (id) x2
                            INSERT post_tag (posts_id, tags_name) x1
                            INSERT post_note (post_id, place, notes_id) x2
                            INSERT post_role (post_id, role, roles_name) x1
                            INSERT post_main (post_id, main_name) x1""");
                    assertThat(context.write()).isEmpty();

                    first.posts.clear();
                    second.posts.add(post);
                    assertThat(context.write()).isEmpty();

                    post.notes.add(0, post.notes.remove(1));
                    post.roles.put("r", second);
                    post.main = first;
                    post.tags.add(second);
                    assertThat(context.write()).isEqualTo("""
                            DELETE post_note WHERE post_id, place x2
                            DELETE post_main WHERE post_id, main_name x1
                            UPDATE post (version) WHERE id, version x1
                            UPDATE post_role (roles_name) WHERE post_id, role x1
                            INSERT post_tag (posts_id, tags_name) x1
                            INSERT post_note (post_id, place, notes_id) x2
                            INSERT post_main (post_id, main_name) x1""");
                    assertThat(context.rows("SELECT notes_id FROM post_note ORDER BY place"))
                            .isEqualTo("2; 1");
                    context.commit();

                    Post found = context.find(Post.class, 1);
                    assertThat(found.main.name).isEqualTo("first");
                    assertThat(found.tags).hasSize(2);
                    unit.statements();
                    found.main = null;
                    assertThat(context.write()).isEqualTo("""
                            DELETE post_main WHERE post_id, main_name x1
                            UPDATE post (version) WHERE id, version x1""");
                    context.remove(found.notes.get(0));
                    assertThat(context.write()).isEqualTo("""
                            DELETE post_note WHERE post_id, place x2
                            UPDATE post (version) WHERE id, version x1
                            DELETE note WHERE id x1
                            INSERT post_note (post_id, place, notes_id) x1""");
                    context.remove(found);
                    assertThat(context.write()).isEqualTo("""
                            DELETE post_tag WHERE posts_id, tags_name x2
                            DELETE post_note WHERE post_id, place x1
                            DELETE post_role WHERE post_id x1
                            DELETE post WHERE id, version x1""");
                },
                Post.class,
                Tag.class,
                Note.class);
    }
}
