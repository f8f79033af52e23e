/**
 * Runs the Jakarta Persistence TCK, taken from the local Maven repository, and tells what passed.
 *
 * <p>Knows the TCK by the names of its packages and of the system properties it reads, and nothing else of it. Not
 * shipped. Nothing here is thread-safe: one run uses one thread.
 */
@NullMarked
package org.aludel.tck;

import org.jspecify.annotations.NullMarked;
