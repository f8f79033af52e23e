package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.collection.CollectionErrors;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EmbeddableShape;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/** Fetches the values of an attribute for many instances at once, whatever the attribute says of itself. */
final class AttributeFetch {

    private final Loader loader;
    private final Followers followers;

    AttributeFetch(Loader loader, Followers followers) {
        this.loader = loader;
        this.followers = followers;
    }

    /**
     * Fetches what is not there yet.
     *
     * @param path the attribute, behind those that it is embedded in
     * @return tells the entities that are values then
     */
    Supplier<List<InstanceState>> fetch(List<InstanceState> owners, List<Attribute> path) {
        if (path.get(path.size() - 1) instanceof PluralAttribute plural) {
            List<CollectionState> collections = collections(owners, plural);
            return () -> {
                Set<InstanceState> values = new LinkedHashSet<>();
                collections.forEach(collection -> addAll(collection, values));
                return List.copyOf(values);
            };
        }
        Set<InstanceState> referred = new LinkedHashSet<>();
        owners.forEach(owner -> add(value(owner, path), referred));
        byKeys(referred);
        return () -> List.copyOf(referred);
    }

    private List<CollectionState> collections(List<InstanceState> owners, PluralAttribute attribute) {
        List<CollectionState> all = new ArrayList<>();
        List<CollectionState> missing = new ArrayList<>();
        for (InstanceState owner : owners) {
            if (owner.attached(attribute) instanceof CollectionState collection) {
                all.add(collection);
                if (!collection.isLoaded()) {
                    missing.add(collection);
                }
            }
        }
        if (!missing.isEmpty()) {
            followers.fetch(attribute, missing);
        }
        return all;
    }

    private void addAll(CollectionState collection, Set<InstanceState> into) {
        for (StoredElement element : collection.collection().elements()) {
            add(element.value(), into);
        }
    }

    private void add(@Nullable Object value, Set<InstanceState> into) {
        InstanceState state = value == null ? null : loader.context().stateOf(value);
        if (state != null) {
            into.add(state);
        }
    }

    /** Lets the use of an attribute fail as long as its value is not there. */
    void raise(List<InstanceState> owners, List<Attribute> path) {
        Attribute attribute = path.get(path.size() - 1);
        for (InstanceState owner : owners) {
            Supplier<ProviderException> failure =
                    () -> CollectionErrors.raised(owner.shape().entity().name(), attribute.name());
            if (attribute instanceof PluralAttribute plural) {
                raise(owner, plural, failure);
            } else {
                raise(value(owner, path), failure);
            }
        }
    }

    private static void raise(InstanceState owner, PluralAttribute attribute, Supplier<ProviderException> failure) {
        if (owner.attached(attribute) instanceof CollectionState collection && !collection.isLoaded()) {
            collection.fetcher(any -> {
                throw failure.get();
            });
        }
    }

    private void raise(@Nullable Object value, Supplier<ProviderException> failure) {
        InstanceState state = value == null ? null : loader.context().stateOf(value);
        if (value != null && state != null && state.status() == Status.REFERENCE) {
            loader.instances()
                    .references(state.shape().entity())
                    .ifPresent(type -> type.asleep(value, () -> {
                        throw failure.get();
                    }));
        }
    }

    private void byKeys(Set<InstanceState> states) {
        Map<EntityMapping, List<EntityKey>> missing = new LinkedHashMap<>();
        for (InstanceState state : states) {
            if (state.status() == Status.REFERENCE) {
                missing.computeIfAbsent(state.shape().entity(), any -> new ArrayList<>())
                        .add(state.requireKey());
            }
        }
        missing.forEach(loader::find);
    }

    private static @Nullable Object value(InstanceState owner, List<Attribute> path) {
        Object holder = owner.instance();
        List<AttributeSlot> slots = owner.shape().slots();
        List<Attribute> attributes = owner.shape().attributes();
        StateAccess access = owner.shape().access();
        for (int step = 0; step < path.size() && holder != null; step++) {
            int index = indexOf(attributes, path.get(step).name());
            if (index < 0) {
                return null;
            }
            holder = access.get(holder, index);
            EmbeddableShape embedded = embedded(slots, index);
            if (embedded != null) {
                slots = embedded.slots();
                attributes = embedded.value().attributes();
                access = embedded.access();
            }
        }
        return holder;
    }

    private static int indexOf(List<Attribute> attributes, String name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable EmbeddableShape embedded(List<AttributeSlot> slots, int index) {
        for (AttributeSlot slot : slots) {
            if (slot.index() == index && slot.shape() instanceof EmbeddableShape shape) {
                return shape;
            }
        }
        return null;
    }
}
