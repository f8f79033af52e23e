package org.aludel.examples.schema;

import org.aludel.examples.schema.Diagram.Attribute;
import org.aludel.examples.schema.Diagram.End;
import org.aludel.examples.schema.Diagram.Entity;
import org.aludel.examples.schema.Diagram.Relation;

/**
 * A diagram in DOT, the language of <a href="https://graphviz.org/doc/info/lang.html">Graphviz</a>. Tables are called
 * {@code t0}, {@code t1}, ...; names from the database stand only where text is expected.
 */
final class DotFile {

    private final StringBuilder text = new StringBuilder();

    private DotFile() {}

    static String of(Diagram diagram) {
        DotFile file = new DotFile();
        file.text
                .append("digraph schema {\n")
                .append("    graph [rankdir=LR, nodesep=0.4, ranksep=1.0]\n")
                .append("    node [shape=plain, fontname=\"Courier\", fontsize=11]\n")
                .append("    edge [dir=both, arrowtail=tee]\n");
        for (int i = 0; i < diagram.entities().size(); i++) {
            file.entity(i, diagram.entities().get(i));
        }
        diagram.relations().forEach(file::relation);
        return file.text.append("}\n").toString();
    }

    private void entity(int number, Entity entity) {
        String comment = entity.comment() == null ? entity.name() : entity.comment();
        text.append("    t")
                .append(number)
                .append(" [tooltip=")
                .append(quoted(comment))
                .append(", label=<\n");
        text.append("        <TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"3\">\n");
        text.append("        <TR><TD PORT=\"name\" COLSPAN=\"3\" BGCOLOR=\"#dbe7f3\"><B>")
                .append(html(entity.name()))
                .append("</B></TD></TR>\n");
        for (int i = 0; i < entity.attributes().size(); i++) {
            attribute(i, entity.attributes().get(i));
        }
        text.append("        </TABLE>>]\n");
    }

    private void attribute(int number, Attribute attribute) {
        text.append("        <TR>");
        cell("k" + number, attribute.marks());
        cell("n" + number, attribute.name());
        cell("c" + number, attribute.type());
        text.append("</TR>\n");
    }

    private void cell(String port, String content) {
        text.append("<TD ALIGN=\"LEFT\" PORT=\"").append(port).append("\">");
        text.append(html(content)).append("</TD>");
    }

    private void relation(Relation relation) {
        text.append("    ").append(end(relation.parent(), "c", "e")).append(" -> ");
        text.append(end(relation.child(), relation.isLoop() ? "c" : "k", relation.isLoop() ? "e" : "w"));
        text.append(" [arrowhead=").append(relation.oneToOne() ? "tee" : "crow");
        text.append(relation.optional() ? ", style=dashed" : "");
        text.append(relation.backward() ? ", constraint=false" : "");
        text.append(", tooltip=").append(quoted(relation.text())).append("]\n");
    }

    private static String end(End end, String cells, String side) {
        return "t" + end.entity() + ":" + (end.attribute() < 0 ? "name" : cells + end.attribute()) + ":" + side;
    }

    /** A text between quotes; in those texts that are shown, a backslash and an ampersand begin something else. */
    private static String quoted(String value) {
        String text = value.replace("&", "&amp;").replace("\\", "\\\\").replace("\"", "\\\"");
        return '"' + text + '"';
    }

    /** A text within a label that is written like HTML. */
    private static String html(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
