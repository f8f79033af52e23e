/**
 * What is known of instances of entities: their keys, their states, and how state is taken apart into the values of
 * columns and put together again. Knows mappings and how to reach the members of classes; knows nothing of statements.
 */
@NullMarked
package org.aludel.provider.state;

import org.jspecify.annotations.NullMarked;
