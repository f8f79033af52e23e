package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the model that is made when it is first asked for, and then stays: entities refer to each other in circles,
 * and not all of what can be known of them is ever needed. Thread-safe.
 *
 * @param <T> the class of the part
 */
public final class Later<T> implements Supplier<T> {

    private volatile @Nullable Supplier<? extends T> maker;
    private volatile @Nullable T made;

    private Later(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    /** A part that a function makes; it is called once, or again after it failed. */
    public static <T> Later<T> of(Supplier<? extends T> maker) {
        return new Later<>(requireNonNull(maker, "maker"));
    }

    @Override
    public T get() {
        T found = made;
        return found == null ? make() : found;
    }

    private synchronized T make() {
        T found = made;
        if (found == null) {
            found = requireNonNull(requireNonNull(maker).get(), "part");
            made = found;
            maker = null;
        }
        return found;
    }
}
