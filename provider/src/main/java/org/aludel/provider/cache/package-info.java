/**
 * The shared cache: the state of entities as the values of their columns, kept beyond persistence contexts. Knows mappings
 * and how state is taken apart; knows nothing of statements, connections and instances. What persistence contexts share is
 * thread-safe, what each of them has belongs to its thread.
 */
@NullMarked
package org.aludel.provider.cache;

import org.jspecify.annotations.NullMarked;
