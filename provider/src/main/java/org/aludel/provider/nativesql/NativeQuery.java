package org.aludel.provider.nativesql;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.RowReading;
import org.aludel.core.sql.Statement;
import org.aludel.provider.load.Loader;
import org.aludel.provider.results.ResultCursor;
import org.jspecify.annotations.Nullable;

/**
 * SQL text and what is made of its rows, in one persistence context. What is to be flushed was flushed before it is run.
 * Belongs to the thread of the persistence context.
 */
public final class NativeQuery {

    private final NativeText text;
    private final RowMapping mapping;
    private final Runner runner;
    private final Loader loader;
    private final Locks locks;

    /** Executes a statement on the connection of whoever runs the query. */
    @FunctionalInterface
    public interface Runner {
        Result execute(Statement statement, RowReading reading);
    }

    /** Locks entities that were found; those of {@code @EntityResult} that say how. */
    @FunctionalInterface
    public interface Locks {
        void lock(Object entity, LockModeType mode);
    }

    /**
     * A query.
     *
     * @param text the text
     * @param mapping what is made of rows
     * @param runner executes statements
     * @param loader brings entities into the persistence context
     * @param locks locks entities
     */
    public NativeQuery(NativeText text, RowMapping mapping, Runner runner, Loader loader, Locks locks) {
        this.text = text;
        this.mapping = mapping;
        this.runner = runner;
        this.loader = loader;
        this.locks = locks;
    }

    /**
     * The results, in a list that may be changed.
     *
     * @param values the values of all parameters by their bind names
     * @param first how many rows are left out
     * @param maximum how many rows are wanted; {@link Integer#MAX_VALUE} for all
     * @throws IllegalStateException if the text returns no rows (ALU-4653)
     */
    public List<@Nullable Object> list(Map<String, ? extends @Nullable Object> values, int first, int maximum) {
        ResultReader reader = new ResultReader(mapping);
        Result result = rows(reader, values, first, maximum);
        List<@Nullable Object> results = reader.read(result, loader);
        lock(results);
        return results;
    }

    /**
     * The results one after the other, of rows that are read as they are asked for.
     *
     * @param closing is run when the rows are needed no more
     * @throws IllegalStateException if the text returns no rows (ALU-4653)
     */
    public ResultCursor cursor(
            Map<String, ? extends @Nullable Object> values, int first, int maximum, Runnable closing) {
        ResultReader reader = new ResultReader(mapping);
        Result result = rows(reader, values, first, maximum);
        return new ResultCursor(
                result.iterator(),
                () -> {
                    result.close();
                    closing.run();
                },
                rows -> {
                    List<@Nullable Object> results = reader.read(rows, loader);
                    lock(results);
                    return results;
                });
    }

    private Result rows(ResultReader reader, Map<String, ? extends @Nullable Object> values, int first, int maximum) {
        Result result = runner.execute(
                text.statement(values), reader.reading().skipping(first).atMost(maximum));
        if (!result.returnsRows()) {
            throw NativeErrors.noRows();
        }
        return result;
    }

    /**
     * Changes rows; returns how many.
     *
     * @throws IllegalStateException if the text returns rows (ALU-4653)
     */
    public int update(Map<String, ? extends @Nullable Object> values) {
        Result result = runner.execute(text.statement(values), RowReading.all());
        if (result.returnsRows()) {
            throw NativeErrors.rows();
        }
        return Math.toIntExact(result.rowCount());
    }

    /**
     * The default of {@code @EntityResult}, OPTIMISTIC, and READ say no more than what holds for every versioned entity
     * that is changed, so only stronger modes are obtained.
     */
    private void lock(List<@Nullable Object> results) {
        List<LockModeType> modes = mapping.lockModes();
        for (int part = 0; part < modes.size(); part++) {
            LockModeType mode = modes.get(part);
            if (mode == LockModeType.NONE || mode == LockModeType.OPTIMISTIC || mode == LockModeType.READ) {
                continue;
            }
            for (Object result : results) {
                Object entity = modes.size() == 1 || result == null ? result : ((Object[]) result)[part];
                if (entity != null) {
                    locks.lock(entity, mode);
                }
            }
        }
    }
}
