package org.aludel.core.sql;

import java.util.List;

/**
 * The call of a stored procedure, without values. Immutable.
 *
 * <pre>{@code
 * ProcedureCall raise = ProcedureCall.of("raise_salary", CallParameter.in(BIGINT), CallParameter.out(DECIMAL));
 * BigDecimal salary = (BigDecimal) connection.call(raise, Arrays.asList(id, null)).output(1);
 * }</pre>
 *
 * @param name the name as it is written in SQL, with a schema and quotes where they are needed; sent as it is
 * @param parameters the parameters in the order in which the procedure declares them
 */
public record ProcedureCall(String name, List<CallParameter> parameters) {

    public ProcedureCall {
        Names.check("procedure", name);
        parameters = List.copyOf(parameters);
    }

    /** A call with some parameters. */
    public static ProcedureCall of(String name, CallParameter... parameters) {
        return new ProcedureCall(name, List.of(parameters));
    }

    /** Whether something comes back through the parameters. */
    public boolean hasOutput() {
        return parameters.stream().anyMatch(parameter -> parameter.mode().isOutput());
    }
}
