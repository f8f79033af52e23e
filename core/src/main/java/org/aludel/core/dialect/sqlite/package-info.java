/** What SQLite speaks, and what its errors mean. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
