package org.aludel.provider.load;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.lowering.StateColumns;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.Shapes;

/** How the entities and collections of a unit are fetched; each plan is made when it is first needed. Thread-safe. */
public final class LoadPlans {

    private final Shapes shapes;
    private final StateColumns state;
    private final int lazyBatch;
    private final boolean lateRows;
    private final Map<EntityMapping, EntityPlan> entities = new ConcurrentHashMap<>();
    private final Map<EntityMapping, EntityPlan> whole = new ConcurrentHashMap<>();
    private final Map<EntityMapping, EntityPlan> later = new ConcurrentHashMap<>();
    private final Map<ReferenceValue, EntityPlan> references = new ConcurrentHashMap<>();
    private final Map<PluralAttribute, CollectionPlan> collections = new ConcurrentHashMap<>();
    private final Map<ToOneAttribute, InversePlan> inverses = new ConcurrentHashMap<>();
    private final Map<EntityMapping, Optional<JoinedPlan>> joined = new ConcurrentHashMap<>();
    private final Map<EntityShape, LockPlan> locks = new ConcurrentHashMap<>();
    private final Map<EntityShape, Boolean> late = new ConcurrentHashMap<>();

    /**
     * Plans for the entities of some shapes.
     *
     * @param lazyBatch how many lazy collections or references are fetched at once at most
     * @param lateRows whether instances may get state from somewhere else before their rows are read
     */
    public LoadPlans(Shapes shapes, int lazyBatch, boolean lateRows) {
        this.shapes = shapes;
        this.state = new ShapeColumns(shapes);
        this.lazyBatch = lazyBatch;
        this.lateRows = lateRows;
    }

    int lazyBatch() {
        return lazyBatch;
    }

    Shapes shapes() {
        return shapes;
    }

    /** How instances are fetched by their identifiers. */
    EntityPlan of(EntityMapping entity) {
        return entities.computeIfAbsent(
                entity, any -> EntityPlan.of(entity, state, entity.id().columns()));
    }

    /** How instances are fetched by their identifiers with all of their attributes, also those that can be read later. */
    EntityPlan whole(EntityMapping entity) {
        return whole.computeIfAbsent(
                entity,
                any -> EntityPlan.of(
                        entity, other -> shapes.of(other).columns(), entity.id().columns()));
    }

    /** How the attributes of instances are fetched that can be read later, and nothing else of them. */
    EntityPlan later(EntityMapping entity) {
        return later.computeIfAbsent(
                entity,
                any -> EntityPlan.of(
                        entity,
                        other -> shapes.of(other).columns(),
                        entity.id().columns(),
                        shapes.of(entity).readAtOnce()));
    }

    /** How one instance is fetched with others; empty if there are none. */
    Optional<JoinedPlan> joined(EntityMapping entity) {
        return joined.computeIfAbsent(entity, any -> Optional.ofNullable(JoinedPlan.of(entity, shapes)));
    }

    /** How instances are fetched that are referred to by other columns than the identifier. */
    EntityPlan of(ReferenceValue reference) {
        return references.computeIfAbsent(
                reference, any -> EntityPlan.of(reference.target().get(), state, reference.referenced()));
    }

    /** How the values of an attribute are fetched. */
    CollectionPlan of(PluralAttribute attribute) {
        return collections.computeIfAbsent(attribute, any -> CollectionPlan.of(attribute, shapes));
    }

    /** How the entity is fetched that is the value of an attribute without columns. */
    InversePlan of(ToOneAttribute attribute) {
        return inverses.computeIfAbsent(attribute, any -> InversePlan.of(attribute, state));
    }

    /** Whether instances may get their state before their rows are read. */
    boolean canReadLate(EntityShape shape) {
        return lateRows && late.computeIfAbsent(shape, any -> LateRows.areFor(shape, of(shape.entity())));
    }

    /** How the rows of instances are locked, whose class is that of the entity itself. */
    public LockPlan locks(EntityShape shape) {
        return locks.computeIfAbsent(shape, LockPlan::of);
    }

    /** Whether the row of an instance is in one table, so that the statement which fetches it can lock it. */
    public static boolean isInOneTable(EntityMapping entity) {
        return entity.withSubclasses().stream()
                        .flatMap(subclass -> subclass.tables().stream())
                        .map(EntityTable::table)
                        .distinct()
                        .count()
                == 1;
    }
}
