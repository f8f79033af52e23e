package org.aludel.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a script into statements the way Ant does it, for which the scripts of the TCK are written. */
final class SqlScript {

    private static final Pattern DROP =
            Pattern.compile("(DROP|ALTER\\s+TABLE\\s+\\S+\\s+DROP)\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SqlScript() {}

    /** Whether a statement takes away what an earlier run may have left: in a new database it fails. */
    static boolean isDrop(String statement) {
        return DROP.matcher(statement).matches();
    }

    /**
     * The statements of a script: one ends where a line ends with a semicolon, so that a semicolon inside the body of a
     * procedure stays where it is. Comment lines are left out.
     */
    static List<String> statementsOf(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : script.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("--")) {
                continue;
            }
            statement.append(statement.isEmpty() ? "" : "\n").append(line);
            if (line.endsWith(";")) {
                statement.setLength(statement.length() - 1);
                statements.add(statement.toString().strip());
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            statements.add(statement.toString());
        }
        return List.copyOf(statements);
    }
}
