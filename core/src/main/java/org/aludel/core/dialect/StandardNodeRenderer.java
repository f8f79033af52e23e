package org.aludel.core.dialect;

import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRenderer;

/** Writes nodes in standard SQL for people to read. */
public final class StandardNodeRenderer implements NodeRenderer {

    /** Made by {@link java.util.ServiceLoader}. */
    public StandardNodeRenderer() {}

    @Override
    public String render(Node node) {
        try {
            return StandardDialect.INSTANCE.newCompiler().describe(node);
        } catch (RuntimeException e) {
            return "{" + node.getClass().getSimpleName() + ": " + e.getMessage() + "}";
        }
    }
}
