/** Criteria (Jakarta Persistence, chapter 6) as objects of their own; what they mean is beside the query language. */
@NullMarked
package org.aludel.provider.spec.chapter6;

import org.jspecify.annotations.NullMarked;
