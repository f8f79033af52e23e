package org.aludel.core.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.ColumnReference;
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
    Table applied(Table table, @Nullable NameLimit limit) {
        return new Naming(table, limit).table();
    }

    /** Names the parts of one table. */
    private final class Naming {

        private final Table table;
        private final @Nullable NameLimit limit;
        private int checks;

        Naming(Table table, @Nullable NameLimit limit) {
            this.table = table;
            this.limit = limit;
        }

        Table table() {
            Table.Builder named = table.toBuilder().withoutParts();
            table.definedColumns().forEach(named::column);
            PrimaryKey key = table.primaryKey();
            if (key != null) {
                named.constraint(named(key, Kind.PRIMARY_KEY, key.columns(), ""));
            }
            table.constraints().forEach(constraint -> named.constraint(named(constraint)));
            table.indexes().forEach(index -> named.index(named(index)));
            return named.build();
        }

        private TableConstraint named(TableConstraint constraint) {
            if (constraint instanceof UniqueConstraint unique) {
                return named(unique, Kind.UNIQUE, unique.columns(), "");
            }
            if (constraint instanceof ForeignKey key) {
                return named(
                        key,
                        Kind.FOREIGN_KEY,
                        key.columns(),
                        key.referredTable().name());
            }
            checks++;
            return named(constraint, Kind.CHECK, List.of(), "");
        }

        private TableConstraint named(TableConstraint constraint, Kind kind, List<String> columns, String referred) {
            String name = constraint.name() == null ? name(kind, columns, referred) : null;
            return name == null ? constraint : constraint.named(name);
        }

        private Index named(Index index) {
            String name = index.name() == null ? name(Kind.INDEX, columns(index), "") : null;
            return name == null ? index : index.named(name);
        }

        private @Nullable String name(Kind kind, List<String> columns, String referred) {
            String pattern = patterns.get(kind);
            if (pattern == null) {
                return null;
            }
            String name = pattern.replace("{table}", table.name())
                    .replace("{columns}", String.join("_", columns))
                    .replace("{referred}", referred)
                    .replace("{number}", String.valueOf(checks));
            return limit == null ? name : limit.shorten(name);
        }

        /** The columns that an index is over; an expression is called so. */
        private static List<String> columns(Index index) {
            return index.elements().stream()
                    .map(element ->
                            element.expression() instanceof ColumnReference<?> column ? column.name() : "expression")
                    .toList();
        }
    }
}
