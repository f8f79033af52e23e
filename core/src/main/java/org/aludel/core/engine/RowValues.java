package org.aludel.core.engine;

import org.jspecify.annotations.Nullable;

/**
 * The values of one row by the positions of their columns, from 0. Read from the database already ({@link Row}), or when
 * they are asked for ({@link CurrentRow}).
 *
 * <p>All methods throw an {@code EngineException} when there is no such column (ALU-1307).
 */
public sealed interface RowValues permits Row, CurrentRow {

    /** The number of columns. */
    int size();

    /** The value of a column; null for {@code NULL}. */
    @Nullable
    Object get(int position);

    /** Whether the value of a column equals one that a column of the same type had. */
    boolean has(int position, Object value);

    /**
     * The number in a column as an {@code int}, whatever class it is of.
     *
     * @throws NullPointerException for {@code NULL}
     * @throws ClassCastException when the value is no number
     */
    int getInt(int position);

    /** The number in a column as a {@code long}; see {@link #getInt}. */
    long getLong(int position);

    /** The number in a column as a {@code double}; see {@link #getInt}. */
    double getDouble(int position);

    /** The truth value in a column; see {@link #getInt}. */
    boolean getBoolean(int position);

    /** All values, to be kept. */
    Row toRow();
}
