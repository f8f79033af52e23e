package org.aludel.core.dialect;

import java.util.stream.Collectors;
import org.aludel.core.sql.CallParameter;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.core.sql.TextStatement;
import org.jspecify.annotations.Nullable;

/** How stored procedures are called. Immutable and thread-safe. */
public interface ProcedureCalls {

    /** As JDBC has it. */
    ProcedureCalls STANDARD = (call, kind) -> new CallText(
            call.parameters().stream()
                    .map(parameter -> "?")
                    .collect(Collectors.joining(", ", "{call " + call.name() + "(", ")}")),
            CallText.Output.PARAMETERS);

    /**
     * The text of a call.
     *
     * @param call the call
     * @param kind what {@link #kindQuery} has found; null where there is no such query, or it found nothing
     * @throws org.aludel.core.error.UnsupportedConstructException when the database has no such thing
     */
    CallText text(ProcedureCall call, @Nullable String kind);

    /**
     * A query for what the database knows of the procedure, whose first row has it in its only column; null where the text
     * does not depend on that. Its answer is kept until a call fails.
     */
    default @Nullable TextStatement kindQuery(ProcedureCall call) {
        return null;
    }

    /** The code of {@link java.sql.Types} by which a parameter is registered that comes back as rows. */
    default int cursorType() {
        return java.sql.Types.REF_CURSOR;
    }

    /** The places of the parameters that are given, one behind the other. */
    static String given(ProcedureCall call) {
        return call.parameters().stream()
                .map(CallParameter::mode)
                .filter(mode -> mode.isInput())
                .map(mode -> "?")
                .collect(Collectors.joining(", "));
    }
}
