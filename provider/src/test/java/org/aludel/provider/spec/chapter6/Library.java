package org.aludel.provider.spec.chapter6;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineListener;
import org.aludel.core.engine.ExecutionEvent;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Entities of all shapes, and criteria with all that criteria may have. */
@NullUnmarked // as entities usually are
@SuppressWarnings("deprecation") // what the specification still asks for
final class Library {

    static final Class<?>[] CLASSES = {Author.class, Work.class, Novel.class, Atlas.class};

    private Library() {}

    @MappedSuperclass
    abstract static class Numbered<K> {
        @Id
        K id;
    }

    @Embeddable
    static class Origin {
        String country;
        Integer born;
    }

    @Entity(name = "Author")
    static class Author extends Numbered<Integer> {
        String name;

        @Embedded
        Origin origin = new Origin();

        @OneToMany(mappedBy = "author")
        @OrderColumn
        List<Work> works = new ArrayList<>();

        @ElementCollection
        Map<String, Integer> prizes = new HashMap<>();

        @Override
        public String toString() {
            return name;
        }
    }

    @Entity(name = "Work")
    static class Work extends Numbered<Long> {
        String title;
        BigDecimal price;
        Genre genre;

        @ManyToOne
        Author author;

        @ElementCollection
        Set<String> tags = new HashSet<>();

        @Override
        public String toString() {
            return title;
        }
    }

    @Entity(name = "Novel")
    static class Novel extends Work {
        int pages;
    }

    @Entity(name = "Atlas")
    static class Atlas extends Work {
        int maps;
    }

    /** What works are. */
    public enum Genre {
        FICTION,
        TRAVEL
    }

    /** Made of rows. */
    public record Line(String title, String author) {}

    /** A unit over a database that stays when it is closed. */
    static EntityManagerFactory open(String url, String action) {
        return new PersistenceConfiguration("library")
                .provider("org.aludel.AludelPersistenceProvider")
                .managedClass(Author.class)
                .managedClass(Work.class)
                .managedClass(Novel.class)
                .managedClass(Atlas.class)
                .property("jakarta.persistence.jdbc.url", url)
                .property("jakarta.persistence.schema-generation.database.action", action)
                .createEntityManagerFactory();
    }

    static void fill(EntityManager manager) {
        Author ann = author(1, "Ann", "FR", 1900);
        ann.prizes.put("gold", 1950);
        Author bob = author(2, "Bob", "UK", null);
        manager.persist(ann);
        manager.persist(bob);
        Novel novel = new Novel();
        novel.pages = 300;
        Novel other = new Novel();
        other.pages = 90;
        Atlas atlas = new Atlas();
        atlas.maps = 12;
        work(manager, novel, 1, "Rain", "9.50", Genre.FICTION, ann, "new");
        work(manager, other, 2, "Snow", null, Genre.FICTION, ann, "old");
        work(manager, atlas, 3, "Alps", "30.00", Genre.TRAVEL, bob, "new");
    }

    private static Author author(int id, String name, String country, @Nullable Integer born) {
        Author author = new Author();
        author.id = id;
        author.name = name;
        author.origin.country = country;
        author.origin.born = born;
        return author;
    }

    private static void work(
            EntityManager manager,
            Work work,
            long id,
            String title,
            @Nullable String price,
            Genre genre,
            Author author,
            String tag) {
        work.id = id;
        work.title = title;
        work.price = price == null ? null : new BigDecimal(price);
        work.genre = genre;
        work.author = author;
        work.tags.add(tag);
        author.works.add(work);
        manager.persist(work);
    }

    // ---- criteria

    /** Criteria by their names. Parameters are named after their values: {@code fiction}, {@code three}. */
    static Map<String, CommonAbstractCriteria> criteria(CriteriaBuilder b) {
        Map<String, CommonAbstractCriteria> all = new LinkedHashMap<>();
        all.put("entities", entities(b));
        all.put("tuples", tuples(b));
        all.put("records", records(b));
        all.put("joins", joins(b));
        all.put("subqueries", subqueries(b));
        all.put("groups", groups(b));
        all.put("subtypes", subtypes(b));
        all.put("update", update(b));
        all.put("delete", delete(b));
        return all;
    }

    /** Criteria that are no {@link CommonAbstractCriteria}: two queries put together. */
    static CriteriaSelect<String> union(CriteriaBuilder b) {
        CriteriaQuery<String> names = b.createQuery(String.class);
        names.select(names.from(Author.class).get("name"));
        CriteriaQuery<String> titles = b.createQuery(String.class);
        Root<Atlas> atlas = titles.from(Atlas.class);
        titles.select(atlas.get("title")).where(b.gt(atlas.<Integer>get("maps"), b.parameter(Integer.class, "three")));
        return b.union(names, titles);
    }

