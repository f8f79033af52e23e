package org.aludel.core.sql;

/**
 * Writes a node as standard SQL for people to read. Implemented by the dialects' room and found by
 * {@link java.util.ServiceLoader}; the first one found serves.
 */
public interface NodeRenderer {

    /** The text of a node; never fails on a node that cannot be written, but names it in the text. */
    String render(Node node);
}
