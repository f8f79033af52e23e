package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.jpql.syntax.ComparisonExpression;
import org.aludel.jpql.syntax.FromItem;
import org.aludel.jpql.syntax.JoinItem;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.RangeVariable;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.PredicateNode;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The FROM clause of a query: its roots, and what a subquery joins with roots and joins of the query around it. An inner join
 * with one of these is an element of its own, and its condition one of the subquery; for an outer join the outer instance is
 * ranged over again.
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class Sources implements Serializable {

    private final Metamodel unit;
    private final List<RootNode<?>> roots = new ArrayList<>();
    private final List<FromNode<?, ?>> correlated = new ArrayList<>();
    private final List<Element> correlatedJoins = new ArrayList<>();

    /** A clause without elements so far. */
    public Sources(Metamodel unit) {
        this.unit = unit;
    }

    /** Adds a root over an entity. */
    public <X> Root<X> from(Class<X> entity) {
        return from(unit.entity(entity));
    }

    /** Adds a root over an entity. */
    public <X> Root<X> from(EntityType<X> entity) {
        RootNode<X> root = RootNode.of(unit, entity);
        roots.add(root);
        return root;
    }

    /** A root or join of the query around, for joins within this one. */
    @SuppressWarnings("unchecked") // it is of the same kind
    public <F extends From<?, ?>> F correlate(F from) {
        FromNode<?, ?> own;
        if (from instanceof RootNode<?> root) {
            own = root.correlated(correlatedJoins);
        } else if (from instanceof JoinNode<?, ?> join) {
            own = join.correlated(correlatedJoins);
        } else {
            throw CriteriaErrors.foreignQuery(from);
        }
        correlated.add(own);
        return (F) own;
    }

    /** The roots, with the correlated ones. */
    public Set<Root<?>> roots() {
        Set<Root<?>> all = new LinkedHashSet<>(roots);
        correlated.stream().filter(RootNode.class::isInstance).forEach(root -> all.add((RootNode<?>) root));
        return all;
    }

    /** The joins that are correlated with those of the query around. */
    public Set<Join<?, ?>> correlatedJoins() {
        Set<Join<?, ?>> all = new LinkedHashSet<>();
        correlated.stream().filter(JoinNode.class::isInstance).forEach(join -> all.add((JoinNode<?, ?>) join));
        return all;
    }

    /** The only root; null if there are none, or several. */
    public @Nullable Root<?> single() {
        return roots.size() == 1 && correlated.isEmpty() ? roots.get(0) : null;
    }

    /**
     * What is selected where nothing is said: the only root, or, where all roots are those of the query around, the only
     * join from them to values of the class; null if there is no such, or several.
     */
    public @Nullable From<?, ?> implied(Class<?> type) {
        Root<?> single = single();
        if (single != null || !roots.isEmpty()) {
            return single;
        }
        List<Join<?, ?>> joins = correlated.stream()
                .<Join<?, ?>>flatMap(from -> from.getJoins().stream())
                .filter(join -> join.getJavaType() == type)
                .toList();
        return joins.size() == 1 ? joins.get(0) : null;
    }

    /**
     * The clause.
     *
     * @param conditions gets what has to hold besides
     */
    public List<FromItem> write(Writing writing, List<JpqlExpression> conditions) {
        List<FromItem> items = new ArrayList<>();
        roots.forEach(root -> items.add(root.item(writing)));
        if (correlated.isEmpty()) {
            return items;
        }
        Set<Element> outer = new LinkedHashSet<>();
        correlated.forEach(from -> outer.add(from.element()));
        for (Element join : correlatedJoins) {
            FromNode<?, ?> parent = join.parent();
            if (parent != null && outer.contains(parent.element())) {
                items.add(item(join, parent, writing, conditions));
            }
        }
        return items;
    }

    private FromItem item(Element first, FromNode<?, ?> parent, Writing writing, List<JpqlExpression> conditions) {
        if (first.type() != JoinType.INNER) {
            return again(first, parent, writing, conditions);
        }
        PredicateNode on = first.on();
        RangeVariable range = first.range(writing);
        List<JoinItem> joins = behind(first, writing);
        if (on != null) {
            conditions.add(on.write(writing));
        }
        return new FromItem(range, joins);
    }

    /** All joins that begin at a join, directly or not. */
    private List<JoinItem> behind(Element first, Writing writing) {
        Set<Element> reached = new LinkedHashSet<>(Set.of(first));
        List<JoinItem> joins = new ArrayList<>();
        for (Element join : correlatedJoins) {
            FromNode<?, ?> parent = join.parent();
            if (parent != null && reached.contains(parent.element()) && reached.add(join)) {
                joins.add(join.join(writing));
            }
        }
        return joins;
    }

    private FromItem again(Element first, FromNode<?, ?> parent, Writing writing, List<JpqlExpression> conditions) {
        if (!(parent.type0() instanceof EntityType<?> entity)) {
            throw CriteriaErrors.outerJoinOfValue(parent.toString());
        }
        JpqlPath around = parent.path(writing);
        Name inner =
                writing.variable(new Object(), () -> parent.variable(writing).text());
        PathExpression range = new PathExpression(List.of(new Name(entity.getName())));
        PathExpression variable = new PathExpression(List.of(inner));
        List<JoinItem> joins = new ArrayList<>();
        joins.add(first.join(writing, variable));
        joins.addAll(behind(first, writing));
        conditions.add(new ComparisonExpression(ComparisonOperator.EQUAL, variable, around));
        return new FromItem(new RangeVariable(range, inner), joins);
    }
}
