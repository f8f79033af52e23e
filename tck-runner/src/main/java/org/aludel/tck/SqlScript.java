package org.aludel.tck;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Scripts are cut into statements the way Ant does it, for which those of the TCK are written. */
final class SqlScript {

    private static final Pattern DROP =
            Pattern.compile("(DROP|ALTER\\s+TABLE\\s+\\S+\\s+DROP)\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SqlScript() {}

    /**
     * Runs a script.
     *
     * @throws IllegalStateException when a statement other than a DROP fails
     */
    static void run(String script, Connection connection) {
        List<String> failures = new ArrayList<>();
        for (String sql : statementsOf(script)) {
            try {
                execute(sql, connection);
            } catch (SQLException e) {
                if (!isDrop(sql)) {
                    failures.add(sql + "\n    " + e.getMessage());
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("Scripts of the TCK failed:\n" + String.join("\n", failures));
        }
    }

    static void execute(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

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
