package org.aludel.core.engine;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a result come from: memory, or a cursor of the database. */
interface RowSource {

    RowLayout layout();

    /** The rows; a cursor has one iterator only, and goes on where it was. */
    Iterator<Row> iterator();

    /** All rows where they are in memory, else null. */
    @Nullable
    List<Row> buffered();

    void close();
}
