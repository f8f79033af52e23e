package org.aludel.core.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A table of the database: what queries select from, with all that its definition says.
 *
 * <pre>{@code
 * Table user = Table.named("user")
 *         .column("id", SqlTypes.BIGINT, c -> c.withIdentity(Identity.byDefault()))
 *         .column("email", SqlTypes.varchar(254), Column::notNull)
 *         .column("team_id", SqlTypes.BIGINT)
 *         .primaryKey("id")
 *         .unique("email")
 *         .foreignKey("team", "team_id")
 *         .build();
 * }</pre>
 *
 * <p>As a part of a query a table is equal to any other of the same name and columns; {@link #isSameAs} compares all.
 */
public final class Table extends TableReference implements SchemaObject {

    private final Map<String, Column<?>> columns;
    private final List<Column<?>> definedColumns;
    private final List<Column<?>> columnsWithDefault;
    private final List<Column<?>> columnsWithOnUpdate;
    private final @Nullable PrimaryKey primaryKey;
    private final List<TableConstraint> constraints;
    private final List<Index> indexes;
    private final List<TableOption> options;
    private final @Nullable String comment;

    private Table(Builder builder) {
        super(builder.name, definitions(builder.columns));
        Map<String, Column<?>> byName = new LinkedHashMap<>();
        for (Column<?> column : builder.columns) {
            boolean key =
                    builder.primaryKey != null && builder.primaryKey.columns().contains(column.name());
            byName.put(column.name(), key ? column.notNull() : column);
        }
        this.columns = Collections.unmodifiableMap(byName);
        this.definedColumns = List.copyOf(byName.values());
        this.columnsWithDefault = definedColumns.stream()
                .filter(column -> column.defaultValue() != null)
                .toList();
        this.columnsWithOnUpdate = definedColumns.stream()
                .filter(column -> column.onUpdate() != null)
                .toList();
        this.primaryKey = builder.primaryKey;
        this.constraints = List.copyOf(builder.constraints);
        this.indexes = List.copyOf(builder.indexes);
        this.options = List.copyOf(builder.options);
        this.comment = builder.comment;
    }

    private static List<ColumnDefinition<?>> definitions(List<Column<?>> columns) {
        List<ColumnDefinition<?>> definitions = new ArrayList<>();
        columns.forEach(column -> definitions.add(column.definition()));
        return definitions;
    }

    /** Begins a table in the current schema. */
    public static Builder named(String name) {
        return named(QualifiedName.of(name));
    }

    /** Begins a table. */
    public static Builder named(QualifiedName name) {
        return new Builder(name);
    }

    /** The columns with all that their definitions say, in order; those of the primary key are never nullable. */
    public List<Column<?>> definedColumns() {
        return definedColumns;
    }

    /** The columns that get a value from Aludel when an INSERT leaves them out, in order. */
    public List<Column<?>> columnsWithDefault() {
        return columnsWithDefault;
    }

    /** The columns that get a value from Aludel when an UPDATE leaves them out, in order. */
    public List<Column<?>> columnsWithOnUpdate() {
        return columnsWithOnUpdate;
    }

    /** The column of a name; null when there is none. */
    public @Nullable Column<?> definedColumn(String name) {
        return columns.get(name);
    }

    /** The primary key, or null. */
    public @Nullable PrimaryKey primaryKey() {
        return primaryKey;
    }

    /** Unique, foreign key and check constraints, in order. */
    public List<TableConstraint> constraints() {
        return constraints;
    }

    /** The constraints of one kind, in order. */
    public <C extends TableConstraint> List<C> constraints(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The foreign keys, in order. */
    public List<ForeignKey> foreignKeys() {
        return constraints(ForeignKey.class);
    }

    public List<Index> indexes() {
        return indexes;
    }

    /** What single databases are told besides; may be empty. */
    public List<TableOption> options() {
        return options;
    }

    public @Nullable String comment() {
        return comment;
    }

    /** A builder that has all of this table, for one that differs a little. */
    public Builder toBuilder() {
        Builder builder = new Builder(qualifiedName());
        builder.columns.addAll(columns.values());
        builder.primaryKey = primaryKey;
        builder.constraints.addAll(constraints);
        builder.indexes.addAll(indexes);
        builder.options.addAll(options);
        builder.comment = comment;
        return builder;
    }

    /** True when the definitions of both tables say the same. */
    public boolean isSameAs(Table other) {
        return equals(other)
                && columns.equals(other.columns)
                && java.util.Objects.equals(primaryKey, other.primaryKey)
                && constraints.equals(other.constraints)
                && indexes.equals(other.indexes)
                && options.equals(other.options)
                && java.util.Objects.equals(comment, other.comment);
    }

    /** Collects what a table consists of. Not thread-safe. What does not fit together is found by {@link MetaData}. */
    public static final class Builder {

        private final QualifiedName name;
        private final List<Column<?>> columns = new ArrayList<>();
        private @Nullable PrimaryKey primaryKey;
        private final List<TableConstraint> constraints = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private final List<TableOption> options = new ArrayList<>();
        private @Nullable String comment;

        private Builder(QualifiedName name) {
            this.name = name;
        }

        public Builder column(Column<?> column) {
            columns.add(column);
            return this;
        }

        public <T> Builder column(String columnName, SqlType<T> type) {
            return column(Column.of(columnName, type));
        }

        public <T> Builder column(String columnName, SqlType<T> type, UnaryOperator<Column<T>> details) {
            return column(details.apply(Column.of(columnName, type)));
        }

        public Builder primaryKey(String... columnNames) {
            return constraint(PrimaryKey.of(columnNames));
        }

        public Builder unique(String... columnNames) {
            return constraint(UniqueConstraint.of(columnNames));
        }

        /** Adds a foreign key to the primary key of a table. */
        public Builder foreignKey(String referredTable, String... columnNames) {
            return constraint(ForeignKey.of(List.of(columnNames), referredTable));
        }

        /** Adds a constraint; a primary key takes the place of the one before. */
        public Builder constraint(TableConstraint constraint) {
            if (constraint instanceof PrimaryKey key) {
                primaryKey = key;
            } else {
                constraints.add(constraint);
            }
            return this;
        }

        /** Adds an index over columns. */
        public Builder index(String... columnNames) {
            return index(Index.on(columnNames));
        }

        public Builder index(Index index) {
            indexes.add(index);
            return this;
        }

        /** Adds words for the definition of the table in one database. */
        public Builder option(String dialect, String text) {
            options.add(new TableOption(dialect, text));
            return this;
        }

        public Builder comment(@Nullable String text) {
            comment = text;
            return this;
        }

        /** Takes away all columns, constraints and indexes that were added. */
        Builder withoutParts() {
            columns.clear();
            primaryKey = null;
            constraints.clear();
            indexes.clear();
            return this;
        }

        /**
         * The table.
         *
         * @throws org.aludel.core.error.InvalidStatementException when two columns have one name
         */
        public Table build() {
            return new Table(this);
        }
    }
}
