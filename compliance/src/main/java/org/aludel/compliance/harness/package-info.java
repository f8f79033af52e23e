/**
 * What runs the cases: the database as its author describes it, the tables of the data set on it, and the check that what a
 * dialect denies is refused. Knows no product.
 */
@NullMarked
package org.aludel.compliance.harness;

import org.jspecify.annotations.NullMarked;
