package org.aludel.enhancer.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Is told of each use of the fields of an enhanced instance, before it happens. What it makes of it is up to its subclasses,
 * which say by three switches what they want to be told. A switch that is off costs the reading of one field.
 *
 * <p>Like the instances themselves a tracker is for one thread at a time. Fields are told by their numbers; see {@link
 * Enhanced#firstField()}.
 */
public abstract class Tracker {

    private boolean telling;
    private boolean watching;
    private boolean comparing;

    /** A tracker that is told of nothing. */
    protected Tracker() {}

    // ---- called by enhanced classes

    /**
     * The value of a field is about to be read.
     *
     * @throws RuntimeException if it is to be fetched and cannot be; the field is not read then
     */
    public final void reading(int field) {
        if (telling) {
            read(field);
        }
    }

    /**
     * A field is about to get another value, or the same again.
     *
     * @throws RuntimeException if it must not be written; it is not then
     */
    public final void writing(int field) {
        if (watching) {
            write(field);
        }
    }

    /**
     * A field that may refer to an entity or to a collection has got another value, or the same again.
     *
     * @param instance the instance that has the field
     * @param before what was in it
     */
    public final void written(int field, Object instance, @Nullable Object before) {
        if (comparing) {
            replaced(field, instance, before);
        }
    }

    // ---- for subclasses

    /** Whether {@link #read} is to be called from now on. */
    protected final void tellReads(boolean on) {
        telling = on;
    }

    /** Whether {@link #write} is to be called from now on. */
    protected final void tellWrites(boolean on) {
        watching = on;
    }

    /** Whether {@link #replaced} is to be called from now on. */
    protected final void tellReplaced(boolean on) {
        comparing = on;
    }

    /** Whether {@link #read} is called. */
    protected final boolean tellsReads() {
        return telling;
    }

    /** Whether {@link #write} is called. */
    protected final boolean tellsWrites() {
        return watching;
    }

    /** A field is about to be read. */
    protected abstract void read(int field);

    /** A field is about to be written. */
    protected abstract void write(int field);

    /** A field that may refer to an entity or to a collection was written. */
    protected abstract void replaced(int field, Object instance, @Nullable Object before);
}
