/**
 * Operations on entities (Jakarta Persistence, chapter 3), as applications use them.
 */
@NullMarked
package org.aludel.provider.spec.chapter3;

import org.jspecify.annotations.NullMarked;
