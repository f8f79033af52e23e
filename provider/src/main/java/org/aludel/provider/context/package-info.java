/**
 * The identity map: which instances are managed, by their keys and by themselves. Knows states of instances; knows
 * nothing of where they come from or what becomes of them.
 */
@NullMarked
package org.aludel.provider.context;

import org.jspecify.annotations.NullMarked;
