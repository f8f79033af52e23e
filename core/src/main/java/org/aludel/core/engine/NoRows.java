package org.aludel.core.engine;

import java.util.Iterator;
import java.util.List;

/** What a statement returns that returns no rows: asking for them is an error. */
enum NoRows implements RowSource {
    INSTANCE;

    @Override
    public RowLayout layout() {
        throw EngineErrors.noRowsReturned();
    }

    @Override
    public Iterator<Row> iterator() {
        throw EngineErrors.noRowsReturned();
    }

    @Override
    public List<Row> buffered() {
        throw EngineErrors.noRowsReturned();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
