package org.aludel.provider.query;

import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.Arrays;
import java.util.List;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/** A row as a tuple. Immutable. */
final class TupleRow implements Tuple {

    private final TupleShape shape;
    private final @Nullable Object[] values;

    TupleRow(TupleShape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    @Override
    @SuppressWarnings("unchecked") // the element tells the class of its values
    public <X> @Nullable X get(TupleElement<X> element) {
        return (X) values[shape.position(element)];
    }

    @Override
    public <X> @Nullable X get(String alias, Class<X> type) {
        return cast(get(alias), type);
    }

    @Override
    public @Nullable Object get(String alias) {
        return values[shape.position(alias)];
    }

    @Override
    public <X> @Nullable X get(int position, Class<X> type) {
        return cast(get(position), type);
    }

    @Override
    public @Nullable Object get(int position) {
        if (position < 0 || position >= values.length) {
            throw QueryErrors.noElement(position, values.length);
        }
        return values[position];
    }

    @SuppressWarnings("unchecked") // a primitive class stands for that of its wrapper
    private static <X> @Nullable X cast(@Nullable Object value, Class<X> type) {
        if (value != null && !Boxes.boxed(type).isInstance(value)) {
            throw QueryErrors.wrongElement(type, value);
        }
        return (X) value;
    }

    @Override
    public @Nullable Object[] toArray() {
        return values.clone();
    }

    @Override
    public List<TupleElement<?>> getElements() {
        return shape.elements();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TupleRow that && shape.equals(that.shape) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
