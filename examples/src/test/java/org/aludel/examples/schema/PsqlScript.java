package org.aludel.examples.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of a script that was written for PostgreSQL's own client, without what only the client understands. */
final class PsqlScript {

    /** Whatever a semicolon may stand in without ending a statement, and whatever may be skipped. */
    private static final Pattern PART = Pattern.compile(
            "(?<comment>--[^\\n]*|/\\*.*?\\*/)|(?<command>^\\\\[^\\n]*)|(?<end>;)"
                    + "|(?<dollars>\\$(?:[A-Za-z_]\\w*)?\\$).*?\\k<dollars>|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|[^;]",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern OF_DATABASE =
            Pattern.compile("(?:CREATE|DROP)\\s+DATABASE\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PsqlScript() {}

    /** The statements that define and fill, without those about the database itself. */
    static List<String> statements(Path file) throws IOException {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        Matcher part = PART.matcher(Files.readString(file));
        while (part.find()) {
            if (part.group("end") != null) {
                add(statements, statement);
            } else if (part.group("comment") == null && part.group("command") == null) {
                statement.append(part.group());
            }
        }
        add(statements, statement);
        return statements;
    }

    private static void add(List<String> statements, StringBuilder statement) {
        String sql = statement.toString().strip();
        statement.setLength(0);
        if (!sql.isEmpty() && !OF_DATABASE.matcher(sql).matches()) {
            statements.add(sql);
        }
    }
}
