/** Transactions of JTA in Java SE: Narayana, Agroal and databases that take part in two-phase commits. */
@NullMarked
package org.aludel.provider.transaction.narayana;

import org.jspecify.annotations.NullMarked;
