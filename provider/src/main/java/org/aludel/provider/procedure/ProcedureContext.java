package org.aludel.provider.procedure;

import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.aludel.core.engine.CallResult;
import org.aludel.core.engine.RowReading;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.provider.load.Loader;
import org.aludel.provider.parameter.QueryDefaults;
import org.jspecify.annotations.Nullable;

/** The persistence context in which a stored procedure is called, with its connection and its transaction. */
public interface ProcedureContext {

    /**
     * Fails where the entity manager is closed.
     *
     * @throws IllegalStateException if it is
     */
    void requireOpen();

    /**
     * Fails where no transaction is joined.
     *
     * @throws jakarta.persistence.TransactionRequiredException if there is none
     */
    void requireTransaction(String method);

    /** When changes are written before queries, if a query does not say otherwise. */
    FlushModeType flushMode();

    /** Does work whose failures are reported, and mark the transaction, as those of queries do. */
    <T extends @Nullable Object> T run(Supplier<T> work);

    /** Writes the changes that a procedure should see. */
    void beforeQuery(FlushModeType mode);

    /**
     * Calls a procedure on the connection of the transaction.
     *
     * @param timeout how many milliseconds it may take; null for as long as the unit allows
     */
    CallResult call(
            ProcedureCall call,
            List<? extends @Nullable Object> values,
            IntFunction<RowReading> readings,
            @Nullable Integer timeout);

    /** Brings entities into the persistence context. */
    Loader loader();

    /** What holds for queries that say nothing themselves. */
    QueryDefaults queryDefaults();
}
