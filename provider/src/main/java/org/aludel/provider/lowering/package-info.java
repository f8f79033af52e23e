/**
 * Turns entities into tables, columns and joins of Core statements. Knows mappings, and inheritance most of all; knows
 * nothing of instances or connections.
 */
@NullMarked
package org.aludel.provider.lowering;

import org.jspecify.annotations.NullMarked;
