/** What Oracle Database speaks, and what its errors mean. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.oracle;

import org.jspecify.annotations.NullMarked;
