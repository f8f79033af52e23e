/**
 * The collections of managed instances: they fetch their values when they are first touched, and can tell what the
 * database had. Belong to the thread of their persistence context. Knows states of instances; knows nothing of where
 * values come from.
 */
@NullMarked
package org.aludel.provider.collection;

import org.jspecify.annotations.NullMarked;
