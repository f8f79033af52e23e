package org.aludel.core.sql;

import java.util.List;

/**
 * What is looked for in all of a statement, by one walk. Immutable.
 *
 * @param parameters the parameters in the order of traversal
 * @param commonTables whether a common table may be among its parts
 */
record StatementContents(List<Parameter> parameters, boolean commonTables) {

    StatementContents {
        parameters = List.copyOf(parameters);
    }
}
