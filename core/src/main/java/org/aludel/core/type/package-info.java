/**
 * How a Java value meets JDBC: SQL types, their values and literals, and converters over them. Types know no dialect
 * and no statement; a dialect may replace one by its own way of binding and reading. All types are immutable, compare
 * by value, and are safe to share between threads.
 */
@NullMarked
package org.aludel.core.type;

import org.jspecify.annotations.NullMarked;
