package org.aludel.core.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The row that a result set stands on. Its columns are read when they are asked for, without an object for the row; only
 * {@link #toRow()} keeps them. Some drivers give the value of a large object only once, and in the order of the columns.
 * Belongs to the thread that reads.
 *
 * <p>All methods throw what {@link EngineConnection#execute(org.aludel.core.sql.Statement)} throws when the database fails.
 */
public final class CurrentRow implements RowValues {

    private final Session session;
    private final String sql;
    private final ResultSet rows;
    private final RowLayout layout;

    CurrentRow(Session session, String sql, ResultSet rows, RowLayout layout) {
        this.session = session;
        this.sql = sql;
        this.rows = rows;
        this.layout = layout;
    }

    @Override
    public int size() {
        return layout.size();
    }

    @Override
    public @Nullable Object get(int position) {
        try {
            return layout.reader().read(rows, position);
        } catch (SQLException | IndexOutOfBoundsException e) {
            throw failure(position, e);
        }
    }

    @Override
    public boolean has(int position, Object value) {
        try {
            return layout.reader().has(rows, position, value);
        } catch (SQLException | IndexOutOfBoundsException e) {
            throw failure(position, e);
        }
    }

    @Override
    public int getInt(int position) {
        try {
            return layout.reader().readInt(rows, position);
        } catch (SQLException | IndexOutOfBoundsException e) {
            throw failure(position, e);
        }
    }

    @Override
    public long getLong(int position) {
        try {
            return layout.reader().readLong(rows, position);
        } catch (SQLException | IndexOutOfBoundsException e) {
            throw failure(position, e);
        }
    }

    @Override
    public double getDouble(int position) {
        try {
            return layout.reader().readDouble(rows, position);
        } catch (SQLException | IndexOutOfBoundsException e) {
            throw failure(position, e);
        }
    }

    @Override
    public boolean getBoolean(int position) {
        try {
            return layout.reader().readBoolean(rows, position);
        } catch (SQLException | IndexOutOfBoundsException e) {
            throw failure(position, e);
        }
    }

    @Override
    public Row toRow() {
        try {
            return new Row(layout, layout.reader().read(rows));
        } catch (SQLException e) {
            throw session.failure(e, sql);
        }
    }

    private RuntimeException failure(int position, Exception failure) {
        if (position < 0 || position >= layout.size()) {
            return layout.noColumnAt(position);
        }
        return failure instanceof SQLException refused ? session.failure(refused, sql) : (RuntimeException) failure;
    }
}
