/**
 * Makes the mapping of a persistence unit out of its source: {@link org.aludel.provider.mapping.assembly.Assembly} is the
 * way in. Applies the defaults of the specification for names and columns, and the overrides; collects all mistakes
 * instead of stopping at the first. Used while a unit starts, by one thread.
 */
@NullMarked
package org.aludel.provider.mapping.assembly;

import org.jspecify.annotations.NullMarked;
