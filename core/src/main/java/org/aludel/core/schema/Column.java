package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import java.util.StringJoiner;
import java.util.function.Supplier;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table}. Every method returns another column and leaves this one as it is.
 *
 * <pre>{@code
 * Column<Long> ID = Column.of("id", SqlTypes.BIGINT).withIdentity(Identity.byDefault());
 * Column<String> NAME = Column.of("name", SqlTypes.varchar(100)).notNull().withComment("As on the passport");
 * }</pre>
 *
 * @param name the name
 * @param type the type of its values
 * @param nullable false for {@code NOT NULL}
 * @param defaultValue what an INSERT that leaves the column out gets from Aludel, or null
 * @param onUpdate what an UPDATE that leaves the column out gets from Aludel, or null
 * @param serverDefault the database's DEFAULT, or null
 * @param identity how the database numbers rows, or null
 * @param computed what the database computes the value from, or null
 * @param collation the name of the collation, or null for the database's own
 * @param comment the comment, or null
 * @param <T> the Java type of its values
 */
public record Column<T>(
        String name,
        SqlType<T> type,
        boolean nullable,
        @Nullable ClientDefault<T> defaultValue,
        @Nullable ClientDefault<T> onUpdate,
        @Nullable Expression<?> serverDefault,
        @Nullable Identity identity,
        @Nullable Computed computed,
        @Nullable String collation,
        @Nullable String comment) {

    public Column {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }

    /** A column that may be null and has nothing else to say. */
    public static <T> Column<T> of(String name, SqlType<T> type) {
        return new Column<>(name, type, true, null, null, null, null, null, null, null);
    }

    /** The name and type, which is what queries need. */
    public ColumnDefinition<T> definition() {
        return new ColumnDefinition<>(name, type);
    }

    /** True when the database makes the values: numbers of its own, or a computation. */
    public boolean isGenerated() {
        return identity != null || computed != null;
    }

    public Column<T> notNull() {
        return withNullable(false);
    }

    public Column<T> withNullable(boolean mayBeNull) {
        return new Column<>(
                name, type, mayBeNull, defaultValue, onUpdate, serverDefault, identity, computed, collation, comment);
    }

    public Column<T> withName(String other) {
        return new Column<>(
                other, type, nullable, defaultValue, onUpdate, serverDefault, identity, computed, collation, comment);
    }

    /** The value for rows whose INSERT leaves the column out. */
    public Column<T> withDefault(@Nullable T value) {
        return withDefault(new ClientDefault.Value<>(value));
    }

    /** A function that gives a value for each row whose INSERT leaves the column out. */
    public Column<T> withDefault(Supplier<? extends @Nullable T> function) {
        return withDefault(new ClientDefault.Function<>(function));
    }

    /** An expression that the database computes for rows whose INSERT leaves the column out. */
    public Column<T> withDefault(Expression<? extends T> expression) {
        return withDefault(new ClientDefault.SqlExpression<>(expression));
    }

    public Column<T> withDefault(@Nullable ClientDefault<T> other) {
        return new Column<>(
                name, type, nullable, other, onUpdate, serverDefault, identity, computed, collation, comment);
    }

    /** The value that an UPDATE sets the column to when it leaves it out. */
    public Column<T> withOnUpdate(@Nullable T value) {
        return withOnUpdate(new ClientDefault.Value<>(value));
    }

    /** A function that gives the value when an UPDATE leaves the column out. */
    public Column<T> withOnUpdate(Supplier<? extends @Nullable T> function) {
        return withOnUpdate(new ClientDefault.Function<>(function));
    }

    /** An expression that the database computes when an UPDATE leaves the column out. */
    public Column<T> withOnUpdate(Expression<? extends T> expression) {
        return withOnUpdate(new ClientDefault.SqlExpression<>(expression));
    }

    /** What an UPDATE that leaves the column out sets it to. */
    public Column<T> withOnUpdate(@Nullable ClientDefault<T> other) {
        return new Column<>(
                name, type, nullable, defaultValue, other, serverDefault, identity, computed, collation, comment);
    }

    /** A constant as the database's DEFAULT. */
    public Column<T> withServerDefault(T value) {
        return withServerDefault(new Literal<>(value, type));
    }

    /** The database's DEFAULT; null for none. Parameters in it are written as literals. */
    public Column<T> withServerDefault(@Nullable Expression<?> expression) {
        return new Column<>(
                name, type, nullable, defaultValue, onUpdate, expression, identity, computed, collation, comment);
    }

    /** Lets the database number the rows; the column is then {@code NOT NULL}. */
    public Column<T> withIdentity(@Nullable Identity other) {
        return new Column<>(
                name,
                type,
                other == null && nullable,
                defaultValue,
                onUpdate,
                serverDefault,
                other,
                computed,
                collation,
                comment);
    }

    /** Lets the database compute the value. */
    public Column<T> withComputed(@Nullable Computed other) {
        return new Column<>(
                name, type, nullable, defaultValue, onUpdate, serverDefault, identity, other, collation, comment);
    }

    public Column<T> withCollation(@Nullable String other) {
        return new Column<>(
                name, type, nullable, defaultValue, onUpdate, serverDefault, identity, computed, other, comment);
    }

    public Column<T> withComment(@Nullable String other) {
        return new Column<>(
                name, type, nullable, defaultValue, onUpdate, serverDefault, identity, computed, collation, other);
    }

    /** The same column with values of another type; what is made for the old type's values goes. */
    public <U> Column<U> withType(SqlType<U> other) {
        return new Column<>(name, other, nullable, null, null, serverDefault, identity, computed, collation, comment);
    }

    /** Name, type, and whatever else there is to say. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "Column[", "]").add(name + " " + type);
        if (!nullable) {
            text.add("not null");
        }
        add(text, "default", serverDefault);
        add(text, "identity", identity);
        add(text, "computed", computed);
        add(text, "collation", collation);
        add(text, "comment", comment);
        add(text, "client default", defaultValue);
        add(text, "on update", onUpdate);
        return text.toString();
    }

    private static void add(StringJoiner text, String what, @Nullable Object part) {
        if (part != null) {
            text.add(what + " " + part);
        }
    }
}
