package org.aludel.core.engine;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.CallText;
import org.aludel.core.dialect.ProcedureCalls;
import org.aludel.core.dialect.StatementKind;
import org.aludel.core.sql.CallParameter;
import org.aludel.core.sql.ParameterMode;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.core.sql.TextClauses;
import org.aludel.core.sql.TextFragment;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Calls stored procedures on a session, and reads all that comes back. Stateless but for what it was made with. */
final class CallRunner {

    private final Session session;
    private final ExecutionOptions options;
    private final IntFunction<RowReading> readings;

    CallRunner(Session session, ExecutionOptions options, IntFunction<RowReading> readings) {
        this.session = session;
        this.options = options.buffered();
        this.readings = readings;
    }

    CallResult call(ProcedureCall call, List<? extends @Nullable Object> values) {
        session.requireUsable();
        if (values.size() != call.parameters().size()) {
            throw EngineErrors.callValues(
                    call.name(), values.size(), call.parameters().size());
        }
        ProcedureCalls calls = session.core().dialect().procedureCalls();
        CallText text = calls.text(call, kind(calls, call));
        List<SqlType<?>> types = new ArrayList<>();
        call.parameters()
                .forEach(parameter -> types.add(session.core().dialect().types().resolve(parameter.type())));
        BoundStatement bound = bound(text.sql(), call, types, values);
        session.begin(options);
        TextStatement statement =
                new TextStatement(new TextClauses(new TextFragment(List.of(text.sql()), List.of()), List.of()));
        Observation observation = Observation.begin(session.core(), statement, StatementKind.UNKNOWN, bound, options);
        CallResult result;
        try {
            result = text.output() == CallText.Output.PARAMETERS
                    ? byParameters(call, types, values, text, calls.cursorType())
                    : byRow(call, types, bound, text.output());
        } catch (SQLException e) {
            observation.failed();
            session.core().procedureKinds().remove(call.name());
            throw session.failure(e, text.sql());
        }
        observation.executed(result.results().stream()
                .mapToLong(Result::rowCount)
                .filter(rows -> rows > 0)
                .sum());
        return result;
    }

    private @Nullable String kind(ProcedureCalls calls, ProcedureCall call) {
        TextStatement query = calls.kindQuery(call);
        if (query == null) {
            return null;
        }
        Map<String, String> kinds = session.core().procedureKinds();
        String known = kinds.get(call.name());
        if (known == null) {
            known = new StatementRunner(session, options)
                    .execute(query, Map.of())
                    .scalars(String.class)
                    .first()
                    .orElse("");
            kinds.put(call.name(), known);
        }
        return known.isEmpty() ? null : known;
    }

