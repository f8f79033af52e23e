/**
 * Makes of a statement of Core with entities in it what a query in text is made into, too: the tree with the nodes of the
 * query language, what is selected, and the parameters. Everything behind that is the same for both.
 *
 * <p>Knows the nodes of {@link org.aludel.orm}, and nothing of mappings or lowering. What is made is immutable; making it is
 * for one thread.
 */
@NullMarked
package org.aludel.provider.statement;

import org.jspecify.annotations.NullMarked;
