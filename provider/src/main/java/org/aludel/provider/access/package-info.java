/**
 * Makes instances of the classes of a persistence unit, and reads and writes their state. It knows attributes as they are
 * declared and nothing of how they are stored. All of its objects are immutable and safe for use by several threads.
 */
@NullMarked
package org.aludel.provider.access;

import org.jspecify.annotations.NullMarked;
