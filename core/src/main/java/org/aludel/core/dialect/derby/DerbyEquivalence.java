package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectEquivalence;

/**
 * What is the same in Derby: an index that a key has already is not made, and sequences begin with the smallest number of
 * their type, or the largest when they go down.
 */
final class DerbyEquivalence extends DialectEquivalence {

    DerbyEquivalence(Dialect dialect) {
        super(dialect);
    }

    @Override
    public boolean keepsNoSecondIndex() {
        return true;
    }
}
