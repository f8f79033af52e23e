package org.aludel.provider.transaction;

import java.util.List;
import java.util.function.Consumer;
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

    void afterCompletion(boolean committed) {
        tellAll(listener -> listener.afterCompletion(committed));
    }

    void abandoned(boolean committed) {
        tellAll(listener -> listener.abandoned(committed));
    }

    /** Tells all of them, and throws then what the first threw. */
    private void tellAll(Consumer<CompletionListener> message) {
        RuntimeException failure = null;
        for (CompletionListener listener : listeners) {
            try {
                message.accept(listener);
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
