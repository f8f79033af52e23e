package org.aludel.provider.state;

import org.aludel.provider.mapping.BasicValue;
import org.aludel.provider.mapping.type.Mutability;
import org.jspecify.annotations.Nullable;

/**
 * A value in a single column.
 *
 * @param mutability how it is copied and compared
 */
record BasicShape(Mutability<Object> mutability) implements ValueShape {

    @SuppressWarnings("unchecked") // the column only ever holds values of the class
    static BasicShape of(BasicValue<?> value) {
        return new BasicShape((Mutability<Object>) value.mutability());
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void spread(@Nullable Object value, @Nullable Object[] into, int at, References references) {
        into[at] = value;
    }

    @Override
    public @Nullable Object gather(@Nullable Object[] from, int at, References references) {
        return mutability.copy(from[at]);
    }

    @Override
    public boolean areEqual(int column, @Nullable Object one, @Nullable Object other) {
        return mutability.areEqual(one, other);
    }

    @Override
    public @Nullable Object copy(int column, @Nullable Object value) {
        return mutability.copy(value);
    }

    @Override
    public boolean adopt(@Nullable Object value, InstanceState owner) {
        return value == null || mutability.isImmutable();
    }
}
