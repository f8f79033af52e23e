package org.aludel.provider.state;

import java.util.BitSet;
import java.util.List;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.enhancer.runtime.Tracker;
import org.aludel.enhancer.runtime.UnreadInstances;
import org.aludel.provider.access.EnhancedFields;

/** Lets enhanced instances that were read from a stream tell when something is used that they were written without. */
public final class DeserializedInstances implements UnreadInstances {

    /** Called by the service loader. */
    public DeserializedInstances() {}

    @Override
    public Tracker tracker(EnhancedInstance instance, String[] unread) {
        BitSet numbers = new BitSet();
        EnhancedFields.of(instance.getClass()).ifPresent(fields -> {
            for (String attribute : unread) {
                fields.of(attribute).forEach(numbers::set);
            }
        });
        return new DetachedTracker(instance, numbers, List.of(unread));
    }
}
