package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, each as a {@code T}.
 *
 * <p>As a rule all rows are in memory: then everything here may be called again and again, and closing is not needed. A
 * streamed result reads from an open cursor: it can be gone through once, belongs to the thread of its connection, and
 * must be read to its end or closed.
 *
 * <p>All methods throw an {@code EngineException} when the statement returns no rows (ALU-1309), or when a streamed
 * result is closed (ALU-1304).
 *
 * @param <T> what a row is given as; may be null where single values are asked for
 */
public sealed class Rows<T extends @Nullable Object> implements Iterable<T>, AutoCloseable permits Result {

    private final RowSource source;
    private final Function<Row, T> mapping;
    private final boolean unique;

    Rows(RowSource source, Function<Row, T> mapping, boolean unique) {
        this.source = source;
        this.mapping = mapping;
        this.unique = unique;
    }

    final RowSource source() {
        return source;
    }

    /** The same rows without those that are equal to an earlier one. */
    public Rows<T> unique() {
        return new Rows<>(source, mapping, true);
    }

    /**
     * The only row. A streamed result is closed.
     *
     * @throws org.aludel.core.error.EngineException when there is no row (ALU-1305), or more than one (ALU-1306)
     */
    public T one() {
        Iterator<T> rows = iterator();
        if (!rows.hasNext()) {
            throw EngineErrors.noRow();
        }
        return only(rows);
    }

    /**
     * The only row, or empty when there is none (or when it is a single value that is null). A streamed result is
     * closed.
     *
     * @throws org.aludel.core.error.EngineException when there is more than one row (ALU-1306)
     */
    public Optional<T> oneOrNone() {
        Iterator<T> rows = iterator();
        return rows.hasNext() ? Optional.ofNullable(only(rows)) : Optional.empty();
    }

    private T only(Iterator<T> rows) {
        T row = rows.next();
        boolean more = rows.hasNext();
        close();
        if (more) {
            throw EngineErrors.moreThanOneRow();
        }
        return row;
    }

    /**
     * The first row, or empty when there is none (or when it is a single value that is null). A streamed result is
     * closed.
     */
    public Optional<T> first() {
        Iterator<T> rows = iterator();
        Optional<T> first = rows.hasNext() ? Optional.ofNullable(rows.next()) : Optional.empty();
        close();
        return first;
    }

    /** All rows, as a list that cannot be changed. */
    public List<T> all() {
        List<Row> buffered = source.buffered();
        List<T> all = new ArrayList<>(buffered == null || unique ? 10 : buffered.size());
        iterator().forEachRemaining(all::add);
        return Collections.unmodifiableList(all);
    }

    /** The rows as a stream; closing it closes a streamed result. */
    public Stream<T> stream() {
        Spliterator<T> rows = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(rows, false).onClose(this::close);
    }

    /**
     * The rows in lists of a given size; the last one may be shorter. Of a streamed result no more than one list is in
     * memory.
     *
     * @param size the number of rows of each list, at least 1
     */
    public Iterable<List<T>> partitions(int size) {
        if (size < 1) {
            throw EngineErrors.invalidSetting("size", "must be at least 1, and is " + size);
        }
        return () -> new Partitions<>(iterator(), size);
    }

    @Override
    public Iterator<T> iterator() {
        Iterator<T> rows = new Mapped<>(source.iterator(), mapping);
        return unique ? new Unique<>(rows) : rows;
    }

    /** Closes the cursor of a streamed result; rows that were read stay readable. Closing twice does nothing. */
    @Override
    public void close() {
        source.close();
    }

    private record Mapped<T extends @Nullable Object>(Iterator<Row> rows, Function<Row, T> mapping)
            implements Iterator<T> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public T next() {
            return mapping.apply(rows.next());
        }
    }

    private record Partitions<T extends @Nullable Object>(Iterator<T> rows, int size) implements Iterator<List<T>> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public List<T> next() {
            List<T> partition = new ArrayList<>(Math.min(size, 1024));
            partition.add(rows.next());
            while (partition.size() < size && rows.hasNext()) {
                partition.add(rows.next());
            }
            return partition;
        }
    }

    private static final class Unique<T extends @Nullable Object> implements Iterator<T> {

        private final Iterator<T> rows;
        private final Set<T> seen = new HashSet<>();
        private @Nullable T next;
        private boolean ready;

        Unique(Iterator<T> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (!ready && rows.hasNext()) {
                T candidate = rows.next();
                next = candidate;
                ready = seen.add(candidate);
            }
            return ready;
        }

        @Override
        @SuppressWarnings("NullAway") // null is a value here
        public T next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            ready = false;
            return next;
        }
    }
}
