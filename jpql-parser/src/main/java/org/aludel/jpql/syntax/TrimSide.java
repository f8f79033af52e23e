package org.aludel.jpql.syntax;

/** Where TRIM removes characters. */
public enum TrimSide {
    BOTH,
    LEADING,
    TRAILING
}
