package org.aludel.provider.collection;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** A list. */
final class ManagedList extends AbstractList<@Nullable Object> implements ManagedCollection {

    private final CollectionState state;
    private final ArrayList<@Nullable Object> values = new ArrayList<>();

    ManagedList(InstanceState owner, PluralAttribute attribute, CollectionFetcher fetcher) {
        this.state = new CollectionState(owner, attribute, this, fetcher);
    }

    /** One that was read without its values. */
    ManagedList(UnfetchedCollection read) {
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
        values.ensureCapacity(elements.size());
        elements.forEach(element -> values.add(element.value()));
    }

    @Override
    public void include(Object value) {
        modCount++;
        values.add(value);
    }

    @Override
    public void exclude(Object value) {
        modCount++;
        values.removeIf(each -> each == value);
    }

    @Override
    public int size() {
        state.load();
        return values.size();
    }

    @Override
    public @Nullable Object get(int index) {
        state.load();
        return values.get(index);
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object value) {
        state.loadToChange();
        Object before = values.set(index, value);
        state.removed(before);
        state.added(value);
        return before;
    }

    @Override
    public void add(int index, @Nullable Object value) {
        state.loadToChange();
        if (state.isMaintained(value)) {
            return;
        }
        modCount++;
        values.add(index, value);
        state.added(value);
    }

    @Override
    public @Nullable Object remove(int index) {
        state.loadToChange();
        modCount++;
        Object removed = values.remove(index);
        state.removed(removed);
        return removed;
    }

    private Object writeReplace() {
        return state.isLoaded() ? new ArrayList<>(values) : state.unfetched();
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw CollectionErrors.notWritten();
    }
}
