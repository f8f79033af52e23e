package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.access.StateAccess;
import org.jspecify.annotations.Nullable;

/**
 * The way from an instance of an entity to a value that is embedded in it. Immutable and thread-safe.
 *
 * @param steps how each embedded value is read from the one before it; none for the instance itself
 */
record HolderPath(List<Step> steps) {

    /** The instance itself. */
    static final HolderPath SELF = new HolderPath(List.of());

    /** One embedded attribute. */
    record Step(StateAccess access, int index) {}

    HolderPath {
        steps = List.copyOf(steps);
    }

    /** The way to what is embedded there. */
    HolderPath then(StateAccess access, int index) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(access, index));
        return new HolderPath(more);
    }

    /** The embedded value of an instance; null if there is none. */
    @Nullable
    Object of(Object instance) {
        Object found = instance;
        for (Step step : steps) {
            if (found == null) {
                return null;
            }
            found = step.access().get(found, step.index());
        }
        return found;
    }
}
