/**
 * Units, factories and containers (Jakarta Persistence, chapters 7, 8 and 9), as applications use them.
 */
@NullMarked
package org.aludel.provider.spec.chapter9;

import org.jspecify.annotations.NullMarked;
