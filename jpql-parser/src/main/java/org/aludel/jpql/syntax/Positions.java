package org.aludel.jpql.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.aludel.jpql.error.QueryPlace;
import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of a tree stand in the text they were read from. Goes by identity: two nodes that say the same stand at two
 * places. Immutable.
 */
public final class Positions {

    /** No positions at all, as of a tree that was not read from a text. */
    public static final Positions NONE = new Builder("").build();

    /** As many nodes are looked through; more of them have an index. */
    private static final int FEW = 256;

    private final String text;
    private final List<JpqlNode> nodes;
    private final int[] places; // start and end of each node
    private final @Nullable IdentityHashMap<JpqlNode, Integer> index;

    private Positions(String text, List<JpqlNode> nodes, int[] places) {
        this.text = text;
        this.nodes = nodes;
        this.places = places;
        this.index = nodes.size() > FEW ? index(nodes) : null;
    }

    private static IdentityHashMap<JpqlNode, Integer> index(List<JpqlNode> nodes) {
        IdentityHashMap<JpqlNode, Integer> index = new IdentityHashMap<>(nodes.size());
        for (int i = nodes.size() - 1; i >= 0; i--) {
            index.put(nodes.get(i), i);
        }
        return index;
    }

    /** The place of a node; empty for a node that was not read from this text. */
    public Optional<QueryPlace> find(JpqlNode node) {
        int found = index(node);
        return found < 0
                ? Optional.empty()
                : Optional.of(new QueryPlace(text, places[2 * found], places[2 * found + 1]));
    }

    @SuppressWarnings("ReferenceEquality") // see above
    private int index(JpqlNode node) {
        if (index != null) {
            return index.getOrDefault(node, -1);
        }
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) == node) {
                return i;
            }
        }
        return -1;
    }

    /** Collects the places of nodes while a text is read. Not safe for use by several threads. */
    public static final class Builder {

        private final String text;
        private final List<JpqlNode> nodes = new ArrayList<>();
        private int[] places = new int[32];

        /** Positions in a text, none so far. */
        public Builder(String text) {
            this.text = text;
        }

        /** Notes a place, from a start to an exclusive end; the first place of a node counts. */
        public void put(JpqlNode node, int start, int end) {
            int place = 2 * nodes.size();
            if (place == places.length) {
                places = Arrays.copyOf(places, 2 * place);
            }
            places[place] = start;
            places[place + 1] = end;
            nodes.add(node);
        }

        /** The positions that were noted. */
        public Positions build() {
            return new Positions(text, List.copyOf(nodes), Arrays.copyOf(places, 2 * nodes.size()));
        }
    }
}
