package org.aludel.provider.generation;

import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.error.ConstraintViolationException;
import org.aludel.core.error.DatabaseException;
import org.aludel.core.schema.Table;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.load.Queries;
import org.aludel.provider.mapping.Generation;

/**
 * Numbers whose last one is in a row of a table. They are taken in transactions of their own, so that what an application
 * rolls back is neither lost nor given twice (Jakarta Persistence, 11.1.52).
 */
final class TableNumbers extends NumberSource {

    private static final String KEY = "key";
    private static final String COUNT = "count";
    private static final int ATTEMPTS = 10;

    private final Engine engine;
    private final Generation.Table generation;
    private final UpdateStatement take;
    private final SelectStatement last;
    private final InsertStatement create;

    TableNumbers(Engine engine, Generation.Table generation) {
        this.engine = engine;
        this.generation = generation;
        Table table = generation.table().definition();
        var key = generation.keyColumn().of(table);
        var value = generation.valueColumn().of(table);
        var isKey = key.eq(Sql.param(KEY, key.type()));
        this.take = Sql.update(table)
                .set(value, value.plus(Sql.param(COUNT, SqlTypes.BIGINT)))
                .where(isKey);
        this.last = Sql.select(value).from(table).where(isKey);
        this.create = Sql.insertInto(table).columns(key, value);
    }

    @Override
    int blockSize() {
        return Math.max(1, generation.blockSize());
    }

    @Override
    long[] fetch(Queries queries, int blocks) {
        long count = (long) blocks * blockSize();
        long first = attempt(connection -> take(connection, count)) - count + 1;
        long[] firsts = new long[blocks];
        for (int i = 0; i < blocks; i++) {
            firsts[i] = first + (long) i * blockSize();
        }
        return firsts;
    }

    /** The last of so many numbers. The row stays locked between the two statements. */
    private long take(EngineConnection connection, long count) {
        Map<String, Object> values = Map.of(KEY, generation.key(), COUNT, count);
        if (connection.execute(take, values).rowCount() != 0) {
            Long taken = connection.execute(last, Map.of(KEY, generation.key())).scalar(Long.class);
            return Objects.requireNonNull(taken, "value");
        }
        long end = generation.initialValue() + count;
        connection.execute(
                create,
                Map.of(
                        generation.keyColumn().name(),
                        generation.key(),
                        generation.valueColumn().name(),
                        end));
        return end;
    }

    /** Again when somebody else has created the row, or took numbers at the same time. */
    private long attempt(ToLongFunction<EngineConnection> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return engine.call(work::applyAsLong);
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isCollision(DatabaseException e) {
        return e.isRetryable() || e instanceof ConstraintViolationException;
    }
}
