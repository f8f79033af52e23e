/**
 * Executes statements: connections and transactions, results and rows, the cache of compiled statements, events and
 * SQL logging. Start at {@link org.aludel.core.engine.Engine}. This package knows neither databases by name nor SQL
 * text; it asks a dialect. An engine is thread-safe, a connection and what it returns belong to one thread at a time;
 * nothing here holds a monitor while it talks to the database.
 */
@NullMarked
package org.aludel.core.engine;

import org.jspecify.annotations.NullMarked;
