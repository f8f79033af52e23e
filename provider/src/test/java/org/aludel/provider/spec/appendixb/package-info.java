/** What goes wrong, and what becomes of the transaction then (Jakarta Persistence, the tables of exceptions). */
@NullMarked
package org.aludel.provider.spec.appendixb;

import org.jspecify.annotations.NullMarked;
