package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Predicate;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EmbeddableDomain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.KeyPath;
import org.aludel.jpql.domain.TreatedPath;
import org.aludel.jpql.domain.VariablePath;
import org.aludel.provider.domain.MappedAttribute;
import org.aludel.provider.domain.MappedEntity;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.SingularAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds what paths lead to, and asks for the joins on the way: inner ones where a path goes on through an entity, outer
 * ones where it ends there. A subquery has what its paths to variables around it go through among its own elements.
 */
final class Paths {

    private final Aliases aliases;
    private Scope scope = new Scope(null, false);
    private @Nullable Set<Predicate> treated;

    Paths(Aliases aliases) {
        this.aliases = aliases;
    }

    Scope scope() {
        return scope;
    }

    /** Goes on in another scope; returns the one before. */
    Scope enter(Scope other) {
        Scope before = scope;
        scope = other;
        return before;
    }

    /** Collects the conditions of treated paths from now on; null takes their columns as null instead. */
    @Nullable
    Set<Predicate> collect(@Nullable Set<Predicate> into) {
        Set<Predicate> before = treated;
        treated = into;
        return before;
    }

    /** Where conditions of treated paths are collected. */
    static Set<Predicate> none() {
        return new LinkedHashSet<>();
    }

    // ---- what a path leads to

    /** Where the value of a path is, without a join for its last step. */
    Place place(DomainPath path) {
        if (path instanceof VariablePath variable) {
            return scope.source(variable.from()).value();
        }
        if (path instanceof KeyPath key) {
            return scope.source(key.from()).key();
        }
        if (path instanceof TreatedPath treat) {
            return treated(treat);
        }
        AttributePath attribute = (AttributePath) path;
        return attribute(attribute, (SingularAttribute) mapping(attribute));
    }

    private Place treated(TreatedPath path) {
        EntityFrom from = entity(path.operand(), true).from();
        Predicate condition = EntityTypes.isInstance(from, mapping(path.domain()));
        Set<Predicate> into = treated;
        if (into == null) {
            return new Place.Entity(from, condition);
        }
        into.add(condition);
        return new Place.Entity(from, null);
    }

    private Place attribute(AttributePath path, SingularAttribute attribute) {
        Place parent = place(path.parent());
        if (parent instanceof Place.Value value && value.value() instanceof ReferenceValue reference) {
            Function<MappedColumn<?>, @Nullable Expression<?>> referring = referring(value, reference);
            if (!attribute.columns().isEmpty()
                    && attribute.columns().stream().allMatch(column -> referring.apply(column) != null)) {
                return AttributeTables.of(attribute, column -> LoweringErrors.known(referring.apply(column)));
            }
            return AttributeTables.of(attribute, entity(path.parent(), true)::column);
        }
        if (parent instanceof Place.Value value) {
            return AttributeTables.of(attribute, value.columns());
        }
        return AttributeTables.of(attribute, entity(path.parent(), true)::column);
    }

    /** Finds the columns of an entity among those that refer to it. */
    private static Function<MappedColumn<?>, @Nullable Expression<?>> referring(
            Place.Value place, ReferenceValue reference) {
        return column -> {
            for (int i = 0; i < reference.referenced().size(); i++) {
                MappedColumn<?> referenced = reference.referenced().get(i);
                if (referenced.table() == column.table() && referenced.name().equals(column.name())) {
                    return place.columns().apply(reference.columns().get(i));
                }
            }
            return null;
        };
    }

    /**
     * The tables of the entity that a path leads to.
     *
     * @param navigated whether the path goes on from there, so that nothing is left where there is none
     */
    Place.Entity entity(DomainPath path, boolean navigated) {
        Place place = place(path);
        if (place instanceof Place.Entity entity) {
            return entity;
        }
        Source root = root(path);
        boolean around = navigated && root.scope() != scope && scope.takesElements();
        Map<DomainPath, ImplicitJoin> joins = around ? scope.elements() : root.joins();
        ImplicitJoin join = joins.get(path);
        if (join == null) {
            join = new ImplicitJoin(attachment(path, place, mapping((EntityDomain) path.domain()), alias(root, path)));
            joins.put(path, join);
        }
        if (navigated && root.scope() == scope) {
            join.requireRow();
        }
        return join.entity();
    }

    /** The entity that a path leads to, beside the tables of the one that has it. */
    Attachment attachment(DomainPath path, Place place, EntityMapping target, String alias) {
        if (place instanceof Place.Value value) {
            return AttributeTables.reference((ReferenceValue) value.value(), value.columns(), target, alias);
        }
        Place.Unjoined unjoined = (Place.Unjoined) place;
        return AttributeTables.toOne(
                unjoined.attribute(), Paths::noColumn, owner(((AttributePath) path).parent()), target, alias);
    }

    private static Expression<?> noColumn(MappedColumn<?> column) {
        throw LoweringErrors.otherAttribute(column);
    }

    /** The entity that has an attribute behind a path, which may lead through embedded ones. */
    AttributeTables.Owner owner(DomainPath parent) {
        DomainPath path = parent;
        while (path.domain() instanceof EmbeddableDomain && path instanceof AttributePath embedded) {
            path = embedded.parent();
        }
        DomainPath owner = path;
        return reference -> {
            if (place(owner) instanceof Place.Value value
                    && value.value() instanceof ReferenceValue referring
                    && referring.isByIdentifier()
                    && reference.isByIdentifier()) {
                return value.all();
            }
            return AttributeTables.referenced(entity(owner, true).from(), reference);
        };
    }

    private String alias(Source root, DomainPath path) {
        return aliases.of(
                root.name(),
                path instanceof AttributePath attribute ? attribute.attribute().name() : "key");
    }

    Source root(DomainPath path) {
        if (path instanceof AttributePath attribute) {
            return root(attribute.parent());
        }
        if (path instanceof TreatedPath treat) {
            return root(treat.operand());
        }
        return scope.source(path instanceof KeyPath key ? key.from() : ((VariablePath) path).from());
    }

    // ---- columns

    /** The columns of the value of a path: those of the identifier for an entity. */
    List<Expression<?>> columns(DomainPath path) {
        Place place = place(path);
        if (place instanceof Place.Entity entity) {
            return entity.key();
        }
        if (place instanceof Place.Value value
                && !(value.value() instanceof ReferenceValue reference && !reference.isByIdentifier())) {
            return value.all();
        }
        return new ArrayList<>(entity(path, false).key());
    }

    // ---- mappings

    static org.aludel.provider.mapping.Attribute mapping(AttributePath path) {
        return ((MappedAttribute) path.attribute()).mapping();
    }

    static EntityMapping mapping(EntityDomain entity) {
        return ((MappedEntity) entity).mapping();
    }
}
