package org.aludel.provider.session;

import org.aludel.core.engine.EngineConnection;
import org.aludel.provider.results.ResultCursor;

/** Executes a query whose rows are read as they are asked for. */
@FunctionalInterface
public interface CursorOpening {

    /**
     * The cursor of the query.
     *
     * @param connection executes it; its results are streamed
     * @param closing is run by the cursor when it needs the connection no more
     */
    ResultCursor open(EngineConnection connection, Runnable closing);
}
