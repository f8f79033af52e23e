/** The tables of an empty database, and what is in them at first: the example's own few rows, or a whole data set. */
@NullMarked
package org.aludel.examples.store.data;

import org.jspecify.annotations.NullMarked;
