package org.aludel.orm;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DeferredFrom;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.domain.EntryReference;
import org.aludel.jpql.domain.IndexReference;

/**
 * An entity, or the values of an attribute, under a name in a statement: it stands in the FROM clause, in the select list
 * where its instances are wanted, and in conditions, as {@code album.eq(other)} or {@code count(album)}. Had by {@link
 * Entities#entity(Class)} and {@link EntityPath#join(String)}.
 *
 * @param element what stands in the FROM clause
 * @param kind how it is joined with what its path begins at, where it stands alone in a FROM clause
 * @param <T> the class of the entity or of the values
 */
public record EntityAlias<T>(FromClause element, JoinKind kind) implements EntityPath<T>, DeferredFrom {

    public EntityAlias {
        requireNonNull(element, "element");
        requireNonNull(kind, "kind");
    }

    @Override
    public DomainPath path() {
        return element instanceof EntityReference entity ? entity.path() : ((AttributeFrom) element).variable();
    }

    @Override
    public String name() {
        return String.valueOf(element.name());
    }

    /** The same under another name: two of one entity in a statement need two. */
    public EntityAlias<T> named(String alias) {
        return new EntityAlias<>(
                element instanceof EntityReference entity
                        ? new EntityReference(entity.entity(), alias)
                        : new AttributeFrom(
                                ((AttributeFrom) element).path(), ((AttributeFrom) element).treated(), alias),
                kind);
    }

    // ---- maps and lists

    /**
     * The key of a value in its map.
     *
     * @throws IllegalArgumentException if this is no join with a map (ALU-4482)
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as for columns of Core
    public <K> EntityPath<K> key() {
        return new ValuePath<>(Attributes.key(element));
    }

    /**
     * The entry of a value in its map, to be selected as a {@link java.util.Map.Entry}.
     *
     * @throws IllegalArgumentException if this is no join with a map (ALU-4482)
     */
    public EntryReference entry() {
        return new EntryReference(Attributes.key(element).from());
    }

    /**
     * The position of a value in its list, from 0.
     *
     * @throws IllegalArgumentException if this is no join with a list that keeps positions (ALU-4482)
     */
    public IndexReference index() {
        return Attributes.index(element);
    }

    // ---- as a target of statements

    /**
     * An attribute where an INSERT or UPDATE of Core takes a column; those of embedded values behind dots.
     *
     * @throws IllegalArgumentException if there is none of the name (ALU-4480), or it has many values (ALU-4481)
     */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // what the caller says of the class
    public <X> ColumnReference<X> column(String attribute) {
        DomainPath path = path();
        for (String name : attribute.split("\\.", -1)) {
            path = Attributes.singular(path, name);
        }
        return new ColumnReference<>(
                element, attribute, (SqlType<X>) path.domain().type());
    }

    @Override
    public List<ColumnDefinition<?>> columnDefinitions() {
        return List.of();
    }

    @Override
    public String description() {
        return ((DeferredFrom) element).description();
    }

    @Override
    public String toString() {
        return element.toString();
    }
}
