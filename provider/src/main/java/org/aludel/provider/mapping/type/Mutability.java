package org.aludel.provider.mapping.type;

import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether values of a type can change in themselves: how they are copied, so that a later change can be seen, and when two
 * of them mean the same in the database. Immutable and safe for use by several threads.
 *
 * @param <J> the class of the values
 */
public final class Mutability<J> {

    private static final Mutability<Object> IMMUTABLE = new Mutability<>(true, value -> value, Objects::equals);

    private final boolean immutable;
    private final Function<J, @Nullable J> copier;
    private final BiPredicate<J, J> equality;

    private Mutability(boolean immutable, Function<J, @Nullable J> copier, BiPredicate<J, J> equality) {
        this.immutable = immutable;
        this.copier = copier;
        this.equality = equality;
    }

    /** Of values that never change, compared by {@code equals}. */
    @SuppressWarnings("unchecked") // takes any object
    public static <J> Mutability<J> immutable() {
        return (Mutability<J>) IMMUTABLE;
    }

    /** Of values that never change. */
    static <J> Mutability<J> immutable(BiPredicate<J, J> equality) {
        return new Mutability<>(true, value -> value, equality);
    }

    /** Of values that can change. */
    static <J> Mutability<J> mutable(Function<J, @Nullable J> copier, BiPredicate<J, J> equality) {
        return new Mutability<>(false, copier, equality);
    }

    /** Whether values never change, so that a reference to one is as good as a copy. */
    public boolean isImmutable() {
        return immutable;
    }

    /** A value that a change of the given one does not reach; the given one if it never changes. */
    public @Nullable J copy(@Nullable J value) {
        return value == null ? null : copier.apply(value);
    }

    /** Whether two values mean the same, so that writing one where the other stands is no change. */
    public boolean areEqual(@Nullable J one, @Nullable J other) {
        return one == other || (one != null && other != null && equality.test(one, other));
    }
}
