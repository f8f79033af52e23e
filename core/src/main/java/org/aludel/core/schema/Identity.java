package org.aludel.core.schema;

import org.jspecify.annotations.Nullable;

/**
 * How the database numbers the rows of a column (SQL:2016 part 2, 11.4). What is null is left to the database.
 *
 * @param always true when the database refuses numbers that a statement gives ({@code GENERATED ALWAYS})
 * @param options where the numbers begin and how they go on
 */
public record Identity(boolean always, SequenceOptions options) {

    /** Numbers for rows that come without one. */
    public static Identity byDefault() {
        return new Identity(false, SequenceOptions.NONE);
    }

    /** Numbers for all rows. */
    public static Identity generatedAlways() {
        return new Identity(true, SequenceOptions.NONE);
    }

    /** The same, from a number on. */
    public Identity startingWith(long start) {
        return new Identity(always, options.startingWith(start));
    }

    /** The same, with a distance between numbers. */
    public Identity incrementedBy(long increment) {
        return new Identity(always, options.incrementedBy(increment));
    }

    /** The first number; null where the database decides. */
    public @Nullable Long start() {
        return options.start();
    }

    /** The distance between numbers; null where the database decides. */
    public @Nullable Long increment() {
        return options.increment();
    }
}
