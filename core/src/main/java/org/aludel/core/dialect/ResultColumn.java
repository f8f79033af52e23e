package org.aludel.core.dialect;

import org.aludel.core.type.SqlType;

/**
 * A column of the rows that a compiled statement returns.
 *
 * @param name the name under which the row knows it
 * @param type reads it in the dialect's way
 * @param <T> the Java type of its values
 */
public record ResultColumn<T>(String name, SqlType<T> type) {}
