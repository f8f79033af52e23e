package org.aludel.core.engine;

import java.util.Iterator;
import java.util.List;

/** Rows in memory; they can be read again and again, and closing changes nothing. */
record BufferedRows(RowLayout layout, List<Row> buffered) implements RowSource {

    BufferedRows {
        buffered = java.util.Collections.unmodifiableList(buffered);
    }

    @Override
    public Iterator<Row> iterator() {
        return buffered.iterator();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
