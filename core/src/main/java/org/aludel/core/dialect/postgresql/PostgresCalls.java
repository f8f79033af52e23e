package org.aludel.core.dialect.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.aludel.core.dialect.CallText;
import org.aludel.core.dialect.ProcedureCalls;
import org.aludel.core.sql.CallParameter;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.core.sql.TextClauses;
import org.aludel.core.sql.TextFragment;
import org.aludel.core.sql.TextStatement;
import org.jspecify.annotations.Nullable;

/**
 * Procedures are called, functions are selected from, and the catalog knows which is which; the driver's own calls depend on
 * a setting of its URL. What comes back is a row in both cases, in which a cursor is a name that the driver follows.
 */
final class PostgresCalls implements ProcedureCalls {

    static final PostgresCalls INSTANCE = new PostgresCalls();

    private static final String PROCEDURE = "p";

    private PostgresCalls() {}

    @Override
    public TextStatement kindQuery(ProcedureCall call) {
        List<String> parts = parts(call.name());
        String name = parts.get(parts.size() - 1);
        TextFragment query = TextFragment.parse(
                parts.size() == 1
                        ? "SELECT prokind::text FROM pg_catalog.pg_proc WHERE proname = :name"
                                + " AND pg_function_is_visible(oid) ORDER BY prokind DESC LIMIT 1"
                        : "SELECT p.prokind::text FROM pg_catalog.pg_proc p"
                                + " JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
                                + " WHERE p.proname = :name AND n.nspname = :schema ORDER BY p.prokind DESC LIMIT 1");
        TextStatement statement = new TextStatement(new TextClauses(query, List.of())).bind("name", name);
        return parts.size() == 1 ? statement : statement.bind("schema", parts.get(parts.size() - 2));
    }

    @Override
    public CallText text(ProcedureCall call, @Nullable String kind) {
        if (!PROCEDURE.equals(kind)) {
            return new CallText(
                    "SELECT * FROM " + call.name() + "(" + ProcedureCalls.given(call) + ")", CallText.Output.ROW);
        }
        StringJoiner arguments = new StringJoiner(", ", "CALL " + call.name() + "(", ")");
        for (CallParameter parameter : call.parameters()) {
            arguments.add(parameter.mode().isInput() ? "?" : "NULL");
        }
        return new CallText(arguments.toString(), CallText.Output.ROW);
    }

    /** The parts of a name as the catalog has them: without quotes, or else in lower case. */
    private static List<String> parts(String name) {
        List<String> parts = new java.util.ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : name.strip().toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(quoted ? String.valueOf(c) : String.valueOf(c).toLowerCase(Locale.ROOT));
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
