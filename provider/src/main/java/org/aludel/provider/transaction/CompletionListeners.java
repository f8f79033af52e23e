package org.aludel.provider.transaction;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The listeners of a coordinator, called in the order in which they were added. */
final class CompletionListeners {

    private final List<CompletionListener> listeners = new CopyOnWriteArrayList<>();

    void add(CompletionListener listener) {
        listeners.add(listener);
    }

    /** Stops at the first that fails. */
    void beforeCompletion() {
        for (CompletionListener listener : listeners) {
            listener.beforeCompletion();
        }
    }

    /** Tells all of them, and throws then what the first threw. */
    void afterCompletion(boolean committed) {
        RuntimeException failure = null;
        for (CompletionListener listener : listeners) {
            try {
                listener.afterCompletion(committed);
            } catch (RuntimeException e) {
                failure = first(failure, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException first(@Nullable RuntimeException failure, RuntimeException another) {
        if (failure == null) {
            return another;
        }
        failure.addSuppressed(another);
        return failure;
    }
}
