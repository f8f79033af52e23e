package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.SortSpecification;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.DomainPath;
import org.jspecify.annotations.Nullable;

/**
 * Turns queries over entities into queries over tables. Pure: the same query gives the same result. Thread-safe.
 */
public final class QueryLowering {

    private final StateColumns state;
    private final Function<DomainPath, Set<String>> unread;

    /**
     * A lowering.
     *
     * @param state the columns of an entity's state, in the order in which they are wanted
     */
    public QueryLowering(StateColumns state) {
        this(state, any -> Set.of());
    }

    /**
     * A lowering by which entities come without some attributes.
     *
     * @param state the columns of an entity's state, in the order in which they are wanted
     * @param unread the names of basic attributes that the entity of a path comes without
     */
    public QueryLowering(StateColumns state, Function<DomainPath, Set<String>> unread) {
        this.state = state;
        this.unread = unread;
    }

    /**
     * A query over tables.
     *
     * @param query the query, with entities and paths
     * @param fetched the joins whose values are fetched with what is selected, each behind those that it depends on
     */
    public LoweredQuery lower(Query query, List<AttributeFrom> fetched) {
        NodeLowering nodes = new NodeLowering(new Aliases(query));
        if (query instanceof SelectStatement select) {
            FetchJoins joins = FetchJoins.of(select, fetched);
            SelectList list = new SelectList(nodes, state, unread);
            SelectStatement lowered = new SelectLowering(nodes).outermost(joins.statement(), list, joins.joined());
            List<FetchStep> steps = joins.steps(select.clauses().columns());
            return new LoweredQuery(
                    lowered,
                    list.values(),
                    list.fetched(),
                    steps,
                    null,
                    nodes.inputs().all());
        }
        List<SelectedValue> values = new ArrayList<>();
        Query lowered = operand(query, nodes, values);
        return new LoweredQuery(
                lowered, values, List.of(), List.of(), null, nodes.inputs().all());
    }

    /**
     * A query over tables that has a collection in its rows.
     *
     * @param query the query, with entities and paths
     * @param fetched the joins whose values are fetched with what is selected, each behind those that it depends on
     * @return null if the query is not such a simple one; then collections come behind the rows
     */
    public @Nullable LoweredQuery lowerJoined(Query query, List<AttributeFrom> fetched) {
        CollectionJoin join = query instanceof SelectStatement select ? CollectionJoin.of(select, fetched) : null;
        if (join == null) {
            return null;
        }
        NodeLowering nodes = new NodeLowering(new Aliases(query));
        SelectList list = new SelectList(nodes, state, unread);
        SelectStatement lowered = new SelectLowering(nodes).outermost(join.statement(), list, join.joined());
        return new LoweredQuery(
                lowered,
                list.values(),
                list.fetched(),
                List.of(),
                join.collection(),
                nodes.inputs().all());
    }

    /** An operand of a set operation: entities are compared by their identifiers alone. */
    private static Query operand(Query query, NodeLowering nodes, List<SelectedValue> values) {
        if (query instanceof SelectStatement select) {
            SelectList list = new SelectList(nodes, null, any -> Set.of());
            SelectStatement lowered = new SelectLowering(nodes).outermost(select, list, List.of());
            values.addAll(list.values());
            return lowered;
        }
        if (!(query instanceof SetOperation operation)) {
            query.resultColumns().forEach(column -> values.add(new SelectedValue.Scalar(values.size())));
            return (Query) nodes.rewrite(query);
        }
        SetOperationClauses clauses = operation.clauses();
        List<Query> operands = new ArrayList<>();
        for (Query operand : clauses.operands()) {
            List<SelectedValue> own = new ArrayList<>();
            operands.add(operand(operand, nodes, own));
            combine(values, own);
        }
        return new SetOperation(new SetOperationClauses(
                clauses.with(),
                clauses.operator(),
                clauses.all(),
                operands,
                order(clauses, operands.get(0), values, nodes),
                clauses.limit()));
    }

    /** Entities of different operands have an entity above them in common. */
    private static void combine(List<SelectedValue> values, List<SelectedValue> others) {
        if (values.isEmpty()) {
            values.addAll(others);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof SelectedValue.Key one
                    && others.get(i) instanceof SelectedValue.Key other
                    && one.entity() != other.entity()) {
                values.set(i, new SelectedValue.Key(one.entity().root(), one.first()));
            }
        }
    }

    /** The order names what the first operand selects. */
    private static List<SortSpecification> order(
            SetOperationClauses clauses, Query first, List<SelectedValue> values, NodeLowering nodes) {
        List<SortSpecification> order = new ArrayList<>();
        for (SortSpecification sort : clauses.orderBy()) {
            int item = clauses.operands().get(0) instanceof SelectStatement select
                    ? select.clauses().columns().indexOf(sort.expression())
                    : -1;
            if (item >= 0
                    && first instanceof SelectStatement lowered
                    && values.get(item) instanceof SelectedValue.Scalar scalar) {
                Selectable column = lowered.clauses().columns().get(scalar.position());
                order.add(new SortSpecification(
                        (org.aludel.core.sql.Expression<?>) column, sort.direction(), sort.nulls()));
            } else {
                order.add((SortSpecification) nodes.rewrite(sort));
            }
        }
        return order;
    }
}
