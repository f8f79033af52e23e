package org.aludel.provider.state;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.reference.Sleeper;
import org.jspecify.annotations.Nullable;

/**
 * The instances that were read without some of their basic attributes, also those that are detached by now. Instances are told
 * apart by identity, and are not kept alive. Thread-safe.
 */
public final class UnreadAttributes {

    private final Map<Object, Set<String>> names = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    /** An instance as a key. */
    private static final class Key extends WeakReference<Object> {

        private final int hash;

        Key(Object instance, @Nullable ReferenceQueue<Object> queue) {
            super(instance, queue);
            this.hash = System.identityHashCode(instance);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            Object instance = get();
            return instance != null && other instanceof Key that && that.refersTo(instance);
        }
    }

    /** The attributes that an instance was read without. */
    public Set<String> of(Object instance) {
        Set<String> known = names.isEmpty() ? null : names.get(new Key(instance, null));
        return known == null ? asItWasWritten(instance) : known;
    }

    /** What an instance says that was serialized with it. */
    private static Set<String> asItWasWritten(Object instance) {
        String[] told = instance instanceof EnhancedInstance enhanced ? enhanced.aludelUnread() : null;
        return told == null || List.of(told).contains(Sleeper.EVERYTHING) ? Set.of() : Set.of(told);
    }

    /** Notes what an instance was read without; nothing where it has all. */
    public void put(Object instance, Set<String> attributes) {
        for (Reference<?> one = gone.poll(); one != null; one = gone.poll()) {
            names.remove(one);
        }
        if (!attributes.isEmpty()) {
            names.put(new Key(instance, gone), Set.copyOf(attributes));
        } else if (!names.isEmpty()) {
            names.remove(new Key(instance, null));
        }
    }
}
