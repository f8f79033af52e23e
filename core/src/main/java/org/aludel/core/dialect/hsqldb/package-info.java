/** What HSQLDB speaks, and what its errors mean. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.hsqldb;

import org.jspecify.annotations.NullMarked;
