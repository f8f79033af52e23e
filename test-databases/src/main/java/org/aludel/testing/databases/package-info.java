/**
 * Databases for tests: one server per kind and JVM, started on first use, and any number of fresh, empty databases on it.
 *
 * <p>Knows nothing of Aludel itself, so that every module can use it. All public types are thread-safe.
 */
@NullMarked
package org.aludel.testing.databases;

import org.jspecify.annotations.NullMarked;
