package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectEquivalence;

/** What is the same in H2: some functions have two names. */
final class H2Equivalence extends DialectEquivalence {

    H2Equivalence(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String comparableFunction(String name) {
        return name.equals("length") ? "char_length" : name;
    }
}
