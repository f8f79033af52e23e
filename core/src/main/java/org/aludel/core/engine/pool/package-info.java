/**
 * Where an engine gets its JDBC connections from: a pool, a data source, or a single connection. This package knows
 * nothing of statements and transactions; a connection source is thread-safe and holds no monitor while it waits or
 * talks to the database.
 */
@NullMarked
package org.aludel.core.engine.pool;

import org.jspecify.annotations.NullMarked;
