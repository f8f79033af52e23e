package org.aludel.provider.collection;

import java.util.Iterator;

/** Goes through the values of a collection, and tells its state when it removes one. */
final class TellingIterator<T> implements Iterator<T> {

    private final CollectionState state;
    private final Iterator<T> values;

    TellingIterator(CollectionState state, Iterator<T> values) {
        this.state = state;
        this.values = values;
    }

    @Override
    public boolean hasNext() {
        return values.hasNext();
    }

    @Override
    public T next() {
        return values.next();
    }

    /** Removes the value that came last; refused where the collection has only some of its values (ALU-4488). */
    @Override
    public void remove() {
        state.loadToChange();
        values.remove();
    }
}
