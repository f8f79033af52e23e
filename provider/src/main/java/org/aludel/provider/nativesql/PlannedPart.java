package org.aludel.provider.nativesql;

import java.util.List;
import org.aludel.core.engine.Row;
import org.aludel.provider.load.Loader;
import org.jspecify.annotations.Nullable;

/** Reads a part of rows whose columns are known. */
@FunctionalInterface
interface PlannedPart {

    /** The part of each row, in order. */
    List<@Nullable Object> read(List<Row> rows, Loader loader);
}
