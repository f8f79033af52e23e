package org.aludel.provider.mapping.assembly;

import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.PluralAttribute.Container;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.AttributeSource;

/** Maps the order of collections (Jakarta Persistence, 11.1.43 and 11.1.44). */
final class OrderAssembly {

    private final Assembly unit;

    OrderAssembly(Assembly unit) {
        this.unit = unit;
    }

    /**
     * The order of the values of an attribute.
     *
     * @param shared whether the table has rows that are not values of the attribute, and so have no position
     */
    ElementOrder order(
            AttributeSource source,
            Container container,
            ValueMapping element,
            TableDraft table,
            boolean shared,
            Place place) {
        OrderColumn position = source.annotations().get(OrderColumn.class).orElse(null);
        OrderBy orderBy = source.annotations().get(OrderBy.class).orElse(null);
        String words = place.words(source.name());
        if (position != null && orderBy != null) {
            unit.problems().add(AssemblyProblems.twoOrders(words));
        }
        if (position != null) {
            if (container != Container.LIST) {
                unit.problems().add(AssemblyProblems.positionsOutsideList(words));
            }
            ColumnSpec spec = ColumnSpec.of(position);
            String name = spec.name().isEmpty() ? source.name() + "_ORDER" : spec.name();
            return new ElementOrder.Position(unit.columns()
                    .add(table, unit.names().of(name), SqlTypes.INTEGER, spec.withNullable(shared && spec.nullable())));
        }
        if (orderBy == null) {
            return ElementOrder.NONE;
        }
        ElementOrder order = sorted(orderBy.value(), element, words);
        unit.whenComplete(() -> check(order, element, words));
        return order;
    }

    private ElementOrder sorted(String text, ValueMapping element, String words) {
        List<ElementOrder.Item> items = new ArrayList<>();
        for (String part : text.isBlank() ? new String[] {""} : text.split(",", -1)) {
            String[] tokens = part.strip().split("\\s+", -1);
            String direction = tokens.length > 1 ? tokens[1].toUpperCase(Locale.ROOT) : "ASC";
            String first = tokens[0].toUpperCase(Locale.ROOT);
            boolean bare = tokens.length == 1 && (first.equals("ASC") || first.equals("DESC"));
            if (tokens.length > 2 || !direction.equals("ASC") && !direction.equals("DESC")) {
                unit.problems().add(AssemblyProblems.badOrder(words, text));
                return ElementOrder.NONE;
            }
            items.add(new ElementOrder.Item(bare ? "" : tokens[0], (bare ? first : direction).equals("DESC")));
        }
        if (element instanceof EmbeddableValue
                && items.stream().anyMatch(item -> item.attribute().isEmpty())) {
            unit.problems().add(AssemblyProblems.orderWithoutAttribute(words));
        }
        return new ElementOrder.Sorted(items);
    }

    /** Looks whether the values have the attributes that they are sorted by. */
    private void check(ElementOrder order, ValueMapping element, String words) {
        if (order instanceof ElementOrder.Sorted sorted) {
            for (ElementOrder.Item item : sorted.items()) {
                if (!item.attribute().isEmpty() && !has(element, item.attribute())) {
                    unit.problems().add(AssemblyProblems.unknownOrder(words, item.attribute(), element.javaType()));
                }
            }
        }
    }

    private boolean has(ValueMapping element, String attribute) {
        if (element instanceof EmbeddableValue embeddable) {
            return AttributePaths.find(embeddable, attribute).isPresent();
        }
        return element instanceof ReferenceValue reference
                && unit.entity(reference.target().get().type())
                        .flatMap(entity -> AttributePaths.find(entity, attribute))
                        .isPresent();
    }
}
