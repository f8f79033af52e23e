package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.type.SqlType;

/** How a database takes a list of values of any length. Immutable. */
public interface ListParameters {

    /** The ways in which a list is sent. */
    enum Style {
        /** One parameter that is a SQL array: {@code = ANY (?)}. */
        ARRAY,
        /** One parameter that is a JSON array in text. */
        JSON_ARRAY,
        /** As many single parameters as a padded list needs. */
        EXPANDED
    }

    /** How lists of elements of a type are sent. */
    Style style(SqlType<?> elementType);

    /** The largest number of elements of a list that is sent as one array; longer ones are refused. */
    default int maxArrayLength() {
        return Integer.MAX_VALUE;
    }

    /** The largest number of elements in one parenthesized list; longer expanded lists are cut into several. */
    default int maxListLength() {
        return Integer.MAX_VALUE;
    }

    /**
     * What stands between the parentheses of an expanded list without values: a query without rows, because an empty
     * list is not SQL. {@code columns} is the number of columns of a row value, else 1.
     */
    String emptyList(int columns);

    /** Like {@link #emptyList(int)}, for databases that want to know the types of the columns. */
    default String emptyList(List<SqlType<?>> columnTypes) {
        return emptyList(columnTypes.size());
    }
}
