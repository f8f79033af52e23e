package org.aludel.jpql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that reads: the whole statement, a subquery, or a part of a set operation.
 */
public sealed interface JpqlQuery extends JpqlStatement permits SelectQuery, SetQuery, ValuesQuery {

    /** The common tables, null without any. */
    @Nullable
    WithClause with();

    /** The order, empty without one. */
    List<OrderByItem> orderBy();

    /** How many rows, null without a limit. */
    @Nullable
    LimitClause limit();
}
