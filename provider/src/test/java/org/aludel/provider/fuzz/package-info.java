/** Random queries over mapped entities, and what must never come of them. */
@NullMarked
package org.aludel.provider.fuzz;

import org.jspecify.annotations.NullMarked;
