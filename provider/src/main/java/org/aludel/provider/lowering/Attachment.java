package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The values of an attribute beside the tables of the one that has it.
 *
 * @param link the table between both; null without one
 * @param linkConditions what its rows have in common with the owner; empty without it
 * @param element the tables of the values
 * @param conditions what their rows have in common with those before them
 * @param value a value
 * @param key the key of a map; null for others
 * @param index the position in a list; null for others
 */
record Attachment(
        @Nullable FromClause link,
        List<Predicate> linkConditions,
        FromClause element,
        List<Predicate> conditions,
        Place value,
        @Nullable Place key,
        @Nullable Expression<Integer> index) {

    Attachment {
        linkConditions = List.copyOf(linkConditions);
        conditions = List.copyOf(conditions);
    }

    /**
     * The values joined to the element that has the owner.
     *
     * @param left what stands before them
     * @param kind how they are joined
     * @param inner joins that belong to the values alone
     * @param on further conditions
     */
    FromClause joinedTo(FromClause left, JoinKind kind, List<ImplicitJoin> inner, List<Predicate> on) {
        FromClause right = ImplicitJoin.all(element, inner);
        FromClause between = link;
        if (between == null) {
            return new Join(left, kind, right, both(conditions, on), List.of());
        }
        if (kind == JoinKind.INNER) {
            FromClause linked = new Join(left, kind, between, both(linkConditions, List.of()), List.of());
            return new Join(linked, kind, right, both(conditions, on), List.of());
        }
        FromClause nested = new Join(between, JoinKind.INNER, right, both(conditions, List.of()), List.of());
        return new Join(left, kind, nested, both(linkConditions, on), List.of());
    }

    /** The values as an element of their own; {@link #correlation} then belongs into the WHERE clause. */
    FromClause alone(List<ImplicitJoin> inner) {
        FromClause right = ImplicitJoin.all(element, inner);
        FromClause between = link;
        return between == null
                ? right
                : new Join(between, JoinKind.INNER, right, both(conditions, List.of()), List.of());
    }

    /** What the values as an element of their own have in common with the owner. */
    List<Predicate> correlation() {
        return link == null ? conditions : linkConditions;
    }

    private static Predicate both(List<Predicate> some, List<Predicate> others) {
        List<Predicate> all = new ArrayList<>(some);
        all.addAll(others);
        return Sql.and(all);
    }
}
