package org.aludel.core.engine;

import org.aludel.core.engine.pool.PoolStatus;

/**
 * What an engine does, at one moment.
 *
 * @param statements the cache of compiled statements
 * @param pool the source of connections
 */
public record EngineStatistics(StatementCacheStatistics statements, PoolStatus pool) {}
