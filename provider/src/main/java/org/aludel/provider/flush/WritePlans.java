package org.aludel.provider.flush;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;

/** How the entities of a unit are written; each part is made when it is first needed. Thread-safe. */
public final class WritePlans {

    private final UnitMapping unit;
    private final Shapes shapes;
    private final Map<EntityShape, EntityWrites> entities = new ConcurrentHashMap<>();
    private final Map<Attribute, LinkWrites> links = new ConcurrentHashMap<>();
    private final Map<PluralAttribute, TargetWrites> targets = new ConcurrentHashMap<>();
    private final Map<PluralAttribute, Optional<PlaceWrites>> places = new ConcurrentHashMap<>();
    private final Later<IdentityHashMap<MappedTable, Integer>> ranks = Later.of(this::rankTables);
    private final Later<Set<MappedTable>> owned = Later.of(this::ownedTables);

    /** Plans for the entities of a unit. */
    public WritePlans(UnitMapping unit, Shapes shapes) {
        this.unit = unit;
        this.shapes = shapes;
    }

    Shapes shapes() {
        return shapes;
    }

    /** Whether all columns of an instance were read. */
    boolean isWhole(InstanceState state) {
        return shapes.unread().of(state.instance()).isEmpty();
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

    /** How a collection writes places into the table of the other side; empty if it does not. */
    Optional<PlaceWrites> places(PluralAttribute attribute) {
        return places.computeIfAbsent(attribute, any -> Optional.ofNullable(PlaceWrites.of(attribute, shapes)));
    }

    /** Where a table stands among all: those that it refers to come before it, as far as there are no circles. */
    int rank(MappedTable table) {
        return ranks.get().getOrDefault(table, Integer.MAX_VALUE);
    }

    /** Whether rows of an entity can only be inserted with columns that a collection of another entity writes. */
    boolean isInsertedByCollection(EntityShape shape) {
        return shape.entity().tables().stream().anyMatch(table -> owned.get().contains(table.table()));
    }

    private Set<MappedTable> ownedTables() {
        Set<MappedTable> found = new HashSet<>();
        for (EntityMapping entity : unit.entities()) {
            for (LinkPath path : of(shapes.of(entity)).links()) {
                if (path.attribute() instanceof PluralAttribute plural
                        && plural.storage() instanceof PluralStorage.TargetForeignKey
                        && !targets(plural).isNullable()) {
                    found.add(targets(plural).table().table());
                }
            }
        }
        return found;
    }

    private IdentityHashMap<MappedTable, Integer> rankTables() {
        IdentityHashMap<MappedTable, Integer> found = new IdentityHashMap<>();
        Set<EntityMapping> visited = new HashSet<>();
        unit.entities().forEach(entity -> rank(entity, visited, found));
        return found;
    }

    private void rank(EntityMapping entity, Set<EntityMapping> visited, IdentityHashMap<MappedTable, Integer> found) {
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
        for (EntityMapping owner : unit.entities()) {
            if (owns(owner, entity)) {
                rank(owner, visited, found);
            }
        }
        for (EntityTable table : entity.tables()) {
            found.putIfAbsent(table.table(), found.size());
        }
    }

    /** Whether a collection of one entity writes columns of another that are never null. */
    private boolean owns(EntityMapping owner, EntityMapping target) {
        for (Attribute attribute : owner.attributes()) {
            if (attribute instanceof PluralAttribute plural
                    && plural.storage() instanceof PluralStorage.TargetForeignKey
                    && !targets(plural).isNullable()
                    && target.tables().stream()
                            .anyMatch(any ->
                                    any.table() == targets(plural).table().table())) {
                return true;
            }
        }
        return false;
    }
}
