/**
 * Programs that use {@code org.aludel.core} alone, on an H2 database in memory.
 */
@NullMarked
package org.aludel.examples.core;

import org.jspecify.annotations.NullMarked;
