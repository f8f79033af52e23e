/** What PostgreSQL speaks, and what its errors mean. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
