package org.aludel.provider.mapping;

import org.aludel.core.sql.QualifiedName;

/** Who makes the value of an identifier. */
public sealed interface Generation {

    /** Whether the value is there before the row is inserted. */
    default boolean isBeforeInsert() {
        return !(this instanceof Identity);
    }

    /**
     * A sequence, which gives numbers in blocks.
     *
     * @param sequence the name of the sequence
     * @param initialValue the first number
     * @param blockSize how many numbers one value of the sequence stands for, which is its increment
     */
    record Sequence(QualifiedName sequence, long initialValue, int blockSize) implements Generation {}

    /**
     * A row of a table, which holds the last number that was given.
     *
     * @param table the table
     * @param keyColumn the column that tells generators apart
     * @param valueColumn the column with the last number
     * @param key the value of the key column
     * @param initialValue what the last number is at the beginning
     * @param blockSize how many numbers are taken at once
     */
    record Table(
            MappedTable table,
            MappedColumn<String> keyColumn,
            MappedColumn<Long> valueColumn,
            String key,
            long initialValue,
            int blockSize)
            implements Generation {}

    /** The database, when it inserts the row. */
    record Identity() implements Generation {}

    /** The provider, by random UUIDs. */
    record Uuid() implements Generation {}
}
