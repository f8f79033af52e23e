/**
 * Stored procedures (Jakarta Persistence, 3.11.12 and 10.4.3): their parameters, what they give back in which order, and what is
 * made of it. Knows neither entity managers nor transactions: a {@link org.aludel.provider.procedure.ProcedureContext} stands
 * for these. What is made of definitions is immutable and thread-safe; a query belongs to one thread.
 */
@NullMarked
package org.aludel.provider.procedure;

import org.jspecify.annotations.NullMarked;
