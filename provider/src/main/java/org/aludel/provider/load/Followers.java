package org.aludel.provider.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aludel.core.engine.Row;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.LinkedEntity;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/** Fetches what instances have beside their own rows: collections, and entities that hold the columns of a relationship. */
final class Followers {

    private final Loader loader;
    private final Siblings<PluralAttribute, CollectionState> siblings;
    private Map<PluralAttribute, List<CollectionState>> collections = Map.of(); // most readings have none
    private Map<ToOneAttribute, List<Waiting>> toOnes = Map.of();

    /**
     * An attribute that waits for its value.
     *
     * @param owner the instance that has it, or that the holder is embedded in
     * @param holder the instance or the embedded one
     * @param access how the attributes of the holder are set
     * @param index which attribute
     */
    private record Waiting(InstanceState owner, Object holder, StateAccess access, int index) {}

    Followers(Loader loader, Siblings<PluralAttribute, CollectionState> siblings) {
        this.loader = loader;
        this.siblings = siblings;
    }

    void clear() {
        collections = Map.of();
        toOnes = Map.of();
    }

    // ---- what an instance has

    /** Gives an instance that has its state collections, and notes what is to be fetched for it. */
    void add(InstanceState state) {
        EntityShape shape = state.shape();
        add(state, state.instance(), shape.access(), shape.attributes(), shape.slots());
    }

    /** Gives an instance without its row its own collections. */
    void addCollections(InstanceState state) {
        EntityShape shape = state.shape();
        for (int i = 0; i < shape.attributes().size(); i++) {
            if (shape.attributes().get(i) instanceof PluralAttribute plural) {
                shape.access().set(state.instance(), i, collection(state, plural));
            }
        }
    }

