package org.aludel.provider.flush;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows into an order in which none comes before those that it waits for, with as few statements as can be. All rows of
 * a form go together as long as forms do not wait for each other in a circle; within a circle as many go together as can.
 * Rows that wait for each other in a circle are parted by what somebody said when they were told to wait.
 */
final class RowOrder {

    private final ToIntFunction<RowForm> rank;
    private final IdentityHashMap<RowWrite, Node> nodes = new IdentityHashMap<>();
    private final IdentityHashMap<RowForm, Group> groups = new IdentityHashMap<>();
    private final List<Group> open = new ArrayList<>();

    /**
     * An order.
     *
     * @param rank which forms come first where nothing else decides
     */
    RowOrder(ToIntFunction<RowForm> rank) {
        this.rank = rank;
    }

    /** A row and what it waits for. */
    private static final class Node {
        private final RowWrite row;
        private final Group group;
        private final Set<Edge> waitsFor = new LinkedHashSet<>(0);
        private final List<Edge> leadsTo = new ArrayList<>(0);
        private boolean taken;

        Node(RowWrite row, Group group) {
            this.row = row;
            this.group = group;
        }
    }

    /**
     * One row waits for another.
     *
     * @param apart whether both can not be written by one statement
     * @param parting makes it wait no longer; null if nothing can
     */
    private record Edge(
            Node first,
            Node second,
            boolean apart,
            @Nullable Runnable parting) {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** The rows of a form. */
    private static final class Group {
        private final RowForm form;
        private final int rank;
        private final List<Node> rows = new ArrayList<>();
        private int outside;

        Group(RowForm form, int rank) {
            this.form = form;
            this.rank = rank;
        }
    }

    /** Adds a row. */
    void add(RowWrite row) {
        Group group = groups.computeIfAbsent(row.form(), form -> {
            Group made = new Group(form, rank.applyAsInt(form));
            open.add(made);
            return made;
        });
        if (group.rows.isEmpty() && !open.contains(group)) {
            open.add(group);
        }
        Node node = new Node(row, group);
        group.rows.add(node);
        nodes.put(row, node);
    }

    /**
     * Lets one row wait for another; both were added.
     *
     * @param apart whether both can not be written by one statement
     * @param parting makes the second wait no longer, if they wait for each other; it may add rows
     */
    void waits(RowWrite first, RowWrite second, boolean apart, @Nullable Runnable parting) {
        Node before = nodes.get(first);
        Node after = nodes.get(second);
        if (before == null || after == null || before.taken) {
            return;
        }
        Edge edge = new Edge(before, after, apart, parting);
        before.leadsTo.add(edge);
        after.waitsFor.add(edge);
        if (before.group != after.group) {
            after.group.outside++;
        }
    }

    /** Lets a row wait no longer for another. Returns false if it did not any more. */
    private static boolean release(Edge edge) {
        boolean waited = edge.second.waitsFor.remove(edge);
        if (waited && edge.first.group != edge.second.group) {
            edge.second.group.outside--;
        }
        return waited;
    }

    /** The rows in order; each list is of one form. */
    List<FlushAction> actions() {
        List<FlushAction> actions = new ArrayList<>();
        while (!open.isEmpty()) {
            Group complete =
                    first(open.stream().filter(group -> group.outside == 0).toList());
            if (complete != null && take(complete, actions)) {
                continue;
            }
            List<Group> circle = complete == null ? circle() : List.of(complete);
            Group ready = first(circle.stream().filter(RowOrder::hasReady).toList());
            if (ready == null || !take(ready, actions)) {
                part(circle);
            }
        }
        return actions;
    }

    private static @Nullable Group first(Collection<Group> candidates) {
        Group first = null;
        for (Group group : candidates) {
            if (first == null || group.rank < first.rank) {
                first = group;
            }
        }
        return first;
    }

    private static boolean hasReady(Group group) {
        return group.rows.stream().anyMatch(node -> node.waitsFor.isEmpty());
    }

    /** Takes the rows of a group that wait for nothing, and those that wait for these. Returns whether there were any. */
    private boolean take(Group group, List<FlushAction> actions) {
        Deque<Node> ready = new ArrayDeque<>();
        group.rows.stream().filter(node -> node.waitsFor.isEmpty()).forEach(ready::add);
        List<RowWrite> taken = new ArrayList<>(ready.size());
        List<Edge> later = new ArrayList<>();
        while (!ready.isEmpty()) {
            Node node = ready.remove();
            node.taken = true;
            taken.add(node.row);
            for (Edge edge : node.leadsTo) {
                if (edge.apart && edge.second.group == group) {
                    later.add(edge);
                } else if (release(edge) && edge.second.group == group && edge.second.waitsFor.isEmpty()) {
                    ready.add(edge.second);
                }
            }
        }
        later.forEach(RowOrder::release);
        if (taken.isEmpty()) {
            return false;
        }
        actions.add(new FlushAction(group.form, taken));
        group.rows.removeIf(node -> node.taken);
        if (group.rows.isEmpty()) {
            open.remove(group);
        }
        return true;
    }

    // ---- circles

    /** The groups of a circle that wait for no group outside of it. */
    private List<Group> circle() {
        IdentityHashMap<Group, Set<Group>> before = new IdentityHashMap<>();
        open.forEach(group -> before.put(group, ancestors(group)));
        Group smallest = open.get(0);
        for (Group group : open) {
            if (sizeOf(before, group) < sizeOf(before, smallest)) {
                smallest = group;
            }
        }
        Set<Group> members = new LinkedHashSet<>(List.of(smallest));
        members.addAll(before.getOrDefault(smallest, Set.of()));
        return List.copyOf(members);
    }

    private static int sizeOf(IdentityHashMap<Group, Set<Group>> before, Group group) {
        return before.getOrDefault(group, Set.of()).size();
    }

    /** The groups that a group waits for, and those that these wait for. */
    private static Set<Group> ancestors(Group group) {
        Set<Group> found = new LinkedHashSet<>();
        Deque<Group> next = new ArrayDeque<>(List.of(group));
        while (!next.isEmpty()) {
            for (Node node : next.remove().rows) {
                for (Edge edge : node.waitsFor) {
                    if (edge.first.group != node.group && found.add(edge.first.group)) {
                        next.add(edge.first.group);
                    }
                }
            }
        }
        return found;
    }

    /** Parts rows that wait for each other. */
    private void part(List<Group> circle) {
        Node node = circle.stream()
                .flatMap(group -> group.rows.stream())
                .findFirst()
                .orElseThrow();
        List<Edge> way = new ArrayList<>();
        IdentityHashMap<Node, Integer> seen = new IdentityHashMap<>();
        while (!seen.containsKey(node)) {
            seen.put(node, way.size());
            Edge edge = node.waitsFor.iterator().next();
            way.add(edge);
            node = edge.first;
        }
        List<Edge> round = way.subList(Objects.requireNonNull(seen.get(node)), way.size());
        Edge parted =
                round.stream().filter(edge -> edge.parting != null).findFirst().orElse(round.get(0));
        release(parted);
        Runnable parting = parted.parting;
        if (parting != null) {
            parting.run();
        }
    }
}
