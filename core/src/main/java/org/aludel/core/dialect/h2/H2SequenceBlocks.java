package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.SequenceBlocks;
import org.aludel.core.sql.FromClause;

/** H2 has a function that makes rows. */
final class H2SequenceBlocks extends SequenceBlocks {

    static final H2SequenceBlocks INSTANCE = new H2SequenceBlocks();

    private H2SequenceBlocks() {}

    @Override
    protected FromClause rows(String alias, int count) {
        return numbers("system_range", alias, count);
    }
}
