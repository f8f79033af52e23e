package org.aludel.provider.load;

import java.util.List;
import java.util.Set;
import org.aludel.provider.lowering.StateColumns;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.state.Shapes;

/**
 * The columns of the state of entities, without those that their classes fetch when they are first used.
 *
 * @param shapes the shapes of the entities
 */
public record ShapeColumns(Shapes shapes) implements StateColumns {

    @Override
    public List<MappedColumn<?>> of(EntityMapping entity) {
        return shapes.of(entity).columns();
    }

    @Override
    public Set<String> deferred(EntityMapping entity) {
        return shapes.of(entity).deferred();
    }
}
