package org.aludel.core.golden;

import java.util.stream.Collectors;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.ParameterSlot;
import org.aludel.core.error.AludelException;
import org.aludel.core.sql.Statement;

/** What a statement becomes in a dialect, as the lines of a golden file. */
final class GoldenText {

    private GoldenText() {}

    /** The SQL and the types of its parameters, or the coded refusal; any other failure is let through. */
    static String of(Statement statement, Dialect dialect) {
        CompiledStatement compiled;
        try {
            compiled = dialect.compile(statement);
        } catch (AludelException refused) {
            return "! " + oneLine(refused.getMessage().replaceFirst("^\\[(ALU-\\d+)]", "$1"));
        }
        String binds = compiled.slots().stream().map(GoldenText::bind).collect(Collectors.joining(", "));
        return oneLine(compiled.sql()) + (binds.isEmpty() ? "" : "\n-- binds: " + binds);
    }

    private static String bind(ParameterSlot slot) {
        return slot.type() + (slot.isExpanded() ? "..." : "");
    }

    private static String oneLine(String text) {
        return text.replace("\n", "\\n");
    }
}
