/** What MySQL and MariaDB speaks, and what its errors mean. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.mysql;

import org.jspecify.annotations.NullMarked;
