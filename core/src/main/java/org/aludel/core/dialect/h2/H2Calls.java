package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.CallText;
import org.aludel.core.dialect.ProcedureCalls;
import org.aludel.core.sql.ParameterMode;
import org.aludel.core.sql.ProcedureCall;
import org.jspecify.annotations.Nullable;

/** Calls of Java methods, which have no parameters that come back: their value or their rows stand for these. */
final class H2Calls implements ProcedureCalls {

    static final H2Calls INSTANCE = new H2Calls();

    private H2Calls() {}

    @Override
    public CallText text(ProcedureCall call, @Nullable String kind) {
        boolean cursor = call.parameters().stream().anyMatch(parameter -> parameter.mode() == ParameterMode.REF_CURSOR);
        return new CallText(
                "CALL " + call.name() + "(" + ProcedureCalls.given(call) + ")",
                cursor ? CallText.Output.RESULT : CallText.Output.ROW);
    }
}
