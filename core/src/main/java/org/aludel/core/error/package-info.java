/**
 * Coded errors: what every failure of Aludel carries, and the small hierarchy that database failures are translated
 * to. This package knows nothing of statements, dialects or connections; everything in it is immutable and safe to
 * share between threads.
 */
@NullMarked
package org.aludel.core.error;

import org.jspecify.annotations.NullMarked;
