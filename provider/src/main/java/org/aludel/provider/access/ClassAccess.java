package org.aludel.provider.access;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Access to the members of one class. Functions throw what the members throw, checked exceptions too, a
 * {@link ClassCastException} for a value of a wrong class, and fail in any way for null in place of a primitive value.
 * Positions are those in the plan.
 */
interface ClassAccess {

    /** What it reaches. */
    ClassPlan plan();

    /** Reads through a member. */
    Function<Object, @Nullable Object> reader(int read);

    /** Writes through a member. */
    BiConsumer<Object, @Nullable Object> writer(int write);

    /** Writes through a member of type {@code int} or {@code boolean}, true as 1; null if there is no faster way. */
    @Nullable
    ObjIntConsumer<Object> intWriter(int write);

    /** Writes through a member of type {@code long}; null if there is no faster way. */
    @Nullable
    ObjLongConsumer<Object> longWriter(int write);

    /** Writes through a member of type {@code double}; null if there is no faster way. */
    @Nullable
    ObjDoubleConsumer<Object> doubleWriter(int write);

    /** Reads all fields of the plan that have a place into an array; the second argument is that array. */
    BiConsumer<Object, Object> fieldsReader();

    /** Writes all fields of the plan that have a place from an array; the second argument is that array. */
    BiConsumer<Object, Object> fieldsWriter();
}
