/**
 * The tree of a query: immutable records in sealed hierarchies, visitors without defaults, a printer back to text, and the
 * places of nodes in the text they were read from, which are kept beside the tree. Knows neither the parser nor entities:
 * a dotted name is a dotted name here. Everything in it is immutable and safe to share between threads.
 */
@NullMarked
package org.aludel.jpql.syntax;

import org.jspecify.annotations.NullMarked;
