/**
 * What has to change to make one schema another. Pure comparison of two models: knows no database and no connection.
 * Immutable and thread-safe.
 */
@NullMarked
package org.aludel.core.schema.difference;

import org.jspecify.annotations.NullMarked;
