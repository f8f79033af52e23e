/**
 * The codes of what can be wrong with a query, the exception that carries them, and places in the text of a query. Knows
 * nothing of the rest of the module; everything in it is immutable and safe to share between threads.
 */
@NullMarked
package org.aludel.jpql.error;

import org.jspecify.annotations.NullMarked;
