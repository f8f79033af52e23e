package org.aludel.core.reflection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aludel.core.dialect.catalog.CatalogType;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.schema.View;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.SortDirection;
import org.aludel.core.sql.TextExpression;
import org.aludel.core.sql.TextFragment;
import org.aludel.core.sql.TextPredicate;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Writes a model with every field that says something, one line for each part; texts stand in braces. */
public final class ModelText {

    private final List<String> lines = new ArrayList<>();

    private ModelText() {}

    public static String of(MetaData metaData) {
        ModelText text = new ModelText();
        metaData.enumTypes().forEach(text::enumType);
        metaData.sequences().forEach(text::sequence);
        metaData.tables().forEach(text::table);
        metaData.views().forEach(text::view);
        return String.join("\n", text.lines) + "\n";
    }

    private void line(@Nullable String... words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(
                            word == null
                                            || word.isEmpty()
                                            || line.isEmpty()
                                            || line.toString().isBlank()
                                    ? ""
                                    : " ")
                    .append(word == null ? "" : word);
        }
        lines.add(line.toString());
    }

    private void enumType(EnumType type) {
        line("enum " + type.qualifiedName(), type.values().toString());
    }

    private void sequence(Sequence sequence) {
        line("sequence " + sequence.qualifiedName(), options(sequence.options()));
    }

    private void view(View view) {
        line((view.materialized() ? "materialized view " : "view ") + view.qualifiedName(), comment(view.comment()));
        line(
                "  ",
                "columns",
                view.columnDefinitions().stream()
                        .map(column -> column.name() + " " + type(column.type()))
                        .collect(Collectors.joining(", ")));
        line(
                "  ",
                "as",
                view.query() instanceof TextStatement query
                        ? text(query.clauses().text())
                        : view.query().toString());
    }

    private void table(Table table) {
        line("table " + table.qualifiedName(), comment(table.comment()));
        table.definedColumns().forEach(this::column);
        PrimaryKey primaryKey = table.primaryKey();
        if (primaryKey != null) {
            line("  ", name(primaryKey), "primary key", primaryKey.columns().toString(), when(primaryKey));
        }
        table.constraints().forEach(this::constraint);
        table.indexes().forEach(this::index);
        table.options().forEach(option -> line("  ", option.dialect(), option.text()));
    }

    private void column(Column<?> column) {
        String identity = column.identity() == null
                ? null
                : (column.identity().always() ? "identity always" : "identity by default")
                        + prefixed(" ", options(column.identity().options()));
        String computed = column.computed() == null
                ? null
                : (column.computed().stored() ? "stored" : "virtual") + " "
                        + node(column.computed().expression());
        line(
                "  ",
                column.name(),
                type(column.type()),
                column.nullable() ? null : "not null",
                column.serverDefault() == null ? null : "default " + node(column.serverDefault()),
                identity,
                computed,
                column.collation() == null ? null : "collate " + column.collation(),
                comment(column.comment()));
    }

    static String type(SqlType<?> type) {
        if (type instanceof ArrayType<?> array) {
            return "ARRAY OF " + type(array.element());
        }
        return type instanceof CatalogType<?> named ? "<" + named + "> like " + type(named.values()) : type.toString();
    }

    private void constraint(TableConstraint constraint) {
        if (constraint instanceof UniqueConstraint unique) {
            line("  ", name(unique), "unique", unique.columns().toString(), when(unique));
        } else if (constraint instanceof CheckConstraint check) {
            line("  ", name(check), "check", node(check.condition()));
        } else if (constraint instanceof ForeignKey key) {
            line(
                    "  ",
                    name(key),
                    "foreign key",
                    key.columns() + " -> " + key.referredTable() + key.referredColumns(),
                    action("on delete", key.onDelete()),
                    action("on update", key.onUpdate()),
                    when(key));
        }
    }

    private void index(Index index) {
        line(
                "  ",
                index.name() + ":",
                index.unique() ? "unique index" : "index",
                index.elements().stream().map(ModelText::element).toList().toString(),
                index.include().isEmpty() ? null : "include " + index.include(),
                index.where() == null ? null : "where " + node(index.where()),
                index.method() == null ? null : "using " + index.method());
    }

    private static String element(IndexElement element) {
        return node(element.expression())
                + (element.prefixLength() == null ? "" : "(" + element.prefixLength() + ")")
                + (element.direction() == SortDirection.DESCENDING ? " desc" : "")
                + (element.nulls() == NullOrdering.UNSPECIFIED
                        ? ""
                        : " nulls " + element.nulls().name().toLowerCase(Locale.ROOT))
                + prefixed(" ", element.operatorClass());
    }

    private static String name(TableConstraint constraint) {
        return constraint.name() == null ? "(no name):" : constraint.name() + ":";
    }

    private static @Nullable String when(TableConstraint constraint) {
        return constraint.deferrability() == Deferrability.NOT_DEFERRABLE
                ? null
                : constraint.deferrability().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String action(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? null
                : words + " " + action.keyword().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String comment(@Nullable String comment) {
        return comment == null ? null : "-- " + comment;
    }

    private static @Nullable String options(SequenceOptions options) {
        List<String> parts = new ArrayList<>();
        option(parts, "start", options.start());
        option(parts, "increment", options.increment());
        option(parts, "min", options.minimum());
        option(parts, "max", options.maximum());
        option(parts, "cache", options.cache());
        if (options.cycle()) {
            parts.add("cycle");
        }
        return parts.isEmpty() ? null : "(" + String.join(", ", parts) + ")";
    }

    private static void option(List<String> parts, String name, @Nullable Long value) {
        if (value != null) {
            parts.add(name + " " + value);
        }
    }

    private static String prefixed(String prefix, @Nullable String text) {
        return text == null ? "" : prefix + text;
    }

    private static String node(Node node) {
        if (node instanceof TextExpression<?> text) {
            return text(text.text());
        }
        if (node instanceof TextPredicate predicate) {
            return text(predicate.text());
        }
        return node instanceof ColumnReference<?> column ? column.name() : node.toString();
    }

    /** A text from a catalog has no parameters. */
    private static String text(TextFragment text) {
        return "{" + String.join("<parameter>", text.pieces()).replaceAll("\\s+", " ") + "}";
    }
}
