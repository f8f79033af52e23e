package org.aludel.core.engine;

import java.util.List;
import java.util.Map;

/** How the rows that an INSERT of many rows returns are brought into the order of the rows given. */
@FunctionalInterface
interface ReturnedOrder {

    /** They are in that order. */
    ReturnedOrder SAME = (returned, given) -> returned;

    /**
     * The rows that came back in the order of the rows given.
     *
     * @param returned as many rows as were given
     */
    List<Row> inOrder(List<Row> returned, List<? extends Map<String, ?>> given);
}
