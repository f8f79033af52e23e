package org.aludel.core.dialect;

import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.CustomStatement;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TextStatement;

/** What kind a statement is of. */
final class StatementKinds {

    private StatementKinds() {}

    static StatementKind of(Statement statement) {
        if (statement instanceof TextStatement || statement instanceof CustomStatement) {
            return StatementKind.UNKNOWN;
        }
        if (statement instanceof Query) {
            return statement.mayHaveCommonTables() && modifies(statement)
                    ? StatementKind.MODIFICATION_WITH_ROWS
                    : StatementKind.QUERY;
        }
        return statement.returnsRows() ? StatementKind.MODIFICATION_WITH_ROWS : StatementKind.MODIFICATION;
    }

    private static boolean modifies(Node node) {
        for (Node child : node.children()) {
            if (child instanceof CommonTable table && !(table.body() instanceof Query) || modifies(child)) {
                return true;
            }
        }
        return false;
    }
}
