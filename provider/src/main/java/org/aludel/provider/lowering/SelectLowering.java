package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.GroupingElement;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.NamedWindow;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.Sql;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.DomainPath;
import org.jspecify.annotations.Nullable;

/** One SELECT, clause by clause. */
final class SelectLowering {

    private final NodeLowering nodes;
    private final Paths paths;

    SelectLowering(NodeLowering nodes) {
        this.nodes = nodes;
        this.paths = nodes.paths();
    }

    /** A subquery, whose values stand for themselves. */
    SelectStatement nested(SelectStatement select) {
        return inScope(select, null, List.of());
    }

    /**
     * A query whose rows are made objects of.
     *
     * @param list takes the select list
     * @param fetched the joined entities that are fetched too
     */
    SelectStatement outermost(SelectStatement select, SelectList list, List<AttributeFrom> fetched) {
        return inScope(select, list, fetched);
    }

    private SelectStatement inScope(SelectStatement select, @Nullable SelectList list, List<AttributeFrom> fetched) {
        Scope before = paths.enter(new Scope(paths.scope(), true));
        Set<Predicate> treats = paths.collect(null);
        SelectStatement lowered = lower(select.clauses(), list, fetched);
        paths.collect(treats);
        paths.enter(before);
        return lowered;
    }

    private SelectStatement lower(SelectClauses clauses, @Nullable SelectList list, List<AttributeFrom> fetched) {
        List<CommonTable> with = new ArrayList<>();
        clauses.with().forEach(table -> with.add((CommonTable) nodes.element(table)));
        FromLowering from = new FromLowering(nodes);
        from.declare(clauses.from());
        List<Selectable> columns = list == null ? columns(clauses) : selected(clauses, list, fetched);
        List<Expression<?>> distinctOn = flat(clauses.distinctOn());
        Predicate given = clauses.where() == null ? null : nodes.predicate(clauses.where());
        List<GroupingElement> groupBy = groupBy(clauses.groupBy(), list);
        Predicate having = clauses.having() == null ? null : nodes.predicate(clauses.having());
        List<NamedWindow> windows = new ArrayList<>();
        clauses.windows().forEach(window -> windows.add((NamedWindow) nodes.rewrite(window)));
        List<SortSpecification> orderBy = orderBy(clauses.orderBy());
        RowLimit limit = clauses.limit() == null ? null : (RowLimit) nodes.rewrite(clauses.limit());
        List<FromClause> elements = from.assemble();
        Predicate where = where(given, from.conditions());
        return new SelectStatement(new SelectClauses(
                with,
                clauses.hints(),
                clauses.distinct(),
                distinctOn,
                columns,
                elements,
                where,
                groupBy,
                having,
                windows,
                orderBy,
                limit,
                clauses.locks()));
    }

    private List<Selectable> columns(SelectClauses clauses) {
        List<Selectable> columns = new ArrayList<>();
        for (Selectable item : clauses.columns()) {
            if (item instanceof LabeledExpression<?> labeled
                    && nodes.columns(labeled.expression()).size() > 1) {
                columns.addAll(nodes.columns(labeled.expression()));
            } else if (item instanceof Expression<?> expression) {
                columns.addAll(nodes.columns(expression));
            } else {
                columns.add((Selectable) nodes.rewrite(item));
            }
        }
        return columns;
    }

    private List<Selectable> selected(SelectClauses clauses, SelectList list, List<AttributeFrom> fetched) {
        clauses.columns().forEach(list::add);
        fetched.forEach(join -> list.fetch(join.variable()));
        return list.columns();
    }

    private static @Nullable Predicate where(@Nullable Predicate given, List<Predicate> further) {
        List<Predicate> all = new ArrayList<>(further);
        if (given != null) {
            all.add(given);
        }
        return all.isEmpty() ? null : Sql.and(all);
    }

    private List<Expression<?>> flat(List<Expression<?>> expressions) {
        List<Expression<?>> flat = new ArrayList<>();
        expressions.forEach(expression -> flat.addAll(nodes.columns(expression)));
        return flat;
    }

    // ---- groups and order

    private List<GroupingElement> groupBy(List<GroupingElement> elements, @Nullable SelectList list) {
        List<GroupingElement> lowered = new ArrayList<>();
        for (GroupingElement element : elements) {
            if (element.kind() == GroupingKind.EXPRESSION) {
                grouped(element.sets().get(0).get(0), list).forEach(column -> lowered.add(simple(column)));
            } else {
                lowered.add(new GroupingElement(
                        element.kind(), element.sets().stream().map(this::flat).toList()));
            }
        }
        return lowered;
    }

    private static GroupingElement simple(Expression<?> column) {
        return new GroupingElement(GroupingKind.EXPRESSION, List.of(List.of(column)));
    }

    /** An entity that is selected is grouped by all that is selected of it. */
    private Set<Expression<?>> grouped(Expression<?> expression, @Nullable SelectList list) {
        Set<Expression<?>> columns = new LinkedHashSet<>(nodes.columns(expression));
        if (list != null
                && expression instanceof DomainPath path
                && Domains.of(path) instanceof org.aludel.jpql.domain.EntityDomain
                && list.selects(path)) {
            columns.addAll(list.columnsOf(paths.entity(path, false).from()));
        }
        return columns;
    }

    List<SortSpecification> orderBy(List<SortSpecification> order) {
        List<SortSpecification> lowered = new ArrayList<>();
        for (SortSpecification sort : order) {
            for (Expression<?> column : nodes.columns(sort.expression())) {
                lowered.add(new SortSpecification(column, sort.direction(), sort.nulls()));
            }
        }
        return lowered;
    }
}
