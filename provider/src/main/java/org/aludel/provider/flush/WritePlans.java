package org.aludel.provider.flush;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.Shapes;

/** How the entities of a unit are written; each part is made when it is first needed. Thread-safe. */
public final class WritePlans {

    private final UnitMapping unit;
    private final Shapes shapes;
    private final Map<EntityShape, EntityWrites> entities = new ConcurrentHashMap<>();
    private final Map<Attribute, LinkWrites> links = new ConcurrentHashMap<>();
    private final Map<PluralAttribute, TargetWrites> targets = new ConcurrentHashMap<>();
    private final Later<IdentityHashMap<MappedTable, Integer>> ranks = Later.of(this::rankTables);

    /** Plans for the entities of a unit. */
    public WritePlans(UnitMapping unit, Shapes shapes) {
        this.unit = unit;
        this.shapes = shapes;
    }

    Shapes shapes() {
        return shapes;
    }

    EntityWrites of(EntityShape shape) {
        return entities.computeIfAbsent(shape, EntityWrites::new);
    }

    /** How the rows of a collection with a table of its own are written. */
    LinkWrites of(PluralAttribute attribute) {
        return links.computeIfAbsent(attribute, any -> LinkWrites.of(attribute, shapes));
    }

    /** How the row of a relationship with a table of its own is written. */
    LinkWrites of(ToOneAttribute attribute) {
        return links.computeIfAbsent(attribute, any -> LinkWrites.of(attribute, shapes));
    }

    /** How a collection writes columns of the entities that are its elements. */
    TargetWrites targets(PluralAttribute attribute) {
        return targets.computeIfAbsent(attribute, any -> new TargetWrites(attribute, shapes));
    }

    /** Where a table stands among all: those that it refers to come before it, as far as there are no circles. */
    int rank(MappedTable table) {
        return ranks.get().getOrDefault(table, Integer.MAX_VALUE);
    }

    private IdentityHashMap<MappedTable, Integer> rankTables() {
        IdentityHashMap<MappedTable, Integer> found = new IdentityHashMap<>();
        Set<EntityMapping> visited = new HashSet<>();
        unit.entities().forEach(entity -> rank(entity, visited, found));
        return found;
    }

    private static void rank(
            EntityMapping entity, Set<EntityMapping> visited, IdentityHashMap<MappedTable, Integer> found) {
        if (!visited.add(entity)) {
            return;
        }
        EntityMapping parent = entity.parent();
        if (parent != null) {
            rank(parent, visited, found);
        }
        List<Attribute> attributes = entity.attributes();
        for (Attribute attribute : attributes) {
            if (attribute instanceof ToOneAttribute one && one.storage() instanceof ToOneStorage.ForeignKey) {
                one.target().get().withSubclasses().forEach(target -> rank(target, visited, found));
            }
        }
        for (EntityTable table : entity.tables()) {
            found.putIfAbsent(table.table(), found.size());
        }
    }
}
