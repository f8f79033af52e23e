package org.aludel.provider.collection;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** A collection in which a value may come several times. */
final class ManagedBag extends AbstractCollection<@Nullable Object> implements ManagedCollection {

    private final CollectionState state;
    private final List<@Nullable Object> values = new ArrayList<>();

    ManagedBag(InstanceState owner, PluralAttribute attribute, CollectionFetcher fetcher) {
        this.state = new CollectionState(owner, attribute, this, fetcher);
    }

    /** One that was read without its values. */
    ManagedBag(UnfetchedCollection read) {
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
        if (state.isMaintained(value)) {
            return true;
        }
        values.add(value);
        state.added(value);
        return true;
    }

    @Override
    public void clear() {
        state.loadToChange();
        List<StoredElement> told = state.told();
        values.clear();
        state.removed(told);
    }

    private Object writeReplace() {
        return state.isLoaded() ? new ArrayList<>(values) : state.unfetched();
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw CollectionErrors.notWritten();
    }
}
