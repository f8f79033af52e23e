package org.aludel.provider.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.engine.CallResult;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.RowReading;
import org.aludel.provider.load.Loader;
import org.aludel.provider.nativesql.ResultReader;
import org.aludel.provider.nativesql.RowMapping;
import org.jspecify.annotations.Nullable;

/**
 * What a call gave back, one after the other: rows and numbers of changed rows as they came, then the rows of cursors in the
 * order of their parameters. Belongs to one thread.
 */
final class ProcedureResults {

    private final List<RowMapping> mappings;
    private final List<ProcedureParameter<?>> parameters;
    private final Map<Integer, ResultReader> readers = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private @Nullable CallResult call;
    private int next;

    /** A result that is not taken yet; with a reader if it is rows. */
    private record Pending(Result result, @Nullable ResultReader reader) {}

    ProcedureResults(List<RowMapping> mappings, List<ProcedureParameter<?>> parameters) {
        this.mappings = mappings;
        this.parameters = List.copyOf(parameters);
    }

    /** How the rows of a result are read. */
    RowReading reading(int number) {
        return reader(number).reading();
    }

    private ResultReader reader(int number) {
        return readers.computeIfAbsent(
                number,
                any -> new ResultReader(number < mappings.size() ? mappings.get(number) : RowMapping.columns()));
    }

    /** Takes in what was given back. */
    void came(CallResult result) {
        call = result;
        int withRows = 0;
        for (Result each : result.results()) {
            pending.add(new Pending(each, each.returnsRows() ? reader(withRows++) : null));
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).isCursor() && result.output(i) instanceof Result rows) {
                pending.add(new Pending(rows, reader(withRows++)));
            }
        }
    }

    /** Whether rows are next. */
    boolean hasRows() {
        return next < pending.size() && pending.get(next).reader() != null;
    }

    /** Takes the rows that are next; null if there are none. */
    @Nullable
    List<@Nullable Object> rows(Loader loader) {
        if (!hasRows()) {
            return null;
        }
        Pending taken = pending.get(next++);
        return read(taken, loader);
    }

    private static List<@Nullable Object> read(Pending rows, Loader loader) {
        ResultReader reader = rows.reader();
        return reader == null ? new ArrayList<>() : reader.read(rows.result(), loader);
    }

    /** Takes the number of changed rows that is next; -1 if there is none. */
    int count() {
        if (next >= pending.size() || hasRows()) {
            return -1;
        }
        return Math.toIntExact(pending.get(next++).result().rowCount());
    }

    /** What came back through a parameter; the list of its results for a cursor. */
    @Nullable
    Object output(ProcedureParameter<?> parameter, Loader loader) {
        if (call == null) {
            return null;
        }
        Object value = call.output(parameters.indexOf(parameter));
        for (Pending each : pending) {
            if (parameter.isCursor() && each.result() == value) {
                return read(each, loader);
            }
        }
        return value;
    }
}
