package org.aludel.jpql.internal.reader;

import org.aludel.jpql.internal.antlr.JpqlParser.SubqueryContext;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.jpql.syntax.SelectQuery;

/** What the standard's subqueries have not got that its queries have. */
final class StrictSubquery {

    private StrictSubquery() {}

    static void check(Reading reading, SubqueryContext context, JpqlQuery query) {
        if (!(query instanceof SelectQuery select)) {
            reading.beyond(context, "a set operation in a subquery");
            return;
        }
        if (select.select() == null) {
            reading.beyond(context, "a subquery without SELECT");
        } else if (select.select().items().size() > 1) {
            reading.beyond(context, "a subquery that selects several values");
        }
        if (!select.orderBy().isEmpty()) {
            reading.beyond(context, "ORDER BY in a subquery");
        }
    }
}