    private static CriteriaQuery<Work> entities(CriteriaBuilder b) {
        CriteriaQuery<Work> query = b.createQuery(Work.class);
        Root<Work> work = query.from(Work.class);
        work.fetch("author", JoinType.LEFT);
        ParameterExpression<Genre> genre = b.parameter(Genre.class, "fiction");
        return query.select(work)
                .where(
                        b.equal(work.get("genre"), genre),
                        work.get("id").in(1L, 2L, 3L),
                        b.or(b.isNull(work.get("price")), b.lt(work.<BigDecimal>get("price"), new BigDecimal("20"))),
                        b.isMember("x", work.<Set<String>>get("tags")).not())
                .orderBy(b.asc(work.get("price"), Nulls.FIRST), b.desc(work.get("id")));
    }

    private static CriteriaQuery<Tuple> tuples(CriteriaBuilder b) {
        CriteriaQuery<Tuple> query = b.createTupleQuery();
        Root<Work> work = query.from(Work.class);
        Expression<String> kind = b.<String>selectCase()
                .when(b.gt(work.<BigDecimal>get("price"), new BigDecimal("20")), "dear")
                .when(b.isNull(work.get("price")), b.lower(work.get("author").get("name")))
                .otherwise("cheap");
        Expression<String> genre = b.<Genre, String>selectCase(work.get("genre"))
                .when(Genre.FICTION, "F")
                .otherwise("T");
        return query.multiselect(
                        work.get("title").alias("t"),
                        kind.alias("k"),
                        genre,
                        b.coalesce(work.<BigDecimal>get("price"), BigDecimal.ONE),
                        b.concat(b.substring(work.get("title"), 1, 2), "!"),
                        b.length(b.trim(work.get("title"))),
                        b.sum(work.<Long>get("id"), 10L))
                .orderBy(b.asc(work.get("title")));
    }

    private static CriteriaQuery<Line> records(CriteriaBuilder b) {
        CriteriaQuery<Line> query = b.createQuery(Line.class);
        Root<Work> work = query.from(Work.class);
        return query.select(b.construct(
                        Line.class, work.get("title"), work.get("author").get("name")))
                .where(b.like(work.get("title"), "%a%"), b.between(work.<Long>get("id"), 1L, 9L))
                .orderBy(b.asc(work.get("id")));
    }

    private static CriteriaQuery<Object[]> joins(CriteriaBuilder b) {
        CriteriaQuery<Object[]> query = b.createQuery(Object[].class);
        Root<Author> author = query.from(Author.class);
        Join<Author, Work> work = author.join("works", JoinType.LEFT);
        work.on(b.notEqual(work.get("genre"), Genre.TRAVEL));
        MapJoin<Author, String, Integer> prize = author.joinMap("prizes", JoinType.LEFT);
        Join<Author, Atlas> atlas = author.join(Atlas.class, JoinType.LEFT);
        atlas.on(b.equal(atlas.get("author"), author));
        return query.multiselect(
                        author.get("name"),
                        author.get("origin").get("country"),
                        work,
                        prize.key(),
                        prize.value(),
                        atlas)
                .orderBy(b.asc(author.get("id")), b.asc(work.get("id")));
    }

    private static CriteriaQuery<Author> subqueries(CriteriaBuilder b) {
        CriteriaQuery<Author> query = b.createQuery(Author.class);
        Root<Author> author = query.from(Author.class);
        Subquery<Work> dear = query.subquery(Work.class);
        Join<Author, Work> own = dear.correlate(author).join("works");
        dear.select(own).where(b.gt(own.<BigDecimal>get("price"), b.parameter(BigDecimal.class)));
        Subquery<Long> least = query.subquery(Long.class);
        least.select(b.min(least.from(Work.class).<Long>get("id")));
        Subquery<Integer> ids = query.subquery(Integer.class);
        ids.select(ids.from(Author.class).get("id"));
        return query.where(
                b.exists(dear),
                b.greaterThanOrEqualTo(author.<Integer>get("id"), b.all(ids)),
                b.gt(b.size(author.<List<Work>>get("works")), 0),
                b.notEqual(least, 0L));
    }

