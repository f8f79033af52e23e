package org.aludel.provider.collection;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the values of a collection, and tells its state when it removes one. */
final class TellingIterator<T> implements Iterator<T> {

    private final CollectionState state;
    private final Iterator<T> values;
    private final Consumer<T> removed;
    private @Nullable T last;

    /**
     * An iterator.
     *
     * @param removed is told what was removed
     */
    TellingIterator(CollectionState state, Iterator<T> values, Consumer<T> removed) {
        this.state = state;
        this.values = values;
        this.removed = removed;
    }

    @Override
    public boolean hasNext() {
        return values.hasNext();
    }

    @Override
    public T next() {
        T next = values.next();
        last = next;
        return next;
    }

    /** Removes the value that came last, and tells of it; refused where the collection has only some of its values (ALU-4488). */
    @Override
    @SuppressWarnings("NullAway") // there is a last one, or the iterator refuses
    public void remove() {
        state.loadToChange();
        values.remove();
        removed.accept(last);
    }
}
