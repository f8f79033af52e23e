package org.aludel.provider.flush;

import java.util.List;
import org.aludel.provider.state.InstanceState;

/**
 * What has changed in a persistence context.
 *
 * @param entities the instances, new ones first and removed ones last
 * @param links the attributes that are stored beside their entities
 * @param replaced removed instances that a new one with the same identifier takes the row of
 * @param unchanged managed instances that were compared with what the database has, and have the same
 */
record FlushChanges(
        List<EntityChange> entities,
        List<LinkChange> links,
        List<InstanceState> replaced,
        List<InstanceState> unchanged) {

    FlushChanges {
        entities = List.copyOf(entities);
        links = List.copyOf(links);
        replaced = List.copyOf(replaced);
        unchanged = List.copyOf(unchanged);
    }

    boolean isEmpty() {
        return entities.isEmpty() && links.isEmpty(); // what is replaced is an entity, too
    }
}
