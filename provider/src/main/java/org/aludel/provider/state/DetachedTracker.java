package org.aludel.provider.state;

import java.util.BitSet;
import java.util.List;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.enhancer.runtime.Tracker;
import org.aludel.provider.reference.ReferenceErrors;
import org.aludel.provider.reference.Sleeper;
import org.jspecify.annotations.Nullable;

/** Tells whoever uses what an instance was written without that nobody can fetch it. Belongs to the thread of the instance. */
final class DetachedTracker extends Tracker implements Sleeper {

    private final EnhancedInstance instance;
    private final BitSet numbers;
    private final List<String> unread;

    /**
     * Of an instance that was read from a stream.
     *
     * @param numbers the numbers of the fields that lack their values
     * @param unread the names that were written with the instance
     */
    DetachedTracker(EnhancedInstance instance, BitSet numbers, List<String> unread) {
        this.instance = instance;
        this.numbers = numbers;
        this.unread = unread;
        tellReads(true);
        tellWrites(true);
    }

    @Override
    public boolean isAsleep() {
        return unread.contains(EVERYTHING);
    }

    @Override
    public boolean isUnread(String attribute) {
        return unread.contains(attribute);
    }

    @Override
    public void use() {
        throw ReferenceErrors.detached(instance.getClass().getSimpleName());
    }

    @Override
    public void asleep(Runnable fetch) {
        // nobody fetches anything for it
    }

    @Override
    public void awake() {
        numbers.clear();
    }

    @Override
    protected void read(int field) {
        if (numbers.get(field)) {
            use();
        }
    }

    /** What is given a value by the application has it. */
    @Override
    protected void write(int field) {
        if (isAsleep()) {
            read(field);
        }
        numbers.clear(field);
    }

    @Override
    protected void replaced(int field, Object changed, @Nullable Object before) {
        // nobody asks for it
    }
}
