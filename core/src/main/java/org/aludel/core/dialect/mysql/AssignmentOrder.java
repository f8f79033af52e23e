package org.aludel.core.dialect.mysql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Node;

/**
 * Puts assignments into an order in which none reads a column that was assigned before. The SQL standard computes all
 * values first; MySQL and MariaDB assign from left to right and read what was assigned.
 */
public final class AssignmentOrder {

    private AssignmentOrder() {}

    /** The assignments in an order that gives the standard's result; as they are when that is one. */
    public static List<Assignment> of(List<Assignment> assignments, String dialect) {
        List<Assignment> open = new ArrayList<>(assignments);
        List<Assignment> ordered = new ArrayList<>(assignments.size());
        while (!open.isEmpty()) {
            ordered.add(open.remove(next(open, dialect)));
        }
        return ordered;
    }

    /** The place of the first assignment whose column no other one reads. */
    private static int next(List<Assignment> open, String dialect) {
        for (int i = 0; i < open.size(); i++) {
            if (!isReadByOthers(open, i)) {
                return i;
            }
        }
        throw CompileErrors.unsupported(
                dialect,
                "UPDATE that exchanges the values of columns",
                "Assign from a subquery, or use two statements.");
    }

    private static boolean isReadByOthers(List<Assignment> open, int assigned) {
        for (int i = 0; i < open.size(); i++) {
            if (i != assigned && reads(open.get(i), open.get(assigned).column())) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Assignment assignment, ColumnReference<?> column) {
        Set<ColumnReference<?>> columns = new HashSet<>();
        collect(assignment.value(), columns);
        return columns.contains(column);
    }

    private static void collect(Node node, Set<ColumnReference<?>> into) {
        if (node instanceof ColumnReference<?> column) {
            into.add(column);
        } else {
            node.children().forEach(child -> collect(child, into));
        }
    }
}
