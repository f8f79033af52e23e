package org.aludel.core.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows that are read from an open cursor as they are asked for. Closes itself behind the last one. */
final class CursorRows implements RowSource, Iterator<Row> {

    private final Session session;
    private final String sql;
    private final PreparedStatement statement;
    private final ResultSet cursor;
    private final RowLayout layout;
    private int left;
    private boolean closed;
    private @Nullable Row next;

    /** Rows of a cursor, no more than a maximum. */
    CursorRows(
            Session session, String sql, PreparedStatement statement, ResultSet cursor, RowLayout layout, int maximum) {
        this.session = session;
        this.sql = sql;
        this.statement = statement;
        this.cursor = cursor;
        this.layout = layout;
        this.left = maximum;
    }

    @Override
    public RowLayout layout() {
        return layout;
    }

    @Override
    public Iterator<Row> iterator() {
        if (closed) {
            throw EngineErrors.resultClosed();
        }
        return this;
    }

    @Override
    public @Nullable List<Row> buffered() {
        return null;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !closed) {
            advance();
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return java.util.Objects.requireNonNull(row);
    }

    private void advance() {
        try {
            if (left > 0 && cursor.next()) {
                left--;
                next = new Row(layout, layout.reader().read(cursor));
                return;
            }
        } catch (SQLException e) {
            RuntimeException failure = session.failure(e, sql);
            closeQuietly(failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            closeQuietly(e);
            throw e;
        }
        close();
    }

    private void closeQuietly(Throwable failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        next = null;
        session.cursorClosed(this);
        try {
            statement.close();
        } catch (SQLException e) {
            throw session.failure(e, sql);
        }
    }
}
