package org.aludel.jpql.translation;

import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.sql.DeferredFrom;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlTypes;

/** A statement as text: that of Core, in which entities and paths are written as the language writes them. */
final class StatementText {

    private StatementText() {}

    static String of(Statement statement) {
        return plain(statement).toString().replace("\"", "").replaceAll("\\s+", " ");
    }

    private static Node plain(Node node) {
        if (node instanceof DeferredExpression<?> expression) {
            return new ColumnReference<>(null, expression.toString(), SqlTypes.UNKNOWN);
        }
        if (node instanceof DeferredFrom from) {
            return Sql.table(from.toString());
        }
        return node.mapChildren(StatementText::plain);
    }
}