    private static CriteriaQuery<Tuple> groups(CriteriaBuilder b) {
        CriteriaQuery<Tuple> query = b.createTupleQuery();
        Root<Work> work = query.from(Work.class);
        return query.multiselect(work.get("genre"), b.count(work), b.max(work.<BigDecimal>get("price")))
                .groupBy(work.get("genre"))
                .having(b.ge(b.count(work), 1L))
                .orderBy(b.asc(work.get("genre")));
    }

    private static CriteriaQuery<String> subtypes(CriteriaBuilder b) {
        CriteriaQuery<String> query = b.createQuery(String.class);
        Root<Work> work = query.from(Work.class);
        return query.select(work.get("title"))
                .distinct(true)
                .where(b.or(
                        b.gt(b.treat(work, Novel.class).<Integer>get("pages"), 100),
                        b.equal(work.type(), b.literal(Atlas.class))))
                .orderBy(b.asc(work.get("title")));
    }

    private static CriteriaUpdate<Work> update(CriteriaBuilder b) {
        CriteriaUpdate<Work> update = b.createCriteriaUpdate(Work.class);
        Root<Work> work = update.from(Work.class);
        return update.set(work.<String>get("title"), b.upper(work.get("title")))
                .set("price", new BigDecimal("1.00"))
                .where(b.equal(work.get("genre"), b.parameter(Genre.class, "fiction")));
    }

    private static CriteriaDelete<Novel> delete(CriteriaBuilder b) {
        CriteriaDelete<Novel> delete = b.createCriteriaDelete(Novel.class);
        Root<Novel> novel = delete.from(Novel.class);
        return delete.where(b.lt(novel.<Integer>get("pages"), 100));
    }

    // ---- running them

    private static final Map<Class<?>, Object> VALUES =
            Map.of(Genre.class, Genre.FICTION, Integer.class, 3, BigDecimal.class, new BigDecimal("25"));

    /** The results of criteria with the statements that were executed for them, in a transaction that is rolled back. */
    static String run(EntityManagerFactory factory, Map<String, ?> criteria) {
        List<String> statements = new CopyOnWriteArrayList<>();
        factory.unwrap(Engine.class).events().add(new EngineListener() {
            @Override
            public void beforeExecute(ExecutionEvent execution) {
                statements.add(execution.sql());
            }
        });
        StringBuilder text = new StringBuilder();
        try (EntityManager manager = factory.createEntityManager()) {
            criteria.forEach((name, query) -> {
                statements.clear();
                manager.getTransaction().begin();
                String result = result(manager, query);
                manager.getTransaction().rollback();
                text.append(name).append(": ").append(result).append('\n');
                statements.forEach(sql -> text.append("  ").append(sql).append('\n'));
            });
        }
        return text.toString();
    }

    private static String result(EntityManager manager, Object criteria) {
        if (criteria instanceof CriteriaUpdate<?> update) {
            return "rows " + given(manager.createQuery(update), update).executeUpdate();
        }
        if (criteria instanceof CriteriaDelete<?> delete) {
            return "rows " + given(manager.createQuery(delete), delete).executeUpdate();
        }
        CriteriaSelect<?> select = (CriteriaSelect<?>) criteria;
        return select instanceof CriteriaQuery<?> one
                ? text(given(manager.createQuery(one), one).getResultList())
                : text(manager.createQuery(select)
                        .setParameter("three", 3)
                        .getResultStream()
                        .sorted()
                        .toList());
    }

    /** Gives parameters their values by the objects that the criteria have. */
    private static Query given(Query query, CommonAbstractCriteria criteria) {
        for (ParameterExpression<?> parameter : criteria.getParameters()) {
            give(query, parameter);
        }
        return query;
    }

    private static <T> void give(Query query, ParameterExpression<T> parameter) {
        query.setParameter(parameter, parameter.getParameterType().cast(VALUES.get(parameter.getParameterType())));
    }

    private static String text(List<?> rows) {
        return rows.stream()
                .map(row ->
                        row instanceof Object[] values ? List.of(text(values)).toString() : row)
                .map(row -> row instanceof Tuple tuple ? text(tuple.toArray()) : String.valueOf(row))
                .collect(Collectors.joining("; "));
    }

    private static String text(Object[] values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(String.valueOf(value));
        }
        return texts.toString();
    }

    /** All criteria, in a form that can be written. */
    static Map<String, Serializable> written(CriteriaBuilder b) {
        Map<String, Serializable> all = new LinkedHashMap<>();
        criteria(b).forEach((name, criteria) -> all.put(name, (Serializable) criteria));
        all.put("union", (Serializable) union(b));
        return all;
    }
}
