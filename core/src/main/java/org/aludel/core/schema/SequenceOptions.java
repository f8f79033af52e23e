package org.aludel.core.schema;

import org.jspecify.annotations.Nullable;

/**
 * How numbers are made. What is null is left to the database.
 *
 * @param start the first number; without it, 1 or the lower limit, and -1 or the upper limit when they go down
 * @param increment the distance between numbers; never 0
 * @param minimum the smallest number
 * @param maximum the largest number
 * @param cache how many numbers a connection takes at once
 * @param cycle true to begin again after the last number
 */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Long cache,
        boolean cycle) {

    /** Everything as the database has it. */
    public static final SequenceOptions NONE = new SequenceOptions(null, null, null, null, null, false);

    /** True for numbers that grow. */
    public boolean isAscending() {
        return increment == null || increment > 0;
    }

    public SequenceOptions startingWith(long number) {
        return new SequenceOptions(number, increment, minimum, maximum, cache, cycle);
    }

    public SequenceOptions incrementedBy(long number) {
        return new SequenceOptions(start, number, minimum, maximum, cache, cycle);
    }

    public SequenceOptions between(@Nullable Long smallest, @Nullable Long largest) {
        return new SequenceOptions(start, increment, smallest, largest, cache, cycle);
    }

    public SequenceOptions caching(long numbers) {
        return new SequenceOptions(start, increment, minimum, maximum, numbers, cycle);
    }

    public SequenceOptions cycling() {
        return new SequenceOptions(start, increment, minimum, maximum, cache, true);
    }
}
