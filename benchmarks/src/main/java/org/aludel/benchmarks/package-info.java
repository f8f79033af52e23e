/**
 * JMH benchmarks of Aludel beside hand-written JDBC and jOOQ. Not shipped.
 */
@NullMarked
package org.aludel.benchmarks;

import org.jspecify.annotations.NullMarked;
