/**
 * The unit of work: finds what has changed in a persistence context, plans which rows are to be written in which order,
 * and writes them. A plan is data and is made without the database. What belongs to one persistence context belongs to its
 * thread; what belongs to a unit is safe for use by several. Knows mappings, shapes and the states of instances; knows
 * nothing of transactions or entity managers.
 */
@NullMarked
package org.aludel.provider.flush;

import org.jspecify.annotations.NullMarked;
