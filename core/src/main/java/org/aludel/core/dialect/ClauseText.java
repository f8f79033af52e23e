package org.aludel.core.dialect;

import org.aludel.core.sql.AllColumns;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.TextFragment;
import org.aludel.core.sql.WhenClause;
import org.aludel.core.sql.WindowSpecification;

/** Writes a clause that stands alone, for people to read. */
final class ClauseText {

    private ClauseText() {}

    static void write(Node clause, SqlCompiler sql) {
        if (clause instanceof SortSpecification key) {
            sql.expressions().sortKey(key);
        } else if (clause instanceof TextFragment text) {
            sql.expressions().text(text);
        } else if (clause instanceof WindowSpecification window) {
            sql.expressions().windows().specification(window);
        } else if (clause instanceof Assignment assignment) {
            sql.node(assignment.column()).text(" = ").node(assignment.value());
        } else if (clause instanceof WhenClause when) {
            sql.append("WHEN ").node(when.condition()).text(" THEN ").node(when.result());
        } else if (clause instanceof AllColumns all && all.from() == null) {
            sql.append("*");
        } else {
            sql.append(clause.getClass().getSimpleName()).append("(");
            sql.list(clause.children(), child -> sql.node(child)).append(")");
        }
    }
}
