/**
 * The SQL expression tree: statements, clauses, expressions and elements of FROM clauses, and the fluent form that
 * builds them ({@link org.aludel.core.sql.Sql} is the door).
 *
 * <p>Every node is immutable, compares by structure and is safe to share between threads. A node holds no SQL text and
 * no mapping: dialects write text, and what is not SQL yet enters through the open kinds
 * {@link org.aludel.core.sql.DeferredExpression} and {@link org.aludel.core.sql.DeferredFrom}. The components of a
 * record are the one list of a node's fields; children, copies, equality and hash all follow from it.
 */
@NullMarked
package org.aludel.core.sql;

import org.jspecify.annotations.NullMarked;
