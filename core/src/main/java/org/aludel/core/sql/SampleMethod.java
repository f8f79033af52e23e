package org.aludel.core.sql;

/** How a sample of a table is taken. */
public enum SampleMethod {
    BERNOULLI,
    SYSTEM
}
