/**
 * The door of the query language: text in, tree out, or an error that shows the place. Everything in it is immutable and
 * safe to share between threads.
 */
@NullMarked
package org.aludel.jpql.parser;

import org.jspecify.annotations.NullMarked;
