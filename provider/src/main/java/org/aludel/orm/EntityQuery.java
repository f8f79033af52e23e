package org.aludel.orm;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement that selects, with how it is to be run; each method that says something of that returns this query. Changes of
 * managed instances are written before it runs, as before a JPQL query. Belongs to the thread of its session.
 *
 * @param <T> the class of the results
 */
public interface EntityQuery<T> {

    /** All results, in a list that the caller may change. Rows whose only value is null are null there. */
    List<T> list();

    /**
     * The only result.
     *
     * @throws jakarta.persistence.NoResultException if there is none (ALU-4443)
     * @throws jakarta.persistence.NonUniqueResultException if there are several (ALU-4444)
     */
    T one();

    /**
     * The only result; empty if there is none, or if it is null.
     *
     * @throws jakarta.persistence.NonUniqueResultException if there are several (ALU-4444)
     */
    Optional<T> optional();

    /** The first result; empty if there is none, or if it is null. The statement is limited to one row. */
    Optional<T> first();

    /**
     * The results one after the other, made of rows that are read as they are asked for. Close the stream unless it is read
     * to its end; it cannot be read any more after the transaction (ALU-4324).
     */
    Stream<T> stream();

    /**
     * Gives a named parameter of the statement its value.
     *
     * @throws IllegalArgumentException if the statement has no such parameter (ALU-4440), or takes values of another class
     *     (ALU-4441)
     */
    EntityQuery<T> parameter(String name, @Nullable Object value);

    /**
     * Limits the results, in the database.
     *
     * @throws IllegalArgumentException for a negative number (ALU-4402)
     */
    EntityQuery<T> limit(int rows);

    /**
     * Leaves out results at the beginning, in the database.
     *
     * @throws IllegalArgumentException for a negative number (ALU-4402)
     */
    EntityQuery<T> offset(int rows);

    /** Locks the entities that are selected; needs a transaction. */
    EntityQuery<T> lock(LockModeType mode);

    /** How long the statement may take. */
    EntityQuery<T> timeout(Duration time);

    /** Whether changes are written before the statement runs, whatever the entity manager says of it. */
    EntityQuery<T> flush(FlushModeType mode);

    /** Whether changes of what is loaded are not written, whatever the entity manager says of it. */
    EntityQuery<T> readOnly(boolean yes);

    /** Fetches what a graph names, and leaves the rest for later. */
    EntityQuery<T> fetchGraph(EntityGraph<?> graph);

    /** Fetches what a graph names besides what the mapping says. */
    EntityQuery<T> loadGraph(EntityGraph<?> graph);

    /** Says how attributes of what is selected are loaded, besides what was said before; see {@link LoadOption}. */
    EntityQuery<T> options(LoadOption... options);

    /** This query in the words of Jakarta Persistence: for hints, and for whoever takes such a query. */
    TypedQuery<T> asTypedQuery();
}
