package org.aludel.provider.collection;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** A map, which keeps the order in which keys came. */
final class ManagedMap extends AbstractMap<@Nullable Object, @Nullable Object> implements ManagedCollection {

    private final CollectionState state;
    private final Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();

    ManagedMap(InstanceState owner, PluralAttribute attribute, CollectionFetcher fetcher) {
        this.state = new CollectionState(owner, attribute, this, fetcher);
    }

    /** One that was read without its values. */
    ManagedMap(UnfetchedCollection read) {
        this.state = new CollectionState(read, this);
    }

    @Override
    public CollectionState state() {
        return state;
    }

    @Override
    public List<StoredElement> elements() {
        List<StoredElement> elements = new ArrayList<>(values.size());
        values.forEach((key, value) -> elements.add(new StoredElement(key, value)));
        return elements;
    }

    @Override
    public void replaceAll(List<StoredElement> elements) {
        values.clear();
        elements.forEach(element -> values.put(element.key(), element.value()));
    }

    @Override
    public void include(Object value) {
        // under which key is for the application to say
    }

    @Override
    public void exclude(Object value) {
        values.values().removeIf(each -> each == value);
    }

    /** The entries; what is removed there, or by its iterator, is removed from the map. */
    @Override
    public Set<Entry<@Nullable Object, @Nullable Object>> entrySet() {
        state.load();
        return new TellingEntries(state, values);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        state.load();
        return values.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        state.load();
        return values.containsKey(key);
    }

    @Override
    public @Nullable Object put(@Nullable Object key, @Nullable Object value) {
        state.loadToChange();
        Object before = values.put(key, value);
        if (before != value) {
            state.removed(before);
            state.added(value);
        }
        return before;
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        state.loadToChange();
        Object removed = values.remove(key);
        state.removed(removed);
        return removed;
    }

    private Object writeReplace() {
        return state.isLoaded() ? new LinkedHashMap<>(values) : state.unfetched();
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw CollectionErrors.notWritten();
    }
}
