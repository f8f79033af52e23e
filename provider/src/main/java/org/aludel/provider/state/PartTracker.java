package org.aludel.provider.state;

import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.enhancer.runtime.Tracker;
import org.jspecify.annotations.Nullable;

/**
 * Tells an instance that a value within it is about to change. Belongs to the thread of the instance.
 */
final class PartTracker extends Tracker {

    private final InstanceState owner;

    PartTracker(InstanceState owner) {
        this.owner = owner;
        tellWrites(true);
    }

    /** Lets an embedded value tell; returns false where it tells another managed instance. */
    boolean adopt(EnhancedInstance value) {
        if (value.aludelTracker() instanceof PartTracker other && other != this && other.isNeeded()) {
            return false;
        }
        value.aludelTracker(this);
        return true;
    }

    /** Whether the instance is managed. */
    private boolean isNeeded() {
        StateKeeper keeper = owner.keeper();
        return keeper != null && keeper.holds(owner);
    }

    @Override
    protected void read(int field) {
        // embedded values are read as a whole
    }

    @Override
    protected void write(int field) {
        owner.beforeChange();
        owner.touch();
    }

    @Override
    protected void replaced(int field, Object instance, @Nullable Object before) {
        // nobody asks for it
    }
}
