/**
 * The small fixed data set that the cases read: its tables, as the expression tree knows them, and their rows. Immutable;
 * knows neither databases nor dialects.
 */
@NullMarked
package org.aludel.compliance.data;

import org.jspecify.annotations.NullMarked;
