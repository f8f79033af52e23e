/**
 * What enhanced classes call, and what they are to others: all that an application needs at run time, with nothing but the
 * JDK behind it. Knows no mapping, no persistence context and no Byte Buddy.
 *
 * <p>An enhanced class implements {@link org.aludel.enhancer.runtime.EnhancedInstance} and carries the annotation {@link
 * org.aludel.enhancer.runtime.Enhanced}. Each of its instances has a place for a {@link
 * org.aludel.enhancer.runtime.Tracker}, which is asked before a field is read or written as long as there is one:
 *
 * <pre>{@code
 * static String aludel$get$name(Person self) {
 *     Tracker tracker = self.aludel$tracker;
 *     if (tracker != null) {
 *         tracker.reading(2);
 *     }
 *     return self.name;
 * }
 * }</pre>
 */
@NullMarked
package org.aludel.enhancer.runtime;

import org.jspecify.annotations.NullMarked;
