package org.aludel.core.schema.difference;

/** In what two columns may differ. */
public enum ColumnAspect {
    TYPE,
    NULLABILITY,
    DEFAULT,
    IDENTITY,
    COMPUTATION,
    COLLATION,
    COMMENT
}
