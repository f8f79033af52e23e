/** What IBM Db2 speaks, and what its errors mean. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.db2;

import org.jspecify.annotations.NullMarked;
