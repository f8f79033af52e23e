package org.aludel.core.engine;

import java.time.Duration;

/**
 * How well the cache of compiled statements does.
 *
 * @param capacity how many statements are kept
 * @param size how many statements there are
 * @param hits how often a statement was found
 * @param misses how often a statement had to be compiled
 * @param evictions how many statements were thrown away to make room; many of them tell that the capacity is too small,
 *     or that statements differ in what should be a parameter
 * @param compileTime how long compiling took altogether
 */
public record StatementCacheStatistics(
        int capacity, int size, long hits, long misses, long evictions, Duration compileTime) {}
