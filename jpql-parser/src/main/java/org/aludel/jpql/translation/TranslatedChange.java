package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes rows, and what it returns of them.
 *
 * @param statement the statement
 * @param columns what is returned; empty when nothing is
 * @param selection what is made of each returned row; null when nothing is returned
 */
record TranslatedChange(
        Statement statement,
        List<TranslatedQuery.Column> columns,
        @Nullable Selection selection) {

    TranslatedChange {
        columns = List.copyOf(columns);
    }
}
