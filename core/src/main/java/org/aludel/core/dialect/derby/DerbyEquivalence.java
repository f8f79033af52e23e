package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectEquivalence;
import org.aludel.core.schema.SequenceOptions;

/**
 * What is the same in Derby: an index that a key has already is not made, and sequences begin with the smallest number of
 * their type, or the largest when they go down.
 */
final class DerbyEquivalence extends DialectEquivalence {

    DerbyEquivalence(Dialect dialect) {
        super(dialect);
    }

    @Override
    public boolean sameOptions(SequenceOptions one, SequenceOptions other) {
        return sameNumbers(one, other, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public boolean keepsNoSecondIndex() {
        return true;
    }
}
