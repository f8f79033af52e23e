/** What Apache Derby speaks, and what its errors mean. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.derby;

import org.jspecify.annotations.NullMarked;
