package org.aludel.orm;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.Statement;

/**
 * Executes statements of Core that have entities in them, in a persistence context: had by {@code
 * entityManager.unwrap(Session.class)}. It is the entity manager in other words; both share managed instances, transaction and
 * connection. Belongs to the thread of the entity manager, and is closed with it.
 *
 * <pre>{@code
 * Session session = entityManager.unwrap(Session.class);
 * EntityAlias<Album> album = session.entity(Album.class);
 * List<Album> recent = session.list(
 *         select(album).from(album).where(album.get("year").gt(1990)).orderBy(album.get("title")), Album.class);
 * }</pre>
 *
 * <p>Whatever Core can say of tables can be said of entities: joins, subqueries, common tables, windows, set operations.
 * Tables and entities may stand in one statement. Equal statements share one plan and one compiled statement, also with the
 * JPQL query that says the same; the values that operators were given take no part in that.
 *
 * <p>What goes wrong is reported as by the entity manager: mistakes in a statement by {@link IllegalArgumentException}, which
 * marks an active transaction for rollback.
 */
public interface Session extends Entities {

    /** A query whose results are tuples, with the values by position and by name: label, attribute, column or alias. */
    EntityQuery<Tuple> query(Query statement);

    /**
     * A query whose results are of a class.
     *
     * @param type what each result is: the class of the only selected entity or value; {@link Tuple} or {@code Object[]} for
     *     rows; or any class or record with a public constructor that takes the selected values in their order
     * @throws IllegalArgumentException if the statement selects something else (ALU-4447), the class has no such constructor
     *     (ALU-4502), or the statement uses an alias that is not in its FROM clause (ALU-4483)
     */
    <T> EntityQuery<T> query(Query statement, Class<T> type);

    /** All results, in a list that the caller may change; see {@link #query(Query, Class)}. */
    default <T> List<T> list(Query statement, Class<T> type) {
        return query(statement, type).list();
    }

    /**
     * The only result; see {@link #query(Query, Class)}.
     *
     * @throws jakarta.persistence.NoResultException if there is none (ALU-4443)
     * @throws jakarta.persistence.NonUniqueResultException if there are several (ALU-4444)
     */
    default <T> T one(Query statement, Class<T> type) {
        return query(statement, type).one();
    }

    /**
     * The only result, empty if there is none, or if it is null; see {@link #query(Query, Class)}.
     *
     * @throws jakarta.persistence.NonUniqueResultException if there are several (ALU-4444)
     */
    default <T> Optional<T> optional(Query statement, Class<T> type) {
        return query(statement, type).optional();
    }

    /** The first result, empty if there is none, or if it is null; see {@link #query(Query, Class)}. */
    default <T> Optional<T> first(Query statement, Class<T> type) {
        return query(statement, type).first();
    }

    /** The results one after the other, over a cursor; see {@link EntityQuery#stream()}. */
    default <T> Stream<T> stream(Query statement, Class<T> type) {
        return query(statement, type).stream();
    }

    /**
     * Reads what a managed instance was read without, because of {@link LoadOption#only} or {@link LoadOption#defer}; what the
     * application has changed meanwhile stays. A reference gets its state.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed (ALU-4315)
     * @throws jakarta.persistence.EntityNotFoundException if it is a reference to what has no row (ALU-4300)
     */
    void load(Object entity);

    /**
     * Whether changes of a managed instance are not written, because it was loaded so or {@link #makeReadOnly} said so.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed (ALU-4315)
     */
    boolean isReadOnly(Object entity);

    /**
     * Lets changes of a managed instance, and of its collections, be written no more: nothing is kept to compare it with. What
     * was changed and not written yet is not written either. Does nothing for one that is read-only.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed, new, or to be removed (ALU-4315)
     */
    void makeReadOnly(Object entity);

    /**
     * Lets changes of a managed instance be written from now on. One that was read-only is refreshed for that:
     * what was changed in it before is gone. Does nothing for one that is writable.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed, new, or to be removed (ALU-4315)
     * @throws jakarta.persistence.EntityNotFoundException if there is no row any more (ALU-4300)
     */
    void makeWritable(Object entity);

    /**
     * Writes all changes and sets a savepoint in the transaction that the entity manager has begun.
     *
     * @throws IllegalStateException if transactions are those of JTA, which have none (ALU-4216)
     * @throws jakarta.persistence.TransactionRequiredException without a transaction (ALU-4207)
     * @throws jakarta.persistence.PersistenceException when changes cannot be written, or the database has no savepoints
     */
    Savepoint savepoint();

    /**
     * Executes an INSERT, UPDATE or DELETE over an entity or a table, in the transaction. Changes of managed instances are
     * written before; managed instances themselves are not changed, versions only where the statement says so, and nothing is
     * cascaded. Rows of all tables of an entity go with it.
     *
     * <pre>{@code
     * session.execute(update(album).set("price.amount", new BigDecimal(9)).where(album.get("year").lt(1960)));
     * }</pre>
     *
     * @return the number of entities or rows
     * @throws jakarta.persistence.TransactionRequiredException without a transaction (ALU-4207)
     * @throws IllegalArgumentException if an attribute cannot be given a value (ALU-4505), a new entity needs several tables
     *     (ALU-4506), or the statement returns rows (ALU-4446)
     */
    default int execute(Statement change) {
        return execute(change, Map.of());
    }

    /** Executes a statement with the values of its named parameters; see {@link #execute(Statement)}. */
    int execute(Statement change, Map<String, ?> parameters);

    /**
     * Executes an INSERT, UPDATE or DELETE that returns something of its rows; see {@link #execute(Statement)} for what it does
     * beside that.
     *
     * <pre>{@code
     * List<Integer> lowered = session.execute(
     *         update(album).set("price.amount", new BigDecimal(9)).where(album.get("year").lt(1960)).returning(album.id()),
     *         Integer.class);
     * }</pre>
     *
     * <p>An INSERT or UPDATE returns values as they are then, a DELETE as they were. Attributes, embedded ones too, and
     * expressions of these can be returned, but no entities: managed instances do not follow such a statement.
     *
     * @param type what each result is; see {@link #query(Query, Class)}
     * @return the results, in no order, in a list that the caller may change
     * @throws jakarta.persistence.TransactionRequiredException without a transaction (ALU-4207)
     * @throws IllegalArgumentException if the statement returns nothing (ALU-4446), returns something else (ALU-4447), or
     *     cannot return it: an entity, or something of rows in several tables (ALU-4507)
     * @throws jakarta.persistence.PersistenceException if the database has no RETURNING there (ALU-1150)
     */
    default <T> List<T> execute(Statement change, Class<T> type) {
        return execute(change, type, Map.of());
    }

    /** Executes a statement with the values of its named parameters; see {@link #execute(Statement, Class)}. */
    <T> List<T> execute(Statement change, Class<T> type, Map<String, ?> parameters);
}
