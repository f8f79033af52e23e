package org.aludel.provider.savepoint;

import java.util.List;
import java.util.Set;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/** What was known of an instance when it was written last, to tell whether it has changed since. */
final class StateMemory {

    private static final @Nullable Object[] NOTHING = {};

    private final InstanceState state;
    private final @Nullable Object @Nullable [] columns; // null for a reference
    private final @Nullable Object[] beside;
    private final List<Values> collections;
    private final Set<String> unread;

    private StateMemory(
            InstanceState state,
            @Nullable Object @Nullable [] columns,
            @Nullable Object[] beside,
            List<Values> collections,
            Set<String> unread) {
        this.state = state;
        this.columns = columns;
        this.beside = beside;
        this.collections = collections;
        this.unread = unread;
    }

    /**
     * What a collection had.
     *
     * @param collection the collection
     * @param elements its values; null as long as it has none
     */
    private record Values(
            CollectionState collection, @Nullable List<StoredElement> elements) {

        static Values of(CollectionState collection) {
            return new Values(
                    collection, collection.isLoaded() ? collection.collection().elements() : null);
        }

        /** Whether it has, or may have, other values: what is embedded in it may have been changed without a trace. */
        boolean areChanged() {
            if (elements == null || !collection.isLoaded()) {
                return collection.isLoaded();
            }
            return collection.attribute().hasChangeableValues()
                    || !areSame(elements, collection.collection().elements());
        }

        private static boolean areSame(List<StoredElement> some, List<StoredElement> others) {
            boolean same = some.size() == others.size();
            for (int i = 0; same && i < some.size(); i++) {
                same = some.get(i).key() == others.get(i).key()
                        && some.get(i).value() == others.get(i).value();
            }
            return same;
        }
    }

    /**
     * What is known of an instance now.
     *
     * @param unread the attributes that it was read without
     */
    static StateMemory of(InstanceState state, Set<String> unread) {
        return state.status() == Status.REFERENCE
                ? new StateMemory(state, null, NOTHING, List.of(), unread)
                : new StateMemory(state, state.loaded(), beside(state), collections(state), unread);
    }

    /** The values of the attributes that have no columns, at the places of the attributes. */
    private static @Nullable Object[] beside(InstanceState state) {
        if (!state.shape().hasFollowers()) {
            return NOTHING;
        }
        List<Attribute> attributes = state.shape().attributes();
        @Nullable Object[] values = new Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            if (isBeside(attributes.get(i))) {
                values[i] = state.shape().access().get(state.instance(), i);
            }
        }
        return values;
    }

    private static boolean isBeside(Attribute attribute) {
        return attribute instanceof PluralAttribute
                || attribute instanceof ToOneAttribute one && one.columns().isEmpty();
    }

    private static List<Values> collections(InstanceState state) {
        return state.attached().stream()
                .filter(CollectionState.class::isInstance)
                .map(CollectionState.class::cast)
                .map(Values::of)
                .toList();
    }

    InstanceState state() {
        return state;
    }

    boolean wasReference() {
        return columns == null;
    }

    /**
     * Whether an instance that is managed has something else now, or the database may have it otherwise than is known.
     *
     * @param nowUnread the attributes that it is without now
     */
    boolean isChanged(References references, Set<String> nowUnread) {
        return !unread.equals(nowUnread)
                || columns == null
                || differ(columns, state.loaded())
                || differ(columns, state.shape().spread(state.instance(), references))
                || !areSame(beside, beside(state))
                || collections.stream().anyMatch(Values::areChanged);
    }

    private boolean differ(@Nullable Object[] before, @Nullable Object @Nullable [] now) {
        if (now == null) {
            return true;
        }
        EntityShape shape = state.shape();
        for (int i = 0; i < before.length; i++) {
            if (!shape.areEqual(i, before[i], now[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean areSame(@Nullable Object[] some, @Nullable Object[] others) {
        boolean same = some.length == others.length;
        for (int i = 0; same && i < some.length; i++) {
            same = some[i] == others[i];
        }
        return same;
    }
}
