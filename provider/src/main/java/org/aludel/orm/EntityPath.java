package org.aludel.orm;

import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.function.Function;
import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.sql.ExistsPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.ScalarSubquery;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntityTypeDomain;
import org.aludel.jpql.domain.EntityTypeExpression;
import org.aludel.jpql.domain.TreatedPath;

/**
 * An entity, embedded value or attribute in a statement: an expression with all operators of Core, and with paths to what it
 * has. A path goes on through relationships to one: {@code album.get("artist").get("name")} joins the artist, as JPQL does.
 * What has many values is joined ({@link #join}), or asked about ({@link #any}). Immutable and thread-safe.
 *
 * <p>Attributes are named by text or by the static metamodel, which also says their class. A class that the caller of {@link
 * #get(String)} claims is not checked; the attribute decides what values it takes.
 *
 * @param <T> the class of the values
 */
public sealed interface EntityPath<T> extends DeferredExpression<T> permits EntityAlias, ValuePath {

    /** The node that stands in the statement. */
    DomainPath path();

    @Override
    @SuppressWarnings("unchecked") // what the caller says of the class
    default SqlType<T> type() {
        return (SqlType<T>) path().domain().type();
    }

    // ---- what has one value

    /**
     * An attribute with one value: basic, embedded, or an entity.
     *
     * @throws IllegalArgumentException if there is none of the name (ALU-4480), or it has many values (ALU-4481)
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as for columns of Core
    default <X> EntityPath<X> get(String attribute) {
        return new ValuePath<>(Attributes.singular(path(), attribute));
    }

    /** An attribute with one value; see {@link #get(String)}. */
    default <X> EntityPath<X> get(SingularAttribute<? super T, X> attribute) {
        return get(attribute.getName());
    }

    /**
     * The identifier of an entity: its attribute, or all attributes of an id class together.
     *
     * @throws IllegalArgumentException if this is no entity (ALU-4482), or its identifier has several attributes (ALU-4482)
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as for columns of Core
    default <X> EntityPath<X> id() {
        return new ValuePath<>(Attributes.id(path()));
    }

    /**
     * The version of an entity.
     *
     * @throws IllegalArgumentException if this is no entity, or it has none (ALU-4482)
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as for columns of Core
    default <X> EntityPath<X> version() {
        return new ValuePath<>(Attributes.version(path()));
    }

    /**
     * This entity taken for one of a subclass: what is not is null, and a condition that uses it does not hold.
     *
     * @throws IllegalArgumentException if this is no entity, or the class is none below it (ALU-4482)
     */
    default <S extends T> EntityPath<S> treat(Class<S> subclass) {
        return new ValuePath<>(new TreatedPath(path(), Attributes.subclass(path(), subclass)));
    }

    /**
     * The class of an entity, to be compared with others: {@code entity.entityType().eq(Car.class)}.
     *
     * @throws IllegalArgumentException if this is no entity (ALU-4482)
     */
    @SuppressWarnings("unchecked") // its values are classes
    default Expression<Class<? extends T>> entityType() {
        EntityDomain entity = Attributes.entity(path(), "entityType()");
        return (Expression<Class<? extends T>>)
                (Expression<?>) new EntityTypeExpression(path(), new EntityTypeDomain(entity));
    }

    // ---- joins

    /**
     * The values of an attribute, a row for each: put it into the FROM clause behind this, as {@code from(album, tracks)}, or
     * give it to {@code join(tracks).on(...)} of Core when there are further conditions.
     *
     * @throws IllegalArgumentException if there is no such attribute (ALU-4480), or it is not in rows of its own (ALU-4481)
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as for columns of Core
    default <X> EntityAlias<X> join(String attribute) {
        return join(attribute, attribute);
    }

    /** The values of an attribute under a name of their own; see {@link #join(String)}. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as for columns of Core
    default <X> EntityAlias<X> join(String attribute, String alias) {
        return new EntityAlias<>(Attributes.joined(path(), attribute, alias), JoinKind.INNER);
    }

    /** The values of an attribute; see {@link #join(String)}. */
    default <X> EntityAlias<X> join(PluralAttribute<? super T, ?, X> attribute) {
        return join(attribute.getName());
    }

    /** The value of an attribute; see {@link #join(String)}. */
    default <X> EntityAlias<X> join(SingularAttribute<? super T, X> attribute) {
        return join(attribute.getName());
    }

    /** The values of an attribute, or null where there are none; see {@link #join(String)}. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as for columns of Core
    default <X> EntityAlias<X> leftJoin(String attribute) {
        return leftJoin(attribute, attribute);
    }

    /** The values of an attribute, or null where there are none, under a name of their own; see {@link #join(String)}. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as for columns of Core
    default <X> EntityAlias<X> leftJoin(String attribute, String alias) {
        return new EntityAlias<>(Attributes.joined(path(), attribute, alias), JoinKind.LEFT);
    }

    /** The values of an attribute, or null where there are none; see {@link #join(String)}. */
    default <X> EntityAlias<X> leftJoin(PluralAttribute<? super T, ?, X> attribute) {
        return leftJoin(attribute.getName());
    }

    /** The value of an attribute, or null where there is none; see {@link #join(String)}. */
    default <X> EntityAlias<X> leftJoin(SingularAttribute<? super T, X> attribute) {
        return leftJoin(attribute.getName());
    }

    // ---- conditions on what has many values

    /**
     * Whether a condition holds for any value of an attribute, by a subquery: no row comes twice.
     *
     * <pre>{@code
     * album.any("tracks", track -> track.get("seconds").gt(600))
     * }</pre>
     *
     * @throws IllegalArgumentException as {@link #join(String)}
     */
    default <X> Predicate any(
            String attribute, Function<? super EntityAlias<X>, ? extends Expression<Boolean>> condition) {
        EntityAlias<X> value = join(attribute);
        return new ExistsPredicate(
                Sql.select(Sql.literal(1)).from(value.element()).where(condition.apply(value)));
    }

    /** Whether a condition holds for any value of an attribute; see {@link #any(String, Function)}. */
    default <X> Predicate any(
            PluralAttribute<? super T, ?, X> attribute,
            Function<? super EntityAlias<X>, ? extends Expression<Boolean>> condition) {
        return any(attribute.getName(), condition);
    }

    /** Whether the entity that an attribute refers to is there and a condition holds for it, by a subquery. */
    default <X> Predicate has(
            String attribute, Function<? super EntityAlias<X>, ? extends Expression<Boolean>> condition) {
        return any(attribute, condition);
    }

    /** Whether the entity that an attribute refers to is there and a condition holds for it, by a subquery. */
    default <X> Predicate has(
            SingularAttribute<? super T, X> attribute,
            Function<? super EntityAlias<X>, ? extends Expression<Boolean>> condition) {
        return any(attribute.getName(), condition);
    }

    /** Whether an attribute has no values. */
    default Predicate isEmpty(String attribute) {
        return new ExistsPredicate(Sql.select(Sql.literal(1)).from(Attributes.joined(path(), attribute, attribute)))
                .not();
    }

    /** How many values an attribute has. */
    default Expression<Long> size(String attribute) {
        AttributeFrom values = Attributes.joined(path(), attribute, attribute);
        return new ScalarSubquery<>(Sql.select(Sql.count()).from(values), SqlTypes.BIGINT);
    }

    @Override
    default String description() {
        return path().description();
    }
}
