package org.aludel.provider.results;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a query are wanted. Immutable.
 *
 * @param first how many rows are left out before
 * @param max how many rows are wanted; null for all
 * @param single whether each result has to be one row, as for a lock of these rows
 */
public record RowRange(int first, @Nullable Integer max, boolean single) {

    /** All rows. */
    public static final RowRange ALL = new RowRange(0, null, false);

    /** All rows, each of which has to be a result. */
    public static final RowRange ALL_SINGLE = new RowRange(0, null, true);

    private static final String FIRST = "first result";
    private static final String MAX = "max results";

    /** How many kinds there are. */
    static final int KINDS = 4;

    /** What the statement depends on, from 0: whether rows are left out before, and whether only some are wanted. */
    int kind() {
        return (first > 0 ? 2 : 0) + (max != null ? 1 : 0);
    }

    /** Whether a result may be several rows. */
    boolean takesAllRows() {
        return !single && !isLimited();
    }

    /** The query with a limit that the database applies. */
    Query appliedTo(Query query) {
        return isLimited() ? limited(query) : query;
    }

    private boolean isLimited() {
        return first > 0 || max != null;
    }

    private Query limited(Query query) {
        BindParameter<Long> offset = first > 0 ? BindParameter.named(FIRST, SqlTypes.BIGINT) : null;
        BindParameter<Long> limit = max == null ? null : BindParameter.named(MAX, SqlTypes.BIGINT);
        if (query instanceof SelectStatement select && select.clauses().limit() == null) {
            SelectStatement limited = limit == null ? select : select.limit(limit);
            return offset == null ? limited : limited.offset(offset);
        }
        if (query instanceof SetOperation operation && operation.clauses().limit() == null) {
            return operation.limited(new RowLimit(limit, offset, false, false));
        }
        SelectStatement outer = Sql.selectFrom(query.as("limited", names(query)));
        return limited(outer);
    }

    /** Names for the columns of a query, which may select columns of the same name from several tables. */
    private static String[] names(Query query) {
        int columns = query.resultColumns().size();
        return IntStream.rangeClosed(1, columns).mapToObj(i -> "column_" + i).toArray(String[]::new);
    }

    /** Values with those of the limit. */
    Map<String, ?> with(Map<String, ?> values) {
        if (!isLimited()) {
            return values;
        }
        Map<String, @Nullable Object> all = new HashMap<>(values);
        if (first > 0) {
            all.put(FIRST, (long) first);
        }
        if (max != null) {
            all.put(MAX, requireNonNull(max).longValue());
        }
        return all;
    }
}