    private void add(
            InstanceState owner,
            Object holder,
            StateAccess access,
            List<Attribute> attributes,
            List<AttributeSlot> slots) {
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            if (attribute instanceof PluralAttribute plural) {
                access.set(holder, i, collection(owner, plural));
            } else if (attribute instanceof ToOneAttribute one && !(one.storage() instanceof ToOneStorage.ForeignKey)) {
                fetchLater(one, new Waiting(owner, holder, access, i));
            }
        }
        for (AttributeSlot slot : slots) {
            if (slot.shape() instanceof EmbeddableShape embeddable) {
                Object embedded = access.get(holder, slot.index());
                if (embedded != null && embeddable.isRecord()) {
                    access.set(holder, slot.index(), withCollections(owner, embedded, embeddable));
                } else if (embedded != null) {
                    add(owner, embedded, embeddable.access(), embeddable.value().attributes(), embeddable.slots());
                }
            }
        }
    }

    /** A record that has collections; the same one if it has none. */
    private Object withCollections(InstanceState owner, Object embedded, EmbeddableShape shape) {
        List<Attribute> attributes = shape.value().attributes();
        @Nullable Object[] values = new Object[attributes.size()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = shape.access().get(embedded, i);
            if (attributes.get(i) instanceof PluralAttribute plural) {
                values[i] = collection(owner, plural);
                changed = true;
            }
        }
        for (AttributeSlot slot : shape.slots()) {
            Object inner = values[slot.index()];
            if (slot.shape() instanceof EmbeddableShape embeddable && embeddable.isRecord() && inner != null) {
                values[slot.index()] = withCollections(owner, inner, embeddable);
                changed |= values[slot.index()] != inner;
            }
        }
        return changed ? shape.make(values) : embedded;
    }

    private ManagedCollection collection(InstanceState owner, PluralAttribute attribute) {
        ManagedCollection collection = ManagedCollection.of(owner, attribute, loader);
        if (attribute.isLazy() || loader.isLeftOut(attribute)) {
            siblings.add(attribute, collection.state());
        } else {
            fetchLater(attribute, collection.state());
        }
        return collection;
    }

    private void fetchLater(PluralAttribute attribute, CollectionState collection) {
        if (collections.isEmpty()) {
            collections = new LinkedHashMap<>();
        }
        collections.computeIfAbsent(attribute, any -> new ArrayList<>()).add(collection);
    }

    private void fetchLater(ToOneAttribute attribute, Waiting waiting) {
        if (toOnes.isEmpty()) {
            toOnes = new LinkedHashMap<>();
        }
        toOnes.computeIfAbsent(attribute, any -> new ArrayList<>()).add(waiting);
    }

    // ---- fetching

    /** Fetches all that waits, and what waits then because of that. */
    void fetchAll() {
        while (!toOnes.isEmpty() || !collections.isEmpty()) {
            if (!toOnes.isEmpty()) {
                ToOneAttribute attribute = toOnes.keySet().iterator().next();
                fetch(attribute, Objects.requireNonNull(toOnes.remove(attribute)));
            } else {
                PluralAttribute attribute = collections.keySet().iterator().next();
                fetch(attribute, withoutValues(Objects.requireNonNull(collections.remove(attribute))));
            }
        }
    }

    /** Collections that have not got their values in another way meanwhile. */
    private static List<CollectionState> withoutValues(List<CollectionState> all) {
        return all.stream().filter(collection -> !collection.isLoaded()).toList();
    }

    private void fetch(ToOneAttribute attribute, List<Waiting> all) {
        InversePlan plan = loader.plans().of(attribute);
        Map<EntityKey, InstanceState> found = new HashMap<>();
        Deque<EntityKey> keys = new ArrayDeque<>();
        for (Waiting waiting : all) {
            EntityKey key = ReferredInstances.referenced(plan.owner(), waiting.owner());
            if (key != null) {
                keys.add(key);
            }
        }
        loader.query(plan.statement(), keys, rows -> {
            List<@Nullable InstanceState> states = loader.read(plan.selection(), rows);
            for (int i = 0; i < rows.size(); i++) {
                EntityKey owner = owner(plan.owner(), rows.get(i));
                InstanceState state = states.get(i);
                if (owner != null && state != null) {
                    found.put(owner, state);
                }
            }
        });
        for (Waiting waiting : all) {
            EntityKey key = ReferredInstances.referenced(plan.owner(), waiting.owner());
            InstanceState state = key == null ? null : found.get(key);
            Object value = state == null ? null : state.instance();
            waiting.access().set(waiting.holder(), waiting.index(), value);
            boolean compared = attribute.storage() instanceof ToOneStorage.JoinTable || attribute.orphanRemoval();
            if (compared && !waiting.owner().isReadOnly()) {
                waiting.owner().attach(new LinkedEntity(attribute, value));
            }
        }
    }

    private static @Nullable EntityKey owner(ReferenceValue owner, Row row) {
        return WantedReferences.key(
                owner, FetchedRow.values(row, 0, owner.columns().size()), 0);
    }

    /** Fetches the values of collections of one attribute. */
    void fetch(PluralAttribute attribute, List<CollectionState> all) {
        if (all.isEmpty()) {
            return;
        }
        CollectionPlan plan = loader.plans().of(attribute);
        if (!plan.owner().isByIdentifier()) {
            loader.lateRows().readRows(all.stream().map(CollectionState::owner).toList());
        }
        Map<EntityKey, List<StoredElement>> values = new HashMap<>();
        Map<EntityKey, List<StoredElement>> stored = new HashMap<>();
        List<EntityKey> keys = new ArrayList<>();
        for (CollectionState collection : all) {
            EntityKey key = ReferredInstances.referenced(plan.owner(), collection.owner());
            if (key != null && values.put(key, new ArrayList<>()) == null) {
                keys.add(key);
                if (plan.elements() == null && !collection.owner().isReadOnly()) {
                    stored.put(key, new ArrayList<>());
                }
            }
        }
        loader.query(plan.statement(), keys, rows -> read(plan, attribute, rows, values, stored));
        for (CollectionState collection : all) {
            EntityKey key = ReferredInstances.referenced(plan.owner(), collection.owner());
            List<StoredElement> elements = values.getOrDefault(key, List.of());
            collection.fill(elements);
            collection.stored(stored.getOrDefault(key, elements)); // values that can change are read twice
        }
    }

    /** Gives the collection of an instance its values, which are entities, if it has none yet. */
    void fill(PluralAttribute attribute, InstanceState owner, List<InstanceState> elements) {
        if (owner.attached(attribute) instanceof CollectionState collection && !collection.isLoaded()) {
            List<StoredElement> values = new ArrayList<>(elements.size());
            for (InstanceState element : elements) {
                Object key = attribute.key() instanceof MapKeyMapping.OfElement of ? keyOf(element, of) : null;
                values.add(new StoredElement(key, element.instance()));
            }
            collection.fill(values);
            collection.stored(values);
        }
    }

    private void read(
            CollectionPlan plan,
            PluralAttribute attribute,
            List<Row> rows,
            Map<EntityKey, List<StoredElement>> values,
            Map<EntityKey, List<StoredElement>> stored) {
        EntitySelection selection = plan.elements();
        List<@Nullable InstanceState> states = selection == null ? List.of() : loader.read(selection, rows);
        fetchReferences(plan, rows);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            EntityKey owner = owner(plan.owner(), row);
            List<StoredElement> elements = owner == null ? null : values.get(owner);
            if (elements == null) {
                continue;
            }
            if (selection == null) {
                elements.add(new StoredElement(key(plan, row), value(plan, row)));
                List<StoredElement> copies = stored.get(owner);
                if (copies != null) {
                    copies.add(new StoredElement(key(plan, row), value(plan, row)));
                }
            } else {
                InstanceState state = states.get(i);
                if (state != null) {
                    Object key =
                            attribute.key() instanceof MapKeyMapping.OfElement of ? keyOf(state, of) : key(plan, row);
                    elements.add(new StoredElement(key, state.instance()));
                }
            }
        }
    }

    /** Keys and values may refer to entities that have to be there first; keys in any case, since maps ask for their hash. */
    private void fetchReferences(CollectionPlan plan, List<Row> rows) {
        ValueShape key = plan.key();
        ValueShape element = plan.element();
        if (key == null && element == null) {
            return;
        }
        WantedReferences keys = new WantedReferences(loader.context(), loader.instances(), any -> false);
        WantedReferences values = new WantedReferences(loader.context(), loader.instances(), loader::isLazy);
        for (Row row : rows) {
            if (key != null) {
                keys.add(key, FetchedRow.values(row, plan.owner().columns().size(), key.width()), 0);
            }
            if (element != null) {
                values.add(element, FetchedRow.values(row, plan.valueColumn(), element.width()), 0);
            }
        }
        loader.fetch(keys);
        loader.fetch(values);
    }

    private @Nullable Object key(CollectionPlan plan, Row row) {
        ValueShape key = plan.key();
        return key == null
                ? null
                : key.gather(FetchedRow.values(row, plan.owner().columns().size(), key.width()), 0, loader);
    }

    private @Nullable Object value(CollectionPlan plan, Row row) {
        ValueShape element = Objects.requireNonNull(plan.element());
        return element.gather(FetchedRow.values(row, plan.valueColumn(), element.width()), 0, loader);
    }

    /** The attribute of an entity that is its key in a map. */
    private @Nullable Object keyOf(InstanceState state, MapKeyMapping.OfElement key) {
        EntityShape shape = state.shape();
        if (key.attribute().isEmpty()) {
            return shape.valueOf(state.requireKey(), loader);
        }
        for (int i = 0; i < shape.attributes().size(); i++) {
            if (shape.attributes().get(i).name().equals(key.attribute())) {
                return shape.access().get(state.instance(), i);
            }
        }
        throw new IllegalStateException("The entity " + shape.entity() + " has no attribute " + key.attribute());
    }
}
