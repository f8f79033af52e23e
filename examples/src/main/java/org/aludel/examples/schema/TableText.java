package org.aludel.examples.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.TableOption;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.SortDirection;
import org.jspecify.annotations.Nullable;

/** A table as text: its columns, then its keys and what else it has. */
final class TableText {

    private final SchemaText schema;

    TableText(SchemaText schema) {
        this.schema = schema;
    }

    String of(Table table) {
        String parts = parts(table);
        return schema.title("table", table.qualifiedName(), table.comment())
                + columns(table)
                + (parts.isEmpty() ? "" : "\n" + parts);
    }

    // ---- columns

    private String columns(Table table) {
        Keys keys = new Keys(table);
        TextGrid grid = new TextGrid(SchemaText.INDENT);
        for (Column<?> column : table.definedColumns()) {
            grid.line(
                    schema.name(column.name()),
                    type(column),
                    column.nullable() ? "" : "not null",
                    keys.marks(column.name()),
                    value(column),
                    orEmpty(column.comment()));
        }
        return grid.text("column", "type", "null", "key", "default", "comment");
    }

    private String type(Column<?> column) {
        String collation = column.collation();
        return schema.dialect().types().ddlName(column.type())
                + (collation == null ? "" : " collate " + schema.name(collation));
    }

    /** Where the values come from that a statement leaves out. */
    private static String value(Column<?> column) {
        Identity identity = column.identity();
        Computed computed = column.computed();
        Expression<?> byDefault = column.serverDefault();
        if (identity != null) {
            String options = SchemaText.options(identity.options());
            return (identity.always() ? "identity always" : "identity") + (options.isEmpty() ? "" : " " + options);
        }
        if (computed != null) {
            return "= " + computed.expression() + (computed.stored() ? " (stored)" : " (virtual)");
        }
        return byDefault == null ? "" : byDefault.toString();
    }

    // ---- keys and the rest

    private String parts(Table table) {
        TextGrid grid = new TextGrid(SchemaText.INDENT);
        PrimaryKey primaryKey = table.primaryKey();
        if (primaryKey != null) {
            grid.line("primary key", name(primaryKey.name()), schema.names(primaryKey.columns()) + when(primaryKey));
        }
        table.constraints(UniqueConstraint.class)
                .forEach(unique ->
                        grid.line("unique", name(unique.name()), schema.names(unique.columns()) + when(unique)));
        table.foreignKeys().forEach(key -> grid.line("foreign key", name(key.name()), reference(key) + when(key)));
        table.constraints(CheckConstraint.class)
                .forEach(check ->
                        grid.line("check", name(check.name()), check.condition().toString()));
        table.indexes()
                .forEach(index ->
                        grid.line(index.unique() ? "unique index" : "index", name(index.name()), content(index)));
        for (TableOption option : table.options()) {
            grid.line("option", "", option.text());
        }
        return grid.text();
    }

    private String name(@Nullable String name) {
        return name == null ? "" : schema.name(name);
    }

    private String reference(ForeignKey key) {
        return schema.names(key.columns()) + " -> " + schema.name(key.referredTable())
                + (key.referredColumns().isEmpty() ? "" : " " + schema.names(key.referredColumns()))
                + action(" on delete ", key.onDelete())
                + action(" on update ", key.onUpdate());
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? ""
                : event + action.keyword().toLowerCase(Locale.ROOT);
    }

    private static String when(TableConstraint constraint) {
        return constraint.deferrability() == Deferrability.NOT_DEFERRABLE
                ? ""
                : " deferrable " + words(constraint.deferrability());
    }

    private String content(Index index) {
        List<String> words = new ArrayList<>();
        words.add(index.elements().stream().map(this::element).collect(Collectors.joining(", ", "(", ")")));
        if (!index.include().isEmpty()) {
            words.add("include " + schema.names(index.include()));
        }
        if (index.where() != null) {
            words.add("where " + index.where());
        }
        if (index.method() != null) {
            words.add("using " + index.method());
        }
        return String.join(" ", words);
    }

    private String element(IndexElement element) {
        List<String> words = new ArrayList<>();
        words.add(
                element.expression() instanceof ColumnReference<?> column
                        ? schema.name(column.name())
                        : element.expression().toString());
        if (element.operatorClass() != null) {
            words.add(element.operatorClass());
        }
        if (element.direction() == SortDirection.DESCENDING) {
            words.add("desc");
        }
        if (element.nulls() != NullOrdering.UNSPECIFIED) {
            words.add("nulls " + words(element.nulls()));
        }
        return String.join(" ", words);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
