package org.aludel.jpql.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.error.QueryPlace;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.Positions;
import org.jspecify.annotations.Nullable;

/** What belongs to the translation of one query. Not safe for use by several threads. */
final class QueryContext {

    private final Domain domain;
    private final boolean strict;
    private final Positions positions;
    private final ParameterTypes parameters;
    private final VariableNames names = new VariableNames();
    private final Map<AttributeFrom, JpqlNode> fetched = new LinkedHashMap<>();

    QueryContext(Domain domain, boolean strict, Positions positions, ParameterTypes parameters) {
        this.domain = domain;
        this.strict = strict;
        this.positions = positions;
        this.parameters = parameters;
    }

    Domain domain() {
        return domain;
    }

    /** Whether nothing but what Jakarta Persistence knows is allowed. */
    boolean strict() {
        return strict;
    }

    ParameterTypes parameters() {
        return parameters;
    }

    VariableNames names() {
        return names;
    }

    /** The joins whose values are fetched, in order. */
    List<AttributeFrom> fetched() {
        return List.copyOf(fetched.keySet());
    }

    /** Lets a join be fetched. */
    void fetch(AttributeFrom join, JpqlNode node) {
        fetched.put(join, node);
    }

    /** Where a fetched join stands. */
    @Nullable
    QueryPlace fetchPlace(AttributeFrom join) {
        JpqlNode node = fetched.get(join);
        return node == null ? null : place(node);
    }

    /** Where a part of the query stands; null for a tree that was not read from a text. */
    @Nullable
    QueryPlace place(JpqlNode node) {
        return positions.find(node).orElse(null);
    }
}
