/** Transactions over two databases in Java SE: Narayana decides, Agroal lends connections, Aludel writes. */
@NullMarked
package org.aludel.examples.jta;

import org.jspecify.annotations.NullMarked;
