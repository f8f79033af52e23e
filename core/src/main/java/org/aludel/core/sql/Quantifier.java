package org.aludel.core.sql;

/** The quantifiers of a comparison. */
public enum Quantifier {
    ANY,
    ALL
}
