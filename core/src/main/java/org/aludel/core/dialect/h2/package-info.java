/** What H2 speaks, and what its errors mean. Immutable and thread-safe. */
@NullMarked
package org.aludel.core.dialect.h2;

import org.jspecify.annotations.NullMarked;
