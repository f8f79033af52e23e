package org.aludel.provider.generation;

import java.util.OptionalLong;
import org.aludel.provider.load.Queries;

/**
 * Where numbers come from. What was fetched and not used waits for whoever needs some next. Thread-safe.
 */
abstract class NumberSource {

    private static final long MOST_NUMBERS = 16_384;

    private final NumberPool pool = new NumberPool();

    /**
     * The next number.
     *
     * @param queries asks the database if there is none left
     * @param demand how often somebody has asked before; the more often, the more numbers are fetched
     * @return empty where numbers cannot be had before the row is inserted
     */
    final OptionalLong next(Queries queries, Demand demand) {
        OptionalLong ready = pool.take();
        if (ready.isPresent()) {
            return ready;
        }
        long most = Math.max(1, MOST_NUMBERS / blockSize());
        long[] blocks = fetch(queries, (int) Math.min(most, demand.grow(firstBlocks(), growth())));
        return blocks.length == 0 ? OptionalLong.empty() : OptionalLong.of(pool.addAndTake(blocks, blockSize()));
    }

    /** How many numbers each block has. */
    abstract int blockSize();

    /** How many blocks are fetched at first. */
    int firstBlocks() {
        return 1;
    }

    /** How many times as many blocks are fetched the next time. */
    int growth() {
        return 4;
    }

    /**
     * Fetches blocks.
     *
     * @return the first number of each; empty where there are none
     */
    abstract long[] fetch(Queries queries, int blocks);
}
