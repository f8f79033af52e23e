package org.aludel.provider.collection;

import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The entries of a map; what is removed or set there is told its state. */
final class TellingEntries extends AbstractSet<Entry<@Nullable Object, @Nullable Object>> {

    private final CollectionState state;
    private final Map<@Nullable Object, @Nullable Object> values;

    TellingEntries(CollectionState state, Map<@Nullable Object, @Nullable Object> values) {
        this.state = state;
        this.values = values;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Iterator<Entry<@Nullable Object, @Nullable Object>> iterator() {
        Iterator<Entry<@Nullable Object, @Nullable Object>> entries =
                new TellingIterator<>(state, values.entrySet().iterator(), entry -> state.removed(entry.getValue()));
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Entry<@Nullable Object, @Nullable Object> next() {
                return new TellingEntry(entries.next());
            }

            @Override
            public void remove() {
                entries.remove();
            }
        };
    }

    @Override
    public void clear() {
        state.loadToChange();
        List<StoredElement> told = state.told();
        values.clear();
        state.removed(told);
    }

    /** An entry whose value is set in the map, too. */
    private final class TellingEntry extends SimpleEntry<@Nullable Object, @Nullable Object> {

        private static final long serialVersionUID = 1;

        private final transient Entry<@Nullable Object, @Nullable Object> entry;

        TellingEntry(Entry<@Nullable Object, @Nullable Object> entry) {
            super(entry);
            this.entry = entry;
        }

        @Override
        public @Nullable Object setValue(@Nullable Object value) {
            state.loadToChange();
            Object before = entry.setValue(value);
            if (before != value) {
                state.removed(before);
                state.added(value);
            }
            return super.setValue(value);
        }
    }
}
