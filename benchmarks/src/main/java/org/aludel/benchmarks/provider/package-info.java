/**
 * The provider beside Hibernate, EclipseLink and hand-written JDBC: the same work over the same rows, each in its own virtual
 * machine. Not shipped.
 */
@NullMarked
package org.aludel.benchmarks.provider;

import org.jspecify.annotations.NullMarked;
