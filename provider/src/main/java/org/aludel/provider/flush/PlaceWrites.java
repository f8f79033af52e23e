package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.lowering.OwningSide;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * How a collection writes positions or keys into the table between both sides, whose rows the other side writes. Immutable
 * and thread-safe.
 */
final class PlaceWrites {

    private final ReferenceValue owner;
    private final ReferenceValue element;
    private final @Nullable ValueShape key;
    private final int width;
    private final RowForm update;

    private PlaceWrites(
            MappedTable table,
            ReferenceValue owner,
            ReferenceValue element,
            @Nullable ValueShape key,
            List<MappedColumn<?>> places) {
        this.owner = owner;
        this.element = element;
        this.key = key;
        this.width = places.size();
        List<MappedColumn<?>> where = new ArrayList<>(owner.columns());
        where.addAll(element.columns());
        this.update = RowForm.update(table, places, where, false);
    }

    /** How a collection writes its places; null if it writes none into such a table. */
    static @Nullable PlaceWrites of(PluralAttribute attribute, Shapes shapes) {
        MapKeyMapping.Stored stored = attribute.key() instanceof MapKeyMapping.Stored found ? found : null;
        List<MappedColumn<?>> places = stored != null
                ? stored.value().columns()
                : attribute.order() instanceof ElementOrder.Position position ? List.of(position.column()) : List.of();
        if (places.isEmpty() || !(attribute.storage() instanceof PluralStorage.Inverse)) {
            return null;
        }
        OwningSide side = OwningSide.of(attribute);
        MappedTable link = side.link();
        ReferenceValue target = side.target();
        return link == null || target == null || places.get(0).table() != link
                ? null
                : new PlaceWrites(
                        link, side.owner(), target, stored == null ? null : shapes.of(stored.value()), places);
    }

    /** Writes the place of one element. */
    RowForm update() {
        return update;
    }

    @Nullable
    Object[] values(
            InstanceState ownerState, @Nullable Object elementKey, int position, Object entity, References references) {
        @Nullable Object[] values = new Object[update.parameters().size()];
        if (key == null) {
            values[0] = position;
        } else {
            key.spread(elementKey, values, 0, references);
        }
        references.identify(owner, ownerState.instance(), values, width);
        references.identify(element, entity, values, width + owner.columns().size());
        return values;
    }
}
