/**
 * Entities (Jakarta Persistence, chapter 2), as applications use them.
 */
@NullMarked
package org.aludel.provider.spec.chapter2;

import org.jspecify.annotations.NullMarked;
