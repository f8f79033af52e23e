package org.aludel.core.sql;

import java.util.ServiceLoader;

/** The text that {@code toString()} of every node gives. */
final class NodeText {

    private NodeText() {}

    static String of(Node node) {
        return Holder.RENDERER.render(node);
    }

    private static final class Holder {
        static final NodeRenderer RENDERER = ServiceLoader.load(NodeRenderer.class, NodeText.class.getClassLoader())
                .findFirst()
                .orElse(node -> node.getClass().getSimpleName());
    }
}
