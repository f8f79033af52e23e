package org.aludel.core.sql;

/** Whether a common table expression is to be materialized. */
public enum Materialization {
    UNSPECIFIED,
    MATERIALIZED,
    NOT_MATERIALIZED
}
