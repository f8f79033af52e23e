package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Predicate;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.jspecify.annotations.Nullable;

/** Puts the values of attributes into a statement: which tables hold them, and how these are connected with the owner. */
final class AttributeTables {

    private AttributeTables() {}

    /** Finds the columns of the owner that a reference to it refers to. */
    interface Owner {

        List<Expression<?>> referenced(ReferenceValue reference);
    }

    /**
     * The entity of a to-one attribute.
     *
     * @param own finds the columns of the attribute itself
     * @param owner the one that has the attribute
     * @param target what the entity is taken for: the target, or one of its subclasses
     */
    static Attachment toOne(
            ToOneAttribute attribute,
            Function<MappedColumn<?>, Expression<?>> own,
            Owner owner,
            EntityMapping target,
            String alias) {
        if (attribute.storage() instanceof ToOneStorage.ForeignKey foreignKey) {
            return reference(foreignKey.reference(), own, target, alias);
        }
        OwningSide side = attribute.storage() instanceof ToOneStorage.Inverse inverse
                ? OwningSide.inverse(target, inverse.mappedBy())
                : OwningSide.of(attribute);
        return related(side, owner, target, alias, null);
    }

    /** The entity that columns refer to. */
    static Attachment reference(
            ReferenceValue reference,
            Function<MappedColumn<?>, Expression<?>> own,
            EntityMapping target,
            String alias) {
        EntityFrom from = EntityFrom.of(target, alias);
        List<Expression<?>> referring = new ArrayList<>();
        reference.columns().forEach(column -> referring.add(own.apply(column)));
        List<Predicate> same = equal(referring, referenced(from, reference));
        restrict(from, same);
        return new Attachment(null, List.of(), from.element(), same, new Place.Entity(from, null), null, null);
    }

    /** The values of an attribute that has many. */
    static Attachment plural(
            PluralAttribute attribute, Owner owner, @Nullable EntityMapping treated, String alias, String linkAlias) {
        if (!(attribute.element() instanceof ReferenceValue element)) {
            return values(attribute, owner, alias);
        }
        EntityMapping target = treated == null ? element.target().get() : treated;
        OwningSide side = attribute.storage() instanceof PluralStorage.Inverse inverse
                ? OwningSide.inverse(target, inverse.mappedBy())
                : OwningSide.of(attribute);
        return related(side, owner, target, alias, new Beside(attribute, linkAlias));
    }

    /**
     * What stands beside entities that are values.
     *
     * @param attribute the attribute, with its key and its order
     * @param linkAlias the name of the table between both
     */
    private record Beside(PluralAttribute attribute, String linkAlias) {}

    private static Attachment related(
            OwningSide side, Owner owner, EntityMapping target, String alias, @Nullable Beside beside) {
        EntityFrom from = EntityFrom.of(target, alias);
        MappedTable table = side.link();
        FromClause link =
                table == null ? null : table.definition().as(beside == null ? alias + "_link" : beside.linkAlias());
        List<Predicate> toOwner = equal(side.ownerColumns(from, link), owner.referenced(side.owner()));
        List<Predicate> toTarget = new ArrayList<>();
        ReferenceValue reference = side.target();
        if (link != null && reference != null) {
            List<Expression<?>> referring = new ArrayList<>();
            reference.columns().forEach(column -> referring.add(column.of(link)));
            toTarget.addAll(equal(referring, referenced(from, reference)));
        }
        List<Predicate> conditions = link == null ? toOwner : toTarget;
        restrict(from, conditions);
        Function<MappedColumn<?>, Expression<?>> columns =
                column -> link != null && column.table() == table ? column.of(link) : from.column(column);
        Place.Entity entity = new Place.Entity(from, null);
        return new Attachment(
                link,
                link == null ? List.of() : toOwner,
                from.element(),
                conditions,
                entity,
                beside == null ? null : key(beside.attribute(), columns, target),
                beside == null ? null : index(beside.attribute(), columns));
    }

    private static Attachment values(PluralAttribute attribute, Owner owner, String alias) {
        PluralStorage.OwnTable storage = (PluralStorage.OwnTable) attribute.storage();
        FromClause table = storage.table().definition().as(alias);
        List<Expression<?>> referring = new ArrayList<>();
        storage.owner().columns().forEach(column -> referring.add(column.of(table)));
        Function<MappedColumn<?>, Expression<?>> columns = column -> column.of(table);
        return new Attachment(
                null,
                List.of(),
                table,
                equal(referring, owner.referenced(storage.owner())),
                new Place.Value(attribute.element(), columns),
                key(attribute, columns, null),
                index(attribute, columns));
    }

    // ---- parts

    private static @Nullable Place key(
            PluralAttribute attribute,
            Function<MappedColumn<?>, Expression<?>> columns,
            @Nullable EntityMapping target) {
        if (attribute.key() instanceof MapKeyMapping.Stored stored) {
            return new Place.Value(stored.value(), columns);
        }
        if (!(attribute.key() instanceof MapKeyMapping.OfElement of) || target == null) {
            return null;
        }
        if (of.attribute().isEmpty()) {
            return new Place.Value(target.id().key(), columns);
        }
        Attribute key = target.attribute(of.attribute()).orElseThrow();
        return of((SingularAttribute) key, columns);
    }

    private static @Nullable Expression<Integer> index(
            PluralAttribute attribute, Function<MappedColumn<?>, Expression<?>> columns) {
        if (!(attribute.order() instanceof ElementOrder.Position position)) {
            return null;
        }
        return integer(columns.apply(position.column()));
    }

    @SuppressWarnings("unchecked") // the column of positions is one of numbers
    private static Expression<Integer> integer(Expression<?> column) {
        return (Expression<Integer>) column;
    }

    /** Where the value of an attribute is that has one. */
    static Place of(SingularAttribute attribute, Function<MappedColumn<?>, Expression<?>> columns) {
        if (attribute instanceof org.aludel.provider.mapping.BasicAttribute basic) {
            return new Place.Value(basic.value(), columns);
        }
        if (attribute instanceof org.aludel.provider.mapping.EmbeddedAttribute embedded) {
            return new Place.Value(embedded.value(), columns);
        }
        ToOneAttribute one = (ToOneAttribute) attribute;
        return one.storage() instanceof ToOneStorage.ForeignKey foreignKey
                ? new Place.Value(foreignKey.reference(), columns)
                : new Place.Unjoined(one);
    }

    /** The columns of an entity that a reference to it has; those of a subclass where each has its own. */
    static List<Expression<?>> referenced(EntityFrom from, ReferenceValue reference) {
        List<Expression<?>> columns = new ArrayList<>();
        List<MappedColumn<?>> referenced =
                reference.isByIdentifier() ? from.entity().id().columns() : reference.referenced();
        referenced.forEach(column -> columns.add(from.column(column)));
        return columns;
    }

    private static void restrict(EntityFrom from, List<Predicate> conditions) {
        Predicate restriction = from.restriction();
        if (restriction != null) {
            conditions.add(restriction);
        }
    }

    private static List<Predicate> equal(List<Expression<?>> some, List<Expression<?>> others) {
        List<Predicate> same = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            same.add(some.get(i).eq(others.get(i)));
        }
        return same;
    }
}
