package org.aludel.jpql.syntax;

/** The functions of the language that are written as a name with arguments. */
public enum StandardFunction {
    ABS,
    CEILING,
    CONCAT,
    EXP,
    FLOOR,
    LEFT,
    LENGTH,
    LN,
    LOCATE,
    LOWER,
    MOD,
    POWER,
    REPLACE,
    RIGHT,
    ROUND,
    SIGN,
    SQRT,
    SUBSTRING,
    UPPER
}
