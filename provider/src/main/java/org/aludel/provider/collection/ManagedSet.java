package org.aludel.provider.collection;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** A set, which keeps the order in which values came. */
final class ManagedSet extends AbstractSet<@Nullable Object> implements ManagedCollection {

    private final CollectionState state;
    private final Set<@Nullable Object> values = new LinkedHashSet<>();

    ManagedSet(InstanceState owner, PluralAttribute attribute, CollectionFetcher fetcher) {
        this.state = new CollectionState(owner, attribute, this, fetcher);
    }

    /** One that was read without its values. */
    ManagedSet(UnfetchedCollection read) {
        this.state = new CollectionState(read, this);
    }

    @Override
    public CollectionState state() {
        return state;
    }

    @Override
    public List<StoredElement> elements() {
        return values.stream().map(StoredElement::of).toList();
    }

    @Override
    public void replaceAll(List<StoredElement> elements) {
        values.clear();
        elements.forEach(element -> values.add(element.value()));
    }

    @Override
    public void include(Object value) {
        values.add(value);
    }

    @Override
    public void exclude(Object value) {
        values.removeIf(each -> each == value);
    }

    @Override
    public int size() {
        state.load();
        return values.size();
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        state.load();
        return new TellingIterator<>(state, values.iterator(), state::removed);
    }

    @Override
    public boolean add(@Nullable Object value) {
        state.loadToChange();
        boolean added = values.add(value);
        if (added) {
            state.added(value);
        }
        return added;
    }

    @Override
    public boolean contains(@Nullable Object value) {
        state.load();
        return values.contains(value);
    }

    @Override
    public boolean remove(@Nullable Object value) {
        state.loadToChange();
        boolean removed = values.remove(value);
        if (removed) {
            state.removed(value);
        }
        return removed;
    }

    @Override
    public void clear() {
        state.loadToChange();
        List<StoredElement> told = state.told();
        values.clear();
        state.removed(told);
    }

    private Object writeReplace() {
        return state.isLoaded() ? new LinkedHashSet<>(values) : state.unfetched();
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw CollectionErrors.notWritten();
    }
}
