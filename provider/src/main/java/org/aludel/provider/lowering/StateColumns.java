package org.aludel.provider.lowering;

import java.util.List;
import java.util.Set;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;

/** Which columns the state of an entity has. */
@FunctionalInterface
public interface StateColumns {

    /** The columns, in the order in which they are wanted. */
    List<MappedColumn<?>> of(EntityMapping entity);

    /** The names of basic attributes that instances come without unless they are asked for. */
    default Set<String> deferred(EntityMapping entity) {
        return Set.of();
    }
}
