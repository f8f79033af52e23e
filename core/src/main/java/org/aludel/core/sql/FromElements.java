package org.aludel.core.sql;

import java.util.List;

/** The elements of a statement's own FROM clause, one by one. */
final class FromElements {

    private FromElements() {}

    /** Adds the elements that stand in the statement's FROM clause (or are its table), with joins taken apart. */
    static void of(Node statement, List<FromClause> into) {
        for (Node child : statement.children()) {
            if (child instanceof FromClause from) {
                flatten(from, into);
            }
        }
    }

    /** Adds an element, or the elements that it is made of. */
    static void flatten(FromClause from, List<FromClause> into) {
        if (from instanceof Join join) {
            flatten(join.left(), into);
            flatten(join.right(), into);
        } else if (from instanceof TableSample sample) {
            flatten(sample.element(), into);
        } else {
            into.add(from);
        }
    }
}
