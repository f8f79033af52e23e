/**
 * From the text of a query to its tree: the generated parser is driven here, what it read is turned into nodes, and what it
 * could not read is explained. The classes of ANTLR are seen nowhere else.
 */
@NullMarked
package org.aludel.jpql.internal.reader;

import org.jspecify.annotations.NullMarked;
