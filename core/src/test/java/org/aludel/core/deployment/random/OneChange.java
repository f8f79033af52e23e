package org.aludel.core.deployment.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.aludel.core.error.InvalidSchemaException;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.SchemaObject;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.schema.View;
import org.aludel.core.schema.difference.SchemaDifference;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * A schema in which one thing is another than before, and the differences that have to be found.
 *
 * @param name what was changed
 * @param schema the changed schema
 * @param differences what is found, in any order, as {@link #described}
 */
record OneChange(String name, MetaData schema, List<String> differences) {

    /** All changes of a schema. */
    static List<OneChange> of(MetaData schema, boolean comments) {
        Finder finder = new Finder(schema, comments);
        schema.tables().forEach(finder::table);
        schema.sequences().forEach(finder::sequence);
        schema.enumTypes().forEach(finder::enumType);
        schema.views().forEach(view -> finder.add("view removed", view, null, "removed"));
        return finder.changes;
    }

    /** Differences in short; a database that knows no case tells names in another one. */
    static List<String> described(Collection<SchemaDifference> differences) {
        return differences.stream()
                .map(difference -> what(difference) + " " + folded(difference.object()))
                .sorted()
                .toList();
    }

    private static String folded(QualifiedName name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static String what(SchemaDifference difference) {
        if (difference instanceof SchemaDifference.ColumnChanged column) {
            return column.aspects().toString();
        }
        String kind = difference.getClass().getSimpleName();
        return kind.endsWith("Removed") ? "removed" : kind.endsWith("Added") ? "added" : "changed";
    }

    private static final class Finder {

        private final MetaData schema;
        private final boolean comments;
        private final List<OneChange> changes = new ArrayList<>();

        Finder(MetaData schema, boolean comments) {
            this.schema = schema;
            this.comments = comments;
        }

        // ---- objects

        /** A change that puts an object in the place of another one, or nothing. */
        void add(String name, SchemaObject was, SchemaObject is, String... differences) {
            try {
                MetaData changed = replaced(was, is);
                changes.add(new OneChange(
                        name + " of " + was.qualifiedName(),
                        changed,
                        java.util.Arrays.stream(differences)
                                .map(difference -> difference + " " + folded(was.qualifiedName()))
                                .sorted()
                                .toList()));
            } catch (InvalidSchemaException needed) {
                // something else rests upon it
            }
        }

        private MetaData replaced(SchemaObject was, SchemaObject is) {
            MetaData.Builder builder = MetaData.builder();
            for (SchemaObject object : schema.objects()) {
                SchemaObject now = object.qualifiedName().equals(was.qualifiedName()) ? is : object;
                if (now instanceof Table table) {
                    builder.table(table);
                } else if (now instanceof View view) {
                    builder.view(view);
                } else if (now instanceof Sequence sequence) {
                    builder.sequence(sequence);
                } else if (now instanceof EnumType type) {
                    builder.enumType(type);
                }
            }
            return builder.build();
        }

        void sequence(Sequence sequence) {
            SequenceOptions options = sequence.options();
            long increment = Objects.requireNonNullElse(options.increment(), 1L);
            add("increment", sequence, sequence.withOptions(options.incrementedBy(increment * 2)), "changed");
            add("start", sequence, sequence.withOptions(options.startingWith(4711)), "changed");
            if (!options.cycle()) {
                add("cycle", sequence, sequence.withOptions(options.cycling()), "changed");
            }
            add("sequence removed", sequence, null, "removed");
        }

        void enumType(EnumType type) {
            List<String> more = new ArrayList<>(type.values());
            more.add("another");
            add("word", type, new EnumType(type.qualifiedName(), more), "changed");
        }

        // ---- tables

        void table(Table table) {
            add("table removed", table, null, "removed");
            if (comments) {
                add("comment", table, table.toBuilder().comment("changed").build(), "changed");
            }
            add(
                    "column",
                    table,
                    table.toBuilder().column("another", SqlTypes.INTEGER).build(),
                    "added");
            table.definedColumns().forEach(column -> column(table, column));
            PrimaryKey key = table.primaryKey();
            if (key != null) {
                add("key removed", table, with(table, key, null), "removed");
            }
            table.constraints().forEach(constraint -> constraint(table, constraint));
            table.indexes().forEach(index -> index(table, index));
        }

        private void column(Table table, Column<?> column) {
            change(table, column, column.withType(other(column.type())), "[TYPE]", column.identity() == null);
            boolean inKey =
                    table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
            change(
                    table,
                    column,
                    column.withNullable(!column.nullable()),
                    "[NULLABILITY]",
                    !inKey && column.identity() == null);
            change(table, column, column.withComment("changed"), "[COMMENT]", comments);
            Computed computed = column.computed();
            if (computed != null) {
                Computed other = new Computed(Sql.literal(4711), computed.stored());
                change(table, column, column.withComputed(other), "[COMPUTATION]", true);
            } else if (column.identity() == null) {
                Expression<?> value = column.serverDefault();
                change(table, column, column.withServerDefault((Expression<?>) null), "[DEFAULT]", value != null);
                for (Expression<?> other : Parts.defaults(column.type())) {
                    change(table, column, column.withServerDefault(other), "[DEFAULT]", !other.equals(value));
                }
            }
        }

        private static SqlType<?> other(SqlType<?> type) {
            if (type.equals(SqlTypes.varchar(20))) {
                return SqlTypes.varchar(21);
            }
            if (type.equals(SqlTypes.decimal(10, 2))) {
                return SqlTypes.decimal(10, 3);
            }
            return type.equals(SqlTypes.INTEGER) ? SqlTypes.BIGINT : SqlTypes.varchar(77);
        }

        private void change(Table table, Column<?> was, Column<?> is, String aspect, boolean isPossible) {
            if (isPossible) {
                Table.Builder builder = Table.named(table.qualifiedName()).comment(table.comment());
                table.definedColumns().forEach(column -> builder.column(column.equals(was) ? is : column));
                if (table.primaryKey() != null) {
                    builder.constraint(table.primaryKey());
                }
                table.constraints().forEach(builder::constraint);
                table.indexes().forEach(builder::index);
                add(was.name(), table, builder.build(), aspect);
            }
        }

        private void constraint(Table table, TableConstraint constraint) {
            if (constraint instanceof CheckConstraint check) {
                Expression<Boolean> condition = check.condition();
                TableConstraint other = new CheckConstraint(
                        check.name(), Sql.and(condition, Sql.literal(1).eq(4711)));
                add("condition", table, with(table, check, other), "removed", "added");
                add("check removed", table, with(table, check, null), "removed");
            } else if (constraint instanceof UniqueConstraint unique) {
                add("unique removed", table, with(table, unique, null), "removed");
            } else if (constraint instanceof ForeignKey key) {
                ReferentialAction action = key.onDelete() == ReferentialAction.CASCADE
                        ? ReferentialAction.SET_NULL
                        : ReferentialAction.CASCADE;
                add("action", table, with(table, key, key.onDelete(action)), "removed", "added");
            }
        }

        private void index(Table table, Index index) {
            add("index removed", table, with(table, index, null), "removed");
            Index flipped = new Index(
                    index.name(), index.elements(), !index.unique(), index.include(), index.where(), index.method());
            add("unique", table, with(table, index, flipped), "removed", "added");
            List<IndexElement> more = new ArrayList<>(index.elements());
            table.definedColumns().stream()
                    .map(column -> IndexElement.of(column.name()))
                    .filter(element -> !more.contains(element) && !more.contains(element.descending()))
                    .filter(element -> isInNoKey(table, element))
                    .findFirst()
                    .ifPresent(element -> {
                        more.add(element);
                        Index longer = new Index(
                                index.name(), more, index.unique(), index.include(), index.where(), index.method());
                        add("longer index", table, with(table, index, longer), "removed", "added");
                    });
        }

        /** An index that a key has already may be no difference. */
        private static boolean isInNoKey(Table table, IndexElement element) {
            String column = ((ColumnReference<?>) element.expression()).name();
            PrimaryKey key = table.primaryKey();
            return (key == null || !key.columns().contains(column))
                    && table.constraints(UniqueConstraint.class).stream()
                            .noneMatch(unique -> unique.columns().contains(column))
                    && table.foreignKeys().stream()
                            .noneMatch(foreign -> foreign.columns().contains(column));
        }

        /** The table with another constraint or index, or without it. */
        private static Table with(Table table, Object was, Object is) {
            Table.Builder builder = Table.named(table.qualifiedName()).comment(table.comment());
            table.definedColumns().forEach(builder::column);
            Supplier<TableConstraint> other = () -> (TableConstraint) is;
            List<TableConstraint> constraints = new ArrayList<>(table.constraints());
            if (table.primaryKey() != null) {
                constraints.add(0, table.primaryKey());
            }
            for (TableConstraint constraint : constraints) {
                if (constraint != was) {
                    builder.constraint(constraint);
                } else if (is != null) {
                    builder.constraint(other.get());
                }
            }
            for (Index index : table.indexes()) {
                if (index != was) {
                    builder.index(index);
                } else if (is != null) {
                    builder.index((Index) is);
                }
            }
            return builder.build();
        }
    }
}
