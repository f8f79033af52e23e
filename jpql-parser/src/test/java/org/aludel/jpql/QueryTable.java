package org.aludel.jpql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A file of queries with what is expected of each. {@code == heading} begins a section, a line that begins with {@code |}
 * is expected of the query above it, and other lines are queries; {@code ¶} stands for a line break in one. With
 * {@code -Dgolden.write=true} the file is written anew; review what changed.
 */
public final class QueryTable {

    private static final String SECTION = "== ";
    private static final String EXPECTED = "|";

    private final Path path;

    /** The table of a name. */
    public QueryTable(String name) {
        this("parser", name);
    }

    /** The table of a name in a package. */
    public QueryTable(String packageName, String name) {
        this.path = Path.of("src", "test", "resources", "org", "aludel", "jpql", packageName, name);
    }

    /** A query of the table. */
    public record Row(String section, String query, String expected) {
        @Override
        public String toString() {
            return query;
        }
    }

    /** All rows; what is expected is written anew first when that is asked for. */
    public List<Row> rows(Function<Row, String> actual) {
        List<Row> rows = read();
        if (Boolean.getBoolean("golden.write")) {
            write(rows, actual);
            return read();
        }
        return rows;
    }

    /** All queries. */
    public List<String> queries() {
        return read().stream().map(Row::query).toList();
    }

    private List<Row> read() {
        List<Row> rows = new ArrayList<>();
        String section = "";
        try {
            for (String line : Files.readAllLines(path)) {
                if (line.startsWith(SECTION)) {
                    section = line.substring(SECTION.length());
                } else if (line.startsWith(EXPECTED)) {
                    Row last = rows.remove(rows.size() - 1);
                    String more = line.substring(Math.min(line.length(), 2));
                    String expected = last.expected().isEmpty() ? more : last.expected() + "\n" + more;
                    rows.add(new Row(last.section(), last.query(), expected));
                } else if (!line.isEmpty()) {
                    rows.add(new Row(section, line.replace('¶', '\n'), ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private void write(List<Row> rows, Function<Row, String> actual) {
        StringBuilder text = new StringBuilder();
        String section = "";
        for (Row row : rows) {
            if (!row.section().equals(section)) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(SECTION)
                        .append(row.section())
                        .append("\n\n");
                section = row.section();
            }
            text.append(row.query().replace('\n', '¶')).append('\n');
            actual.apply(row)
                    .lines()
                    .forEach(line ->
                            text.append(EXPECTED).append(' ').append(line).append('\n'));
        }
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
