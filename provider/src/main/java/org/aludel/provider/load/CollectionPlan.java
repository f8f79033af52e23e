package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.Sql;
import org.aludel.provider.lowering.EntityFrom;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.lowering.OwningSide;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a plural attribute are fetched, for several instances at once. The columns that refer to the instances
 * come first, then those of the key of a map, then those of the values. Immutable.
 *
 * @param owner how the instances are referred to
 * @param key how the key of a map is put together; null where it is not stored beside the values
 * @param elements what is selected of entities that are the values; null for other values
 * @param element how other values are put together; null for entities
 * @param statement the statement
 */
record CollectionPlan(
        ReferenceValue owner,
        @Nullable ValueShape key,
        @Nullable EntitySelection elements,
        @Nullable ValueShape element,
        SelectStatement statement) {

    static CollectionPlan of(PluralAttribute attribute, Shapes shapes) {
        return attribute.element() instanceof ReferenceValue reference
                ? entities(attribute, reference.target().get(), shapes)
                : values(attribute, shapes);
    }

    /** Where the columns of the values begin. */
    int valueColumn() {
        return owner.columns().size() + (key == null ? 0 : key.width());
    }

    // ---- entities

    private static CollectionPlan entities(PluralAttribute attribute, EntityMapping target, Shapes shapes) {
        OwningSide side = OwningSide.of(attribute);
        EntityFrom from = EntityFrom.of(target, "e");
        FromClause link = side.linkElement();
        Function<MappedColumn<?>, Expression<?>> beside =
                column -> link != null && side.link() == column.table() ? column.of(link) : from.column(column);
        List<Expression<?>> owners = side.ownerColumns(from, link);
        List<Selectable> selected = new ArrayList<>(owners);
        ValueShape key = key(attribute, shapes, beside, selected);
        EntitySelection selection = EntitySelection.of(from, new ShapeColumns(shapes), selected.size());
        selected.addAll(selection.selectables());
        SelectStatement statement =
                Sql.select(selected).from(side.element(from, link)).where(new KeyCondition(owners).isOneOf());
        Predicate restriction = from.restriction();
        if (restriction != null) {
            statement = statement.where(restriction);
        }
        List<SortSpecification> order = order(attribute.order(), beside, path -> columns(target, path));
        return new CollectionPlan(side.owner(), key, selection, null, ordered(statement, order));
    }

    private static List<MappedColumn<?>> columns(EntityMapping target, String path) {
        if (path.isEmpty()) {
            return target.id().columns();
        }
        return columns(target.attributes(), path);
    }

    // ---- values in a table of their own

    private static CollectionPlan values(PluralAttribute attribute, Shapes shapes) {
        PluralStorage.OwnTable storage = (PluralStorage.OwnTable) attribute.storage();
        FromClause table = storage.table().definition().as(OwningSide.LINK);
        Function<MappedColumn<?>, Expression<?>> in = column -> column.of(table);
        List<Expression<?>> owners = new ArrayList<>();
        storage.owner().columns().forEach(column -> owners.add(column.of(table)));
        List<Selectable> selected = new ArrayList<>(owners);
        ValueShape key = key(attribute, shapes, in, selected);
        ValueMapping element = attribute.element();
        element.columns().forEach(column -> selected.add(column.of(table)));
        SelectStatement statement = Sql.select(selected).from(table).where(new KeyCondition(owners).isOneOf());
        List<SortSpecification> order = order(
                attribute.order(),
                in,
                path -> element instanceof EmbeddableValue embeddable
                        ? columns(embeddable.attributes(), path)
                        : element.columns());
        return new CollectionPlan(storage.owner(), key, null, shapes.of(element), ordered(statement, order));
    }

    // ---- parts

    private static @Nullable ValueShape key(
            PluralAttribute attribute,
            Shapes shapes,
            Function<MappedColumn<?>, Expression<?>> column,
            List<Selectable> selected) {
        if (!(attribute.key() instanceof MapKeyMapping.Stored stored)) {
            return null;
        }
        stored.value().columns().forEach(part -> selected.add(column.apply(part)));
        return shapes.of(stored.value());
    }

    private static List<SortSpecification> order(
            ElementOrder order,
            Function<MappedColumn<?>, Expression<?>> column,
            Function<String, List<MappedColumn<?>>> columns) {
        List<SortSpecification> sorts = new ArrayList<>();
        if (order instanceof ElementOrder.Position position) {
            sorts.add(column.apply(position.column()).asc());
        } else if (order instanceof ElementOrder.Sorted sorted) {
            for (ElementOrder.Item item : sorted.items()) {
                for (MappedColumn<?> part : columns.apply(item.attribute())) {
                    Expression<?> expression = column.apply(part);
                    sorts.add(item.descending() ? expression.desc() : expression.asc());
                }
            }
        }
        return sorts;
    }

    private static SelectStatement ordered(SelectStatement statement, List<SortSpecification> order) {
        return order.isEmpty() ? statement : statement.withOrderBy(order);
    }

    /** The columns of an attribute, with dots for attributes of embedded ones. */
    private static List<MappedColumn<?>> columns(List<Attribute> attributes, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Attribute found = attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
        return dot < 0
                ? ((SingularAttribute) found).columns()
                : columns(((EmbeddedAttribute) found).value().attributes(), path.substring(dot + 1));
    }
}
