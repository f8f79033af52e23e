package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Query;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.syntax.JpqlNode;
import org.jspecify.annotations.Nullable;

/**
 * A query and what it selects.
 *
 * @param query the query
 * @param columns what is selected, in order
 * @param selection what is made of each row
 * @param scope the names that its order sees
 */
record TranslatedQuery(Query query, List<Column> columns, Selection selection, Scope scope) {

    TranslatedQuery {
        columns = List.copyOf(columns);
    }

    /**
     * A selected value.
     *
     * @param expression the value; with its label where it has one
     * @param name the name of the column; null without one
     * @param node where it is said
     */
    record Column(Expression<?> expression, @Nullable String name, JpqlNode node) {

        SqlType<?> type() {
            return expression.type();
        }
    }
}
