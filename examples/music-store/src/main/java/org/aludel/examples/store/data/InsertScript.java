package org.aludel.examples.store.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows in a SQL script of INSERT statements with literals; other statements are passed over. */
final class InsertScript {

    private static final Pattern STATEMENT = Pattern.compile(
            "^INSERT INTO (?<table>\\w+) \\((?<columns>[^)]*)\\) VALUES", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    /** What may stand in a row, or behind one. */
    private static final Pattern TOKEN =
            Pattern.compile("\\s*+(?:N?'(?<text>(?:[^']|'')*+)'|(?<other>[\\w.+-]++)|(?<sign>[(),;]))");

    /** Rows of a table, in the order of the script: null, or the text of a literal. */
    record Rows(String table, List<String> columns, List<List<@Nullable String>> values) {}

    private final String script;

    private InsertScript(String script) {
        this.script = script;
    }

    static InsertScript of(Path file) {
        try {
            return new InsertScript(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the store cannot be read: " + file, e);
        }
    }

    static InsertScript ofResource(String name) {
        try (InputStream in = InsertScript.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no resource " + name);
            }
            return new InsertScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of each statement. */
    List<Rows> rows() {
        List<Rows> all = new ArrayList<>();
        Matcher statement = STATEMENT.matcher(script);
        int position = 0;
        while (statement.find(position)) {
            Rows rows = new Rows(
                    statement.group("table"),
                    Arrays.stream(statement.group("columns").split(",", -1))
                            .map(String::strip)
                            .toList(),
                    new ArrayList<>());
            position = read(rows, statement.end());
            all.add(rows);
        }
        return all;
    }

    /** Reads until the end of a statement, and tells where that is. */
    private int read(Rows rows, int start) {
        Matcher token = TOKEN.matcher(script).region(start, script.length());
        List<@Nullable String> row = new ArrayList<>();
        while (token.lookingAt()) {
            String sign = token.group("sign");
            if (sign == null) {
                row.add(value(token));
            } else if (sign.equals(")")) {
                if (row.size() != rows.columns().size()) {
                    throw new IllegalArgumentException(
                            "A row of " + rows.table() + " has " + row.size() + " values: " + row);
                }
                rows.values().add(row);
                row = new ArrayList<>();
            } else if (sign.equals(";")) {
                return token.end();
            }
            token.region(token.end(), script.length());
        }
        throw new IllegalArgumentException("The rows of " + rows.table() + " do not end");
    }

    private static @Nullable String value(Matcher token) {
        String text = token.group("text");
        if (text != null) {
            return text.replace("''", "'");
        }
        String other = token.group("other");
        return other.equalsIgnoreCase("null") ? null : other;
    }
}
