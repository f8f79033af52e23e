package org.aludel.provider.transaction;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of a coordinator, called in the order in which they were added. One that is added by another is first called
 * the next time.
 */
final class CompletionListeners {

    private volatile List<CompletionListener> listeners = List.of();

    void add(CompletionListener listener) {
        listeners = listeners.isEmpty()
                ? List.of(listener)
                : Stream.concat(listeners.stream(), Stream.of(listener)).toList();
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