    /** The values that are given, each cast to its type. */
    private static BoundStatement bound(
            String sql, ProcedureCall call, List<SqlType<?>> types, List<? extends @Nullable Object> values) {
        List<SqlType<?>> givenTypes = new ArrayList<>();
        List<@Nullable Object> given = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            if (call.parameters().get(i).mode().isInput()) {
                givenTypes.add(types.get(i));
                given.add(cast(types.get(i), values.get(i)));
            }
        }
        return new BoundStatement(sql, givenTypes.toArray(SqlType<?>[]::new), given.toArray());
    }

    private static @Nullable Object cast(SqlType<?> type, @Nullable Object value) {
        return value == null ? null : type.cast(value);
    }

    // ---- values come back by parameters

    private CallResult byParameters(
            ProcedureCall call,
            List<SqlType<?>> types,
            List<? extends @Nullable Object> values,
            CallText text,
            int cursorType)
            throws SQLException {
        try (CallableStatement callable = session.jdbc().prepareCall(text.sql())) {
            limitTime(callable);
            for (int i = 0; i < types.size(); i++) {
                CallParameter parameter = call.parameters().get(i);
                if (parameter.mode().isInput()) {
                    bind(callable, i + 1, types.get(i), values.get(i));
                }
                if (parameter.mode().isOutput()) {
                    callable.registerOutParameter(
                            i + 1, parameter.mode() == ParameterMode.REF_CURSOR ? cursorType : code(types.get(i)));
                }
            }
            List<Result> results = results(callable, callable.execute());
            int withRows = (int) results.stream().filter(Result::returnsRows).count();
            return new CallResult(results, outputs(call, types, OutputRow.of(callable), true, withRows));
        }
    }

    @SuppressWarnings("unchecked") // the value is cast to the type
    private static void bind(CallableStatement callable, int index, SqlType<?> type, @Nullable Object value)
            throws SQLException {
        ((SqlType<Object>) type).bind(callable, index, cast(type, value));
    }

    private static int code(SqlType<?> type) {
        return type.jdbcType() == Types.NULL ? Types.OTHER : type.jdbcType();
    }

    /**
     * The values that come back.
     *
     * @param row has them
     * @param everyParameter whether it has a column for each parameter; else for those that come back
     * @param number how many results with rows there are already
     */
    private @Nullable Object[] outputs(
            ProcedureCall call, List<SqlType<?>> types, ResultSet row, boolean everyParameter, int number)
            throws SQLException {
        @Nullable Object[] outputs = new Object[types.size()];
        int column = 0;
        int next = number;
        for (int i = 0; i < outputs.length; i++) {
            ParameterMode mode = call.parameters().get(i).mode();
            if (everyParameter || mode.isOutput()) {
                column++;
            }
            if (mode == ParameterMode.REF_CURSOR) {
                outputs[i] = cursor(row, column, next++);
            } else if (mode.isOutput()) {
                outputs[i] = types.get(i).read(row, column);
            }
        }
        return outputs;
    }

    private Result cursor(ResultSet row, int column, int number) throws SQLException {
        try (ResultSet rows = (ResultSet) row.getObject(column)) {
            if (rows == null) {
                throw EngineErrors.noCursor();
            }
            return read(rows, number);
        }
    }

    // ---- values come back as a row

    private CallResult byRow(ProcedureCall call, List<SqlType<?>> types, BoundStatement bound, CallText.Output output)
            throws SQLException {
        try (PreparedStatement prepared = session.jdbc().prepareStatement(bound.sql())) {
            limitTime(prepared);
            bound.setParameters(prepared);
            boolean rows = prepared.execute();
            if (!rows || !call.hasOutput()) {
                return new CallResult(results(prepared, rows), new Object[types.size()]);
            }
            @Nullable Object[] outputs;
            try (ResultSet first = prepared.getResultSet()) {
                outputs = output == CallText.Output.RESULT
                        ? asCursor(call, first)
                        : first.next() ? outputs(call, types, first, false, 0) : new Object[types.size()];
            }
            return new CallResult(List.of(), outputs);
        }
    }

    private @Nullable Object[] asCursor(ProcedureCall call, ResultSet rows) throws SQLException {
        @Nullable Object[] outputs = new Object[call.parameters().size()];
        Result result = read(rows, 0);
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = call.parameters().get(i).mode() == ParameterMode.REF_CURSOR ? result : null;
        }
        return outputs;
    }

    // ---- results

    private List<Result> results(PreparedStatement statement, boolean firstIsRows) throws SQLException {
        List<Result> results = new ArrayList<>();
        boolean rows = firstIsRows;
        int withRows = 0;
        while (true) {
            if (rows) {
                results.add(read(statement.getResultSet(), withRows++));
            } else {
                int count = statement.getUpdateCount();
                if (count < 0) {
                    return results;
                }
                results.add(Result.ofCount(count));
            }
            rows = statement.getMoreResults();
        }
    }

    private Result read(ResultSet rows, int number) throws SQLException {
        return new StatementRunner(session, options, readings.apply(number))
                .buffered(StatementKind.UNKNOWN, rows, null);
    }

    private void limitTime(PreparedStatement prepared) throws SQLException {
        new StatementRunner(session, options).limitTime(prepared);
    }
}
