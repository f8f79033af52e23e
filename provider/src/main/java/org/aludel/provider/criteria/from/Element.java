package org.aludel.provider.criteria.from;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.aludel.core.sql.JoinKind;
import org.aludel.jpql.syntax.JoinItem;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.RangeVariable;
import org.aludel.jpql.syntax.TreatExpression;
import org.aludel.jpql.syntax.TypeName;
import org.aludel.provider.criteria.expression.PredicateNode;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/**
 * An element of a FROM clause. Roots and joins are views of one: the one that declares it, those that take its values for a
 * subtype, and those that are correlated with it in a subquery.
 */
@SuppressWarnings("serial") // read by the version that wrote it
final class Element implements Serializable {

    /** The small letters of what most names begin with, by these. */
    private static final List<String> INITIALS = IntStream.range(0, 128)
            .mapToObj(letter -> Character.toString(letter).toLowerCase(Locale.ROOT))
            .toList();

    private final @Nullable EntityType<?> entity;
    private final @Nullable FromNode<?, ?> parent;
    private final @Nullable Attribute<?, ?> attribute;
    private final JoinType type;
    private final boolean fetch;
    private Set<EntityType<?>> treats = Set.of();
    private @Nullable PredicateNode on;
    private @Nullable String alias;

    private Element(
            @Nullable EntityType<?> entity,
            @Nullable FromNode<?, ?> parent,
            @Nullable Attribute<?, ?> attribute,
            JoinType type,
            boolean fetch) {
        this.entity = entity;
        this.parent = parent;
        this.attribute = attribute;
        this.type = type;
        this.fetch = fetch;
    }

    static Element root(EntityType<?> entity) {
        return new Element(entity, null, null, JoinType.INNER, false);
    }

    static Element join(FromNode<?, ?> parent, Attribute<?, ?> attribute, JoinType type, boolean fetch) {
        return new Element(null, parent, attribute, type, fetch);
    }

    static Element join(FromNode<?, ?> parent, EntityType<?> entity, JoinType type) {
        return new Element(entity, parent, null, type, false);
    }

    @Nullable
    FromNode<?, ?> parent() {
        return parent;
    }

    @Nullable
    Attribute<?, ?> attribute() {
        return attribute;
    }

    /** The entity that is ranged over; null for a join of an attribute. */
    @Nullable
    EntityType<?> entity() {
        return entity;
    }

    /** The type of what is ranged over. */
    Type<?> leadsTo() {
        if (attribute == null) {
            return requireNonNull(entity);
        }
        return attribute instanceof SingularAttribute<?, ?> singular
                ? singular.getType()
                : ((PluralAttribute<?, ?, ?>) attribute).getElementType();
    }

    JoinType type() {
        return type;
    }

    @Nullable
    PredicateNode on() {
        return on;
    }

    void on(@Nullable PredicateNode condition) {
        on = condition;
    }

    void alias(String name) {
        alias = name;
    }

    void treat(EntityType<?> subtype) {
        if (treats.isEmpty()) {
            treats = new LinkedHashSet<>();
        }
        treats.add(subtype);
    }

    /** Whether all rows are restricted to a subtype: a join that is treated as one subtype, and no other. */
    boolean isRestrictedTo(EntityType<?> subtype) {
        return attribute != null && treats.size() == 1 && treats.contains(subtype);
    }

    /** The variable: the alias, or else the first letter of what is ranged over; a fetch is named as its attribute. */
    Name variable(Writing writing) {
        return writing.variable(this, this::wantedName);
    }

    private String wantedName() {
        if (alias != null && !alias.isEmpty()) {
            return alias;
        }
        String what = attribute == null ? requireNonNull(entity).getName() : attribute.getName();
        return fetch ? what : initial(what);
    }

    private static String initial(String name) {
        char first = name.charAt(0);
        return first < INITIALS.size()
                ? INITIALS.get(first)
                : name.substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** The element with its variable. */
    RangeVariable range(Writing writing) {
        JpqlPath what = attribute == null
                ? new PathExpression(List.of(new Name(requireNonNull(entity).getName())))
                : attributePath(requireNonNull(parent).path(writing), attribute);
        return new RangeVariable(what, variable(writing));
    }

    private JpqlPath attributePath(JpqlPath start, Attribute<?, ?> joined) {
        JpqlPath path = Paths.behind(start, joined.getName());
        return treats.size() == 1
                ? new TreatExpression(
                        path, new TypeName(treats.iterator().next().getName()))
                : path;
    }

    /** The join. */
    JoinItem join(Writing writing) {
        return join(writing, range(writing));
    }

    /** The join, with another path than that of its parent. */
    JoinItem join(Writing writing, JpqlPath start) {
        RangeVariable range = attribute == null
                ? range(writing)
                : new RangeVariable(attributePath(start, attribute), variable(writing));
        return join(writing, range);
    }

    private JoinItem join(Writing writing, RangeVariable range) {
        JoinKind kind = switch (type) {
            case INNER -> JoinKind.INNER;
            case LEFT -> JoinKind.LEFT;
            case RIGHT -> JoinKind.RIGHT;
        };
        PredicateNode found = on;
        JpqlExpression condition = found == null ? null : found.write(writing);
        return new JoinItem(kind, fetch, range, condition);
    }
}
