package org.aludel.provider.state;

import java.util.Arrays;
import java.util.Objects;
import org.aludel.provider.mapping.ReferenceValue;
import org.jspecify.annotations.Nullable;

/**
 * An entity, in the columns that refer to it.
 *
 * @param reference the columns
 * @param lazy whether its state may be fetched later
 */
public record ReferenceShape(ReferenceValue reference, boolean lazy) implements ValueShape {

    @Override
    public int width() {
        return reference.columns().size();
    }

    @Override
    public void spread(@Nullable Object value, @Nullable Object[] into, int at, References references) {
        if (value == null) {
            Arrays.fill(into, at, at + width(), null);
        } else {
            references.identify(reference, value, into, at);
        }
    }

    @Override
    public @Nullable Object gather(@Nullable Object[] from, int at, References references) {
        for (int i = at; i < at + width(); i++) {
            if (from[i] == null) {
                return null;
            }
        }
        return references.entity(reference, lazy, from, at);
    }

    @Override
    public boolean areEqual(int column, @Nullable Object one, @Nullable Object other) {
        return Objects.deepEquals(one, other);
    }

    @Override
    public @Nullable Object copy(int column, @Nullable Object value) {
        return value;
    }

    @Override
    public boolean adopt(@Nullable Object value, InstanceState owner) {
        return true;
    }
}
