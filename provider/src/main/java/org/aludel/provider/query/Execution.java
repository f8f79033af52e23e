package org.aludel.provider.query;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aludel.provider.session.QueryRun;
import org.aludel.provider.session.SessionQueries;
import org.jspecify.annotations.Nullable;

/** Runs a query in a persistence context. */
public interface Execution {

    /** Whether the query returns rows, and does not change any; null where only the database can tell. */
    @Nullable
    Boolean isSelect();

    /** Whether the query changes rows, and returns something of them. */
    default boolean returnsChanges() {
        return false;
    }

    /** The class of what the query selects; {@code void} if it selects nothing. */
    Class<?> resultType();

    /** The same query in another persistence context of the unit. */
    Execution in(SessionQueries session);

    /**
     * What the query selects, in a list that the caller may change.
     *
     * @param run how it is to be run
     */
    List<@Nullable Object> list(QueryRun run);

    /** The execution for some values of the parameters, by their names in the statement, which may change what is selected. */
    default Execution fitting(Map<String, ? extends @Nullable Object> values) {
        return this;
    }

    /**
     * What is made of each result.
     *
     * @param usual what is made of the results of the query, unless values of its parameters change what it selects
     */
    default UnaryOperator<@Nullable Object> shape(UnaryOperator<@Nullable Object> usual) {
        return usual;
    }

    /** Two results if there are as many; more only where it takes longer to leave them out. */
    default List<@Nullable Object> atMostTwo(QueryRun run) {
        return list(run.withMaximum(Math.min(run.maximum(), 2)));
    }

    /** What the query selects, fetched as it is consumed; to be closed where it is not consumed. */
    Stream<@Nullable Object> stream(QueryRun run);

    /** Changes rows; returns how many entities were changed or deleted. */
    int update(QueryRun run);
}
