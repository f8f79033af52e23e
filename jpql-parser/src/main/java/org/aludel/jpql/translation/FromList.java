package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.TruthConstant;
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
     * @param root the element that the right side is a part of; it is brought together with the last one
     */
    void join(JoinKind kind, FromClause right, Predicate on, @Nullable FromClause root) {
        int at = elements.size() - 1;
        int home = root == null ? at : find(root);
        if (home >= 0 && home < at) {
            FromClause last = elements.remove(at);
            elements.add(new Join(elements.remove(home), JoinKind.CROSS, last, null, List.of()));
            at = elements.size() - 1;
        }
        elements.set(at, new Join(elements.get(at), kind, right, on, List.of()));
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
