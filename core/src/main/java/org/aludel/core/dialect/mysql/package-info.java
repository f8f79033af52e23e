/** What MySQL speaks and MariaDB for the most part with it, and what their errors mean. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.mysql;

import org.jspecify.annotations.NullMarked;
