/**
 * Compilers for databases that want to know the type of every parameter when a statement is prepared: a parameter is
 * written with a cast unless its place tells its type. Here is also what the definitions of such databases have in
 * common, and what Derby shares with Db2. Used by dialects, not by others. Compilers serve one compilation and one
 * thread; the rest is immutable and thread-safe.
 */
@NullMarked
package org.aludel.core.dialect.typed;

import org.jspecify.annotations.NullMarked;
