/** What MariaDB speaks where that differs from MySQL. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
