/** What Microsoft SQL Server speaks, and what its errors mean. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.sqlserver;

import org.jspecify.annotations.NullMarked;
