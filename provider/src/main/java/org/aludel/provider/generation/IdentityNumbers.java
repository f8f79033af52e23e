package org.aludel.provider.generation;

import java.util.Map;
import org.aludel.core.dialect.SequenceBlocks;
import org.aludel.core.sql.SelectStatement;
import org.aludel.provider.load.Queries;
import org.aludel.provider.mapping.MappedColumn;

/**
 * Numbers of an identity column, reserved from the sequence behind it. There are none where the database has no such
 * sequence, or does not let us use it.
 */
final class IdentityNumbers extends NumberSource {

    private final MappedColumn<?> column;
    private final SequenceBlocks blocks;
    private volatile boolean closed;

    IdentityNumbers(MappedColumn<?> column, SequenceBlocks blocks) {
        this.column = column;
        this.blocks = blocks;
    }

    @Override
    int blockSize() {
        return 1;
    }

    @Override
    int firstBlocks() {
        return 10;
    }

    @Override
    int growth() {
        return 8;
    }

    @Override
    long[] fetch(Queries queries, int count) {
        SelectStatement statement =
                closed ? null : blocks.nextIdentityValues(column.table().name(), column.name(), count);
        long[] numbers = statement == null ? new long[0] : SequenceNumbers.numbers(queries.query(statement, Map.of()));
        closed = numbers.length == 0;
        return numbers;
    }
}
