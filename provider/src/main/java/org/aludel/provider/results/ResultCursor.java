package org.aludel.provider.results;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.aludel.core.engine.Row;
import org.jspecify.annotations.Nullable;

/**
 * The results of a query while its rows are being read: some rows at a time become objects. A connection with a cursor
 * executes nothing else, therefore whoever needs it before the end calls {@link #release()} first; the rows that are left are
 * then read into memory, and objects are made of them as they are asked for. Belongs to the thread of the connection.
 */
public final class ResultCursor implements Iterator<@Nullable Object>, AutoCloseable {

    private static final int ROWS_AT_ONCE = 64;

    private final Iterator<Row> rows;
    private final Runnable closing;
    private final Function<List<Row>, List<@Nullable Object>> maker;
    private final Deque<Row> waiting = new ArrayDeque<>();
    private Iterator<@Nullable Object> made = List.<@Nullable Object>of().iterator();
    private boolean open = true;

    /**
     * A cursor.
     *
     * @param rows the rows, as they are read
     * @param closing ends the reading, and gives back what it needed
     * @param maker makes the results of some rows; it may execute statements, and calls {@link #release()} before
     */
    public ResultCursor(Iterator<Row> rows, Runnable closing, Function<List<Row>, List<@Nullable Object>> maker) {
        this.rows = rows;
        this.closing = closing;
        this.maker = maker;
    }

    /** Reads the rows that are left into memory, so that the connection can be used. */
    public void release() {
        if (open) {
            rows.forEachRemaining(waiting::add);
            end();
        }
    }

    @Override
    public boolean hasNext() {
        if (!made.hasNext()) {
            List<Row> block = new ArrayList<>(ROWS_AT_ONCE);
            while (block.size() < ROWS_AT_ONCE && (!waiting.isEmpty() || open && rows.hasNext())) {
                block.add(waiting.isEmpty() ? rows.next() : waiting.remove());
            }
            if (block.isEmpty()) {
                end();
                return false;
            }
            made = maker.apply(block).iterator();
        }
        return true;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return made.next();
    }

    /** Ends the reading. Closing twice does nothing. */
    @Override
    public void close() {
        waiting.clear();
        made = List.<@Nullable Object>of().iterator();
        end();
    }

    private void end() {
        if (open) {
            open = false;
            closing.run();
        }
    }
}
