package org.aludel.jpql.syntax;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.aludel.jpql.error.QueryPlace;

/**
 * Where the nodes of a tree stand in the text they were read from. Goes by identity: two nodes that say the same stand at two
 * places. Immutable.
 */
public final class Positions {

    private final String text;
    private final IdentityHashMap<JpqlNode, Span> spans;

    private Positions(String text, IdentityHashMap<JpqlNode, Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** The place of a node; empty for a node that was not read from this text. */
    public Optional<QueryPlace> find(JpqlNode node) {
        Span span = spans.get(node);
        return span == null ? Optional.empty() : Optional.of(new QueryPlace(text, span.start(), span.end()));
    }

    /** Collects the places of nodes while a text is read. Not safe for use by several threads. */
    public static final class Builder {

        private final String text;
        private final IdentityHashMap<JpqlNode, Span> spans = new IdentityHashMap<>();

        /** Positions in a text, none so far. */
        public Builder(String text) {
            this.text = text;
        }

        /** Notes a place, from a start to an exclusive end; the first place of a node counts. */
        public void put(JpqlNode node, int start, int end) {
            spans.putIfAbsent(node, new Span(start, end));
        }

        /** The positions that were noted. */
        public Positions build() {
            return new Positions(text, new IdentityHashMap<>(spans));
        }
    }

    private record Span(int start, int end) {}
}
