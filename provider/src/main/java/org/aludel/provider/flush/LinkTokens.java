package org.aludel.provider.flush;

import java.util.List;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.state.References;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * What the elements of a collection are compared by: the values of their columns.
 *
 * @param key how a key that is stored is taken apart; null where there is none
 * @param positioned whether positions are stored
 * @param element how an element is taken apart; null for entities that hold the columns themselves
 */
record LinkTokens(
        @Nullable ValueShape key,
        boolean positioned,
        @Nullable ValueShape element,
        References references) {

    static LinkTokens of(Attribute attribute, WritePlans plans, References references) {
        if (attribute instanceof ToOneAttribute one) {
            ValueMapping target = ((ToOneStorage.JoinTable) one.storage()).target();
            return new LinkTokens(null, false, plans.shapes().of(target), references);
        }
        PluralAttribute plural = (PluralAttribute) attribute;
        return new LinkTokens(
                plural.key() instanceof MapKeyMapping.Stored stored
                        ? plans.shapes().of(stored.value())
                        : null,
                plural.order() instanceof ElementOrder.Position,
                plural.element().columns().isEmpty() ? null : plans.shapes().of(plural.element()),
                references);
    }

    /** What tells the row of an element apart from others of its owner. */
    Object identity(StoredElement stored, int position) {
        if (key != null) {
            return part(key, stored.key());
        }
        return positioned ? position : content(stored);
    }

    /** What the element is. */
    Object content(StoredElement stored) {
        return element == null ? RowPart.of(new Object[0], stored.value()) : part(element, stored.value());
    }

    /** All that is stored of an element. */
    Object whole(StoredElement stored, int position) {
        return List.of(identity(stored, position), content(stored));
    }

    private Object part(ValueShape shape, @Nullable Object value) {
        @Nullable Object[] values = new Object[shape.width()];
        shape.spread(value, values, 0, references);
        return RowPart.of(values, value);
    }
}
