package org.aludel.provider.generation;

import java.util.List;
import org.aludel.core.dialect.SequenceBlocks;
import org.aludel.core.engine.Row;
import org.aludel.provider.load.Queries;
import org.aludel.provider.mapping.Generation;

/** Numbers of a sequence: each of its values is the first of a block. */
final class SequenceNumbers extends NumberSource {

    private final Generation.Sequence sequence;
    private final SequenceBlocks blocks;

    SequenceNumbers(Generation.Sequence sequence, SequenceBlocks blocks) {
        this.sequence = sequence;
        this.blocks = blocks;
    }

    @Override
    int blockSize() {
        return Math.max(1, sequence.blockSize());
    }

    @Override
    long[] fetch(Queries queries, int count) {
        return numbers(queries.query(blocks.nextValues(sequence.sequence(), count), java.util.Map.of()));
    }

    /** The numbers in the first column, the smallest first; none if one is missing. */
    static long[] numbers(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.get(0) == null)
                ? new long[0]
                : rows.stream()
                        .mapToLong(row -> java.util.Objects.requireNonNull(row.get(0, Long.class)))
                        .sorted()
                        .toArray();
    }
}
