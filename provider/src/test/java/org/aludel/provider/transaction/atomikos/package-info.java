/** Transactions of JTA in Java SE with Atomikos. */
@NullMarked
package org.aludel.provider.transaction.atomikos;

import org.jspecify.annotations.NullMarked;
