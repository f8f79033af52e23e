/**
 * Annotations of mappings (Jakarta Persistence, chapters 10 and 11), as applications use them.
 */
@NullMarked
package org.aludel.provider.spec.chapter11;

import org.jspecify.annotations.NullMarked;
