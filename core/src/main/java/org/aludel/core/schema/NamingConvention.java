package org.aludel.core.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes without a name are called. A pattern is text with {@code {table}}, {@code {columns}} (joined
 * by underscores), {@code {referred}} (the table that a foreign key refers to) and {@code {number}} (counts the check
 * constraints of a table from 1). Kinds without a pattern keep no name, and the database makes one.
 *
 * <p>Names are what migrations find constraints by: with a convention they are the same in every database.
 */
public final class NamingConvention {

    /** What is named. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        INDEX
    }

    /** Nothing gets a name. */
    public static final NamingConvention NONE = new NamingConvention(Map.of());

    /** {@code pk_table}, {@code uq_table_columns}, {@code fk_table_columns_referred}, {@code ck_table_1}, {@code ix_table_columns}. */
    public static final NamingConvention STANDARD = NONE.with(Kind.PRIMARY_KEY, "pk_{table}")
            .with(Kind.UNIQUE, "uq_{table}_{columns}")
            .with(Kind.FOREIGN_KEY, "fk_{table}_{columns}_{referred}")
            .with(Kind.CHECK, "ck_{table}_{number}")
            .with(Kind.INDEX, "ix_{table}_{columns}");

    private final Map<Kind, String> patterns;

    private NamingConvention(Map<Kind, String> patterns) {
        this.patterns = Map.copyOf(patterns);
    }

    /** The same convention with another pattern for one kind. */
    public NamingConvention with(Kind kind, String pattern) {
        Map<Kind, String> changed = new EnumMap<>(Kind.class);
        changed.putAll(patterns);
        changed.put(kind, pattern);
        return new NamingConvention(changed);
    }

    /** The table with a name for each constraint and index that has none and whose kind has a pattern. */
    Table applied(Table table) {
        Table.Builder named = table.toBuilder().withoutParts();
        table.definedColumns().forEach(named::column);
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            named.constraint(named(key, Kind.PRIMARY_KEY, table, key.columns(), "", 0));
        }
        int checks = 0;
        for (TableConstraint constraint : table.constraints()) {
            if (constraint instanceof UniqueConstraint unique) {
                named.constraint(named(unique, Kind.UNIQUE, table, unique.columns(), "", 0));
            } else if (constraint instanceof ForeignKey foreign) {
                named.constraint(named(
                        foreign,
                        Kind.FOREIGN_KEY,
                        table,
                        foreign.columns(),
                        foreign.referredTable().name(),
                        0));
            } else {
                checks++;
                named.constraint(named(constraint, Kind.CHECK, table, List.of(), "", checks));
            }
        }
        for (Index index : table.indexes()) {
            String name = index.name() == null ? name(Kind.INDEX, table, columns(index), "", 0) : null;
            named.index(name == null ? index : index.named(name));
        }
        return named.build();
    }

    private TableConstraint named(
            TableConstraint constraint, Kind kind, Table table, List<String> columns, String referred, int number) {
        String name = constraint.name() == null ? name(kind, table, columns, referred, number) : null;
        return name == null ? constraint : constraint.named(name);
    }

    private @Nullable String name(Kind kind, Table table, List<String> columns, String referred, int number) {
        String pattern = patterns.get(kind);
        return pattern == null
                ? null
                : pattern.replace("{table}", table.name())
                        .replace("{columns}", String.join("_", columns))
                        .replace("{referred}", referred)
                        .replace("{number}", String.valueOf(number));
    }

    /** The columns that an index is over; an expression is called so. */
    private static List<String> columns(Index index) {
        return index.elements().stream()
                .map(element -> element.expression() instanceof org.aludel.core.sql.ColumnReference<?> column
                        ? column.name()
                        : "expression")
                .collect(Collectors.toList());
    }
}
