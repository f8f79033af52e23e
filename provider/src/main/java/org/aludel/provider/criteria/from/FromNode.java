package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.TreatExpression;
import org.aludel.jpql.syntax.TypeName;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.Writing;

/**
 * A root or join.
 *
 * @param <Z> the class of what it is joined to
 * @param <X> the class of what it is
 */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "serial"}) // as the attributes say; see SelectionNode
public abstract class FromNode<Z, X> extends PathNode<X> implements From<Z, X> {

    private final Metamodel unit;
    private final View view;
    private Set<Join<X, ?>> joins = Set.of();
    private Set<Fetch<X, ?>> fetches = Set.of();

    FromNode(Metamodel unit, View view) {
        this.unit = unit;
        this.view = view;
    }

    final Metamodel unit() {
        return unit;
    }

    final View view() {
        return view;
    }

    final Element element() {
        return view.element();
    }

    final Name variable(Writing writing) {
        return element().variable(writing);
    }

    @Override
    Type<?> type0() {
        EntityType<?> treated = view.treated();
        return treated == null ? element().leadsTo() : treated;
    }

    @Override
    JpqlPath path(Writing writing) {
        PathExpression variable = new PathExpression(List.of(variable(writing)));
        EntityType<?> treated = view.treated();
        return treated == null || element().isRestrictedTo(treated)
                ? variable
                : new TreatExpression(variable, new TypeName(treated.getName()));
    }

    @Override
    public Selection<X> alias(String name) {
        element().alias(name);
        return super.alias(name);
    }

    // ---- correlation

    @Override
    public boolean isCorrelated() {
        return view.correlated() != null;
    }

    @Override
    public From<Z, X> getCorrelationParent() {
        FromNode<?, ?> parent = view.correlated();
        if (parent == null) {
            throw CriteriaErrors.notCorrelated();
        }
        return (From<Z, X>) parent;
    }

    // ---- joins

    @Override
    public Set<Join<X, ?>> getJoins() {
        return new LinkedHashSet<>(joins);
    }

    private <J extends Join<X, ?>> J added(Object join) {
        if (joins.isEmpty()) {
            joins = new LinkedHashSet<>();
        }
        joins.add((Join<X, ?>) join);
        return (J) join;
    }

    private JoinNode<?, ?> joined(Attribute<?, ?> attribute, JoinType type) {
        return Joins.of(this, attribute, type, false);
    }

    @Override
    public <Y> Join<X, Y> join(Class<Y> entity) {
        return join(entity, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(Class<Y> entity, JoinType type) {
        return join(unit.entity(entity), type);
    }

    @Override
    public <Y> Join<X, Y> join(EntityType<Y> entity) {
        return join(entity, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(EntityType<Y> entity, JoinType type) {
        return added(Joins.of(this, entity, type));
    }

    @Override
    public <Y> Join<X, Y> join(SingularAttribute<? super X, Y> attribute) {
        return join(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(SingularAttribute<? super X, Y> attribute, JoinType type) {
        return added(joined(attribute((Attribute<?, ?>) attribute), type));
    }

    @Override
    public <Y> CollectionJoin<X, Y> join(CollectionAttribute<? super X, Y> collection) {
        return join(collection, JoinType.INNER);
    }

    @Override
    public <Y> CollectionJoin<X, Y> join(CollectionAttribute<? super X, Y> collection, JoinType type) {
        return added(joined(attribute((Attribute<?, ?>) collection), type));
    }

    @Override
    public <Y> SetJoin<X, Y> join(SetAttribute<? super X, Y> set) {
        return join(set, JoinType.INNER);
    }

    @Override
    public <Y> SetJoin<X, Y> join(SetAttribute<? super X, Y> set, JoinType type) {
        return added(joined(attribute((Attribute<?, ?>) set), type));
    }

    @Override
    public <Y> ListJoin<X, Y> join(ListAttribute<? super X, Y> list) {
        return join(list, JoinType.INNER);
    }

    @Override
    public <Y> ListJoin<X, Y> join(ListAttribute<? super X, Y> list, JoinType type) {
        return added(joined(attribute((Attribute<?, ?>) list), type));
    }

    @Override
    public <K, V> MapJoin<X, K, V> join(MapAttribute<? super X, K, V> map) {
        return join(map, JoinType.INNER);
    }

    @Override
    public <K, V> MapJoin<X, K, V> join(MapAttribute<? super X, K, V> map, JoinType type) {
        return added(joined(attribute((Attribute<?, ?>) map), type));
    }

    @Override
    public <S, Y> Join<S, Y> join(String name) {
        return join(name, JoinType.INNER);
    }

    @Override
    public <S, Y> Join<S, Y> join(String name, JoinType type) {
        return (Join<S, Y>) this.<Join<X, Y>>added(joined(attribute(name), type));
    }

    private <J> J ofKind(Class<?> kind, String name, JoinType type) {
        return (J) this.<Join<X, ?>>added(joined(Joins.checked(attribute(name), kind), type));
    }

    @Override
    public <S, Y> CollectionJoin<S, Y> joinCollection(String name) {
        return joinCollection(name, JoinType.INNER);
    }

    @Override
    public <S, Y> CollectionJoin<S, Y> joinCollection(String name, JoinType type) {
        return ofKind(CollectionAttribute.class, name, type);
    }

    @Override
    public <S, Y> SetJoin<S, Y> joinSet(String name) {
        return joinSet(name, JoinType.INNER);
    }

    @Override
    public <S, Y> SetJoin<S, Y> joinSet(String name, JoinType type) {
        return ofKind(SetAttribute.class, name, type);
    }

    @Override
    public <S, Y> ListJoin<S, Y> joinList(String name) {
        return joinList(name, JoinType.INNER);
    }

    @Override
    public <S, Y> ListJoin<S, Y> joinList(String name, JoinType type) {
        return ofKind(ListAttribute.class, name, type);
    }

    @Override
    public <S, K, V> MapJoin<S, K, V> joinMap(String name) {
        return joinMap(name, JoinType.INNER);
    }

    @Override
    public <S, K, V> MapJoin<S, K, V> joinMap(String name, JoinType type) {
        return ofKind(MapAttribute.class, name, type);
    }

    // ---- fetches

    @Override
    public Set<Fetch<X, ?>> getFetches() {
        return new LinkedHashSet<>(fetches);
    }

    private <F> F fetched(Attribute<?, ?> attribute, JoinType type) {
        JoinNode<?, ?> fetch = Joins.of(this, attribute, type, true);
        if (fetches.isEmpty()) {
            fetches = new LinkedHashSet<>();
        }
        fetches.add((Fetch<X, ?>) fetch);
        return (F) fetch;
    }

    /** The attribute of this type; one of another type is as it is, and refused when the query is made. */
    private Attribute<?, ?> known(Attribute<?, ?> attribute) {
        boolean foreign = attribute != null
                && type0() instanceof ManagedType<?> managed
                && managed.getAttributes().stream()
                        .noneMatch(known -> known.getName().equals(attribute.getName()));
        return foreign ? attribute : attribute(attribute);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> attribute) {
        return fetch(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> attribute, JoinType type) {
        return fetched(known(attribute), type);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> attribute) {
        return fetch(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> attribute, JoinType type) {
        return fetched(known(attribute), type);
    }

    @Override
    public <S, Y> Fetch<S, Y> fetch(String name) {
        return fetch(name, JoinType.INNER);
    }

    @Override
    public <S, Y> Fetch<S, Y> fetch(String name, JoinType type) {
        return fetched(attribute(name), type);
    }
}
