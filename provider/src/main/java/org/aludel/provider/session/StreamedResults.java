package org.aludel.provider.session;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aludel.core.engine.ExecutionOptions;
import org.aludel.provider.results.ResultCursor;
import org.aludel.provider.transaction.ConnectionUse;
import org.aludel.provider.transaction.LentConnection;
import org.aludel.provider.transaction.OpenResult;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/** The results of a query in a persistence context, read as they are asked for. Belongs to the thread of both. */
final class StreamedResults implements Iterator<@Nullable Object>, OpenResult {

    private static final int FETCH_SIZE = 256;

    private final TransactionCoordinator transactions;
    private final Guard guard;
    private final ResultCursor cursor;
    private boolean read;
    private boolean ended;

    /** Does a piece of work whose failures are reported as those of other operations. */
    @FunctionalInterface
    interface Guard {
        <T extends @Nullable Object> T run(Supplier<T> work);
    }

    private StreamedResults(TransactionCoordinator transactions, Guard guard, ResultCursor cursor) {
        this.transactions = transactions;
        this.guard = guard;
        this.cursor = cursor;
    }

    /** The results as a stream; a timeout of none or less is no limit. */
    static Stream<@Nullable Object> stream(
            TransactionCoordinator transactions, Guard guard, @Nullable Integer timeout, CursorOpening opening) {
        StreamedResults results = new StreamedResults(transactions, guard, open(transactions, timeout, opening));
        transactions.opened(results);
        Spliterator<@Nullable Object> all = Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED);
        return StreamSupport.stream(all, false).onClose(results::close);
    }

    private static ResultCursor open(
            TransactionCoordinator transactions, @Nullable Integer timeout, CursorOpening opening) {
        LentConnection lent = transactions.lend(ConnectionUse.CURSOR);
        try {
            return opening.open(
                    Selecting.within(lent.connection(), timeout).withOptions(ExecutionOptions.streaming(FETCH_SIZE)),
                    lent::close);
        } catch (RuntimeException | Error e) {
            lent.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        if (read) {
            return false;
        }
        boolean more = guard.run(() -> {
            if (ended) {
                throw SessionErrors.endedStream();
            }
            return cursor.hasNext();
        });
        if (!more) {
            close();
        }
        return more;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return cursor.next();
    }

    private void close() {
        read = true;
        transactions.closed(this);
        cursor.close();
    }

    @Override
    public void release() {
        cursor.release();
    }

    @Override
    public void end() {
        ended = true;
        cursor.close();
    }
}
