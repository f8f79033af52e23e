package org.aludel.provider.generation;

/** How many numbers one persistence context has needed so far. Belongs to its thread. */
final class Demand {

    private static final long MOST = 1L << 32;

    private long blocks;

    /** How many blocks to fetch now. */
    long grow(int first, int factor) {
        blocks = blocks == 0 ? first : Math.min(MOST, blocks * factor);
        return blocks;
    }
}
