package org.aludel.provider.lowering;

import java.util.List;
import org.aludel.core.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query without entities. Immutable.
 *
 * @param statement the query
 * @param values what became of each item of its select list
 * @param fetched the entities that are fetched with them
 * @param steps what is fetched behind the rows
 * @param collection what is fetched with the rows, of which then several are one result; null where each row is one
 * @param inputs the parameters that are given in several columns
 */
public record LoweredQuery(
        Query statement,
        List<SelectedValue> values,
        List<EntitySelection> fetched,
        List<FetchStep> steps,
        @Nullable FetchedCollection collection,
        List<DomainInput> inputs) {

    public LoweredQuery {
        values = List.copyOf(values);
        fetched = List.copyOf(fetched);
        steps = List.copyOf(steps);
        inputs = List.copyOf(inputs);
    }
}
