package org.aludel.provider.procedure;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.TransactionRequiredException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.aludel.core.engine.CallResult;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.RowReading;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.core.sql.Sql;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.fixture.TestUnit;
import org.aludel.provider.load.Instances;
import org.aludel.provider.load.Loader;
import org.aludel.provider.nativesql.ResultMappings;
import org.aludel.provider.parameter.QueryDefaults;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A database with the tables of some entities, and a persistence context in which procedures are called. */
final class ProcedureUnit implements AutoCloseable, ProcedureContext {

    private final TestUnit unit;
    private final EngineConnection connection;
    private final Loader loader;
    private final Procedures procedures;
    private int flushes;
    private boolean transaction = true;

    ProcedureUnit(TestDatabase kind, Class<?>... classes) {
        unit = new TestUnit(kind, classes);
        connection = unit.engine().connect();
        loader = new Loader(
                new PersistenceContext(), unit.plans(), connection::read, new Instances(unit.accessors()), state -> {});
        procedures = new Procedures(
                unit.mapping(), new ResultMappings(unit.mapping(), unit.shapes(), (names, types) -> values -> values));
    }

    ProcedureUnit sql(String... texts) {
        for (String text : texts) {
            connection.execute(Sql.text(text));
        }
        return this;
    }

    Procedures procedures() {
        return procedures;
    }

    ProcedureQuery query(ProcedureDefinition definition) {
        return new ProcedureQuery(this, definition);
    }

    /** How often changes were written before procedures. */
    int flushes() {
        return flushes;
    }

    void withoutTransaction() {
        transaction = false;
    }

    // ---- the persistence context

    @Override
    public void requireOpen() {
        // always
    }

    @Override
    public void requireTransaction(String method) {
        if (!transaction) {
            throw new TransactionRequiredException(method);
        }
    }

    @Override
    public FlushModeType flushMode() {
        return FlushModeType.AUTO;
    }

    @Override
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void beforeQuery(FlushModeType mode) {
        flushes++;
    }

    @Override
    public CallResult call(
            ProcedureCall call,
            List<? extends @Nullable Object> values,
            IntFunction<RowReading> readings,
            @Nullable Integer timeout) {
        return connection.call(call, values, readings);
    }

    @Override
    public Loader loader() {
        return loader;
    }

    @Override
    public void close() {
        connection.close();
        unit.close();
    }

    @Override
    public QueryDefaults queryDefaults() {
        return QueryDefaults.NONE;
    }
}
