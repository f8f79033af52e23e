package org.aludel.jpql.translation;

import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.sql.DeferredFrom;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.AttributeFrom;

/** A statement as text: that of Core, in which entities and paths are written as the language writes them. */
final class StatementText {

    private StatementText() {}

    static String of(Statement statement) {
        return tables(statement) + text(statement);
    }

    private static String text(Node node) {
        return plain(node).toString().replace("\"", "").replaceAll("\\s+", " ");
    }

    /** The definitions of common tables, which the text of a node leaves out. */
    private static String tables(Statement statement) {
        StringBuilder text = new StringBuilder();
        for (Node part : statement.children()) {
            if (part instanceof CommonTable table) {
                text.append(text.isEmpty() ? "WITH " : ", ")
                        .append(table.recursive() ? "RECURSIVE " : "")
                        .append(table.name())
                        .append(table.columnNames().isEmpty() ? "" : table.columnNames())
                        .append(" AS (")
                        .append(of(table.body()))
                        .append(")")
                        .append(table.search() == null ? "" : " SEARCH")
                        .append(table.cycle() == null ? "" : " CYCLE");
            }
        }
        return text.isEmpty() ? "" : text.append(" ").toString();
    }

    private static Node plain(Node node) {
        if (node instanceof DeferredExpression<?> expression) {
            return new ColumnReference<>(null, expression.toString(), SqlTypes.UNKNOWN);
        }
        if (node instanceof AttributeFrom from && from.treated() != null) {
            return Sql.table("TREAT(" + from.path() + " AS " + from.treated().name() + ") " + from.name());
        }
        if (node instanceof DeferredFrom from) {
            return Sql.table(from.toString());
        }
        return node.mapChildren(StatementText::plain);
    }
}
