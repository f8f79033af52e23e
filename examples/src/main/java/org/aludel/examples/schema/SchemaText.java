package org.aludel.examples.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.View;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** A schema as text for a terminal. Names are written as in SQL of the dialect. */
final class SchemaText {

    static final String INDENT = "    ";

    private final Dialect dialect;

    SchemaText(Dialect dialect) {
        this.dialect = dialect;
    }

    /** All of a schema; ends with a line break. */
    String of(MetaData schema) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(summary(schema) + "\n");
        schema.tables().forEach(table -> paragraphs.add(new TableText(this).of(table)));
        schema.views().forEach(view -> paragraphs.add(view(view)));
        if (!schema.sequences().isEmpty()) {
            paragraphs.add(sequences(schema.sequences()));
        }
        if (!schema.enumTypes().isEmpty()) {
            paragraphs.add(enumTypes(schema.enumTypes()));
        }
        return String.join("\n", paragraphs);
    }

    private String summary(MetaData schema) {
        String counts = Stream.of(
                        count(schema.tables(), "table"),
                        count(schema.views(), "view"),
                        count(schema.sequences(), "sequence"),
                        count(schema.enumTypes(), "enum type"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return dialect.name() + ": " + (counts.isEmpty() ? "nothing" : counts);
    }

    private static String count(List<?> objects, String word) {
        return objects.isEmpty() ? "" : objects.size() + " " + word + (objects.size() == 1 ? "" : "s");
    }

    // ---- views, sequences and types

    private String view(View view) {
        TextGrid columns = new TextGrid(INDENT);
        view.columnDefinitions()
                .forEach(column ->
                        columns.line(name(column.name()), dialect.types().ddlName(column.type())));
        String query = view.query()
                .toString()
                .lines()
                .map(line -> INDENT + Visible.text(line).stripTrailing() + "\n")
                .collect(Collectors.joining());
        return title(view.materialized() ? "materialized view" : "view", view.qualifiedName(), view.comment())
                + columns.text("column", "type")
                + "\n"
                + query;
    }

    private String sequences(List<Sequence> sequences) {
        TextGrid grid = new TextGrid("");
        for (Sequence sequence : sequences) {
            grid.line("sequence", name(sequence.qualifiedName()), options(sequence.options()));
        }
        return grid.text();
    }

    private String enumTypes(List<EnumType> types) {
        TextGrid grid = new TextGrid("");
        for (EnumType type : types) {
            String values = type.values().stream()
                    .map(value -> "'" + value.replace("'", "''") + "'")
                    .collect(Collectors.joining(", ", "(", ")"));
            grid.line("enum type", name(type.qualifiedName()), values);
        }
        return grid.text();
    }

    // ---- what tables have, too

    /** The first line of what has columns. */
    String title(String kind, QualifiedName name, @Nullable String comment) {
        return Visible.text(kind + " " + name(name) + (comment == null ? "" : " -- " + comment)) + "\n";
    }

    /** What is said of the numbers of a sequence or identity; may be empty. */
    static String options(SequenceOptions options) {
        List<String> words = new ArrayList<>();
        add(words, "start", options.start());
        add(words, "increment", options.increment());
        add(words, "minimum", options.minimum());
        add(words, "maximum", options.maximum());
        add(words, "cache", options.cache());
        if (options.cycle()) {
            words.add("cycle");
        }
        return String.join(" ", words);
    }

    private static void add(List<String> words, String word, @Nullable Long number) {
        if (number != null) {
            words.add(word + " " + number);
        }
    }

    String name(String name) {
        return dialect.identifiers().quote(name);
    }

    String name(QualifiedName name) {
        String schema = name.schema();
        return (schema == null ? "" : name(schema) + ".") + name(name.name());
    }

    String names(List<String> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
    }

    Dialect dialect() {
        return dialect;
    }
}
