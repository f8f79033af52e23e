package org.aludel.provider.access;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * How one attribute is read and written.
 *
 * @param source the attribute
 * @param reading what it is read through
 * @param writing what it is written through; null in a record, as all writers then are
 * @param reader reads it
 * @param writer writes it
 * @param intWriter writes it without a wrapper, if it is an {@code int} or {@code boolean} and there is such a way
 * @param longWriter the same for {@code long}
 * @param doubleWriter the same for {@code double}
 */
record AttributeAccess(
        AttributeSource source,
        Member reading,
        @Nullable Member writing,
        Function<Object, @Nullable Object> reader,
        @Nullable BiConsumer<Object, @Nullable Object> writer,
        @Nullable ObjIntConsumer<Object> intWriter,
        @Nullable ObjLongConsumer<Object> longWriter,
        @Nullable ObjDoubleConsumer<Object> doubleWriter) {

    boolean isWrittenAsField() {
        return writing != null && writing.isField();
    }

    boolean isWrittenAs(Class<?> type) {
        return writing != null && writing.type() == type;
    }

    /** Whether it cannot be null. */
    boolean isPrimitive() {
        return writing != null && writing.type().isPrimitive();
    }

    /** Whether a value is of the class that can be written. */
    boolean takes(@Nullable Object value) {
        return writing == null || value == null || writing.boxedType().isInstance(value);
    }
}
