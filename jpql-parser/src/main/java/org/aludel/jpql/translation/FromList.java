package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.TruthConstant;
import org.aludel.jpql.domain.IndexReference;
import org.aludel.jpql.domain.KeyPath;
import org.aludel.jpql.domain.VariablePath;
import org.jspecify.annotations.Nullable;

/** The elements of a FROM clause while it is made. */
final class FromList {

    private final List<FromClause> elements = new ArrayList<>();

    void add(FromClause element) {
        elements.add(element);
    }

    List<FromClause> all() {
        return List.copyOf(elements);
    }

    /** Whether an element stands somewhere in the clause. */
    boolean contains(FromClause element) {
        return find(element) >= 0;
    }

    /** Joins a part of an element with that element, which becomes the last. */
    void attach(FromClause part, FromClause root) {
        FromClause home = elements.remove(find(root));
        elements.add(new Join(home, JoinKind.INNER, part, new TruthConstant(true), List.of()));
    }

    /** Joins the last element with every row of another. */
    void cross(FromClause right) {
        int last = elements.size() - 1;
        elements.set(last, new Join(elements.get(last), JoinKind.CROSS, right, null, List.of()));
    }

    /**
     * Joins the last element with another.
     *
     * @param on may refer to any element
     * @param root the element that the right side is a part of; it is brought together with the last one
     */
    void join(JoinKind kind, FromClause right, Predicate on, @Nullable FromClause root) {
        if (root != null) {
            bringTogether(root);
        }
        references(on).forEach(this::bringTogether);
        int last = elements.size() - 1;
        elements.set(last, new Join(elements.get(last), kind, right, on, List.of()));
    }

    /** Makes an element a part of the last one, whose conditions can refer to nothing else. */
    private void bringTogether(FromClause element) {
        int last = elements.size() - 1;
        int home = find(element);
        if (home >= 0 && home < last) {
            FromClause tree = elements.remove(last);
            elements.add(crossed(elements.remove(home), tree));
        }
    }

    /** Every row of an element with every row of another, before the latter is joined with others. */
    private static FromClause crossed(FromClause first, FromClause tree) {
        if (tree instanceof Join join && join.kind() != JoinKind.RIGHT && join.kind() != JoinKind.FULL) {
            return new Join(crossed(first, join.left()), join.kind(), join.right(), join.on(), join.using());
        }
        return new Join(first, JoinKind.CROSS, tree, null, List.of());
    }

    /** The elements that a condition refers to, of this clause and others. */
    private static Set<FromClause> references(Node node) {
        Set<FromClause> references = new LinkedHashSet<>();
        collect(node, references);
        return references;
    }

    private static void collect(Node node, Set<FromClause> into) {
        if (node instanceof VariablePath path) {
            into.add(path.from());
        } else if (node instanceof KeyPath key) {
            into.add(key.from());
        } else if (node instanceof IndexReference index) {
            into.add(index.from());
        } else if (node instanceof ColumnReference<?> column && column.from() != null) {
            into.add(column.from());
        }
        node.children().forEach(child -> collect(child, into));
    }

    private int find(FromClause element) {
        for (int i = 0; i < elements.size(); i++) {
            if (holds(elements.get(i), element)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean holds(FromClause tree, FromClause element) {
        return tree instanceof Join join
                ? holds(join.left(), element) || holds(join.right(), element)
                : tree.equals(element);
    }
}
