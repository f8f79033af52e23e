package org.aludel.provider.state;

import org.jspecify.annotations.Nullable;

/** Takes a value apart into the values of its columns, and puts it together again. Immutable and thread-safe. */
public sealed interface ValueShape permits BasicShape, EmbeddableShape, ReferenceShape {

    /** The number of columns. */
    int width();

    /**
     * Takes a value apart.
     *
     * @param value the value; null makes all columns null
     * @param into gets the values of the columns
     * @param at where they begin
     * @param references turns entities into values
     */
    void spread(@Nullable Object value, @Nullable Object[] into, int at, References references);

    /**
     * Puts a value together.
     *
     * @param from has the values of the columns
     * @param at where they begin
     * @param references turns values into entities
     * @return the value, which shares nothing that can change with the array; null if all columns are
     */
    @Nullable
    Object gather(@Nullable Object[] from, int at, References references);

    /** Whether two values of one of the columns mean the same to the database. */
    boolean areEqual(int column, @Nullable Object one, @Nullable Object other);

    /** A copy of a value of one of the columns, which later changes do not reach. */
    @Nullable
    Object copy(int column, @Nullable Object value);

    /**
     * Lets a value, and those within it, tell the instance that it is in of each change.
     *
     * @return whether it does, or cannot change; it has to be compared otherwise
     */
    boolean adopt(@Nullable Object value, InstanceState owner);
}
