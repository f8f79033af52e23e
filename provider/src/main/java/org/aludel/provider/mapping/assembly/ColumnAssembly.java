package org.aludel.provider.mapping.assembly;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.sql.TextFragment;
import org.aludel.core.sql.TextPredicate;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.UserType;
import org.aludel.provider.mapping.MappedColumn;

/** Puts columns into tables. */
final class ColumnAssembly {

    /** Part of a definition that the column says itself. */
    private static final Pattern NOT_NULL = Pattern.compile("\\bnot\\s+null\\b", Pattern.CASE_INSENSITIVE);

    private final Dialect dialect;

    ColumnAssembly(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * A column for values.
     *
     * @param table the table that gets it
     * @param name its name
     * @param type the type of the values
     * @param spec what else is said of it
     */
    <T> MappedColumn<T> add(TableDraft table, String name, SqlType<T> type, ColumnSpec spec) {
        boolean nullable =
                spec.nullable() && !NOT_NULL.matcher(spec.definition()).find();
        Column<T> column = Column.of(name, columnType(type, spec))
                .withNullable(nullable)
                .withComment(spec.comment().isEmpty() ? null : spec.comment());
        table.add(column);
        if (spec.unique()) {
            table.add(UniqueConstraint.of(name));
        }
        spec.checks().forEach(check -> table.add(check(check)));
        return new MappedColumn<>(table.mapped(), name, type, spec.insertable(), spec.updatable(), nullable);
    }

    /** The type with which the column is defined; values are bound and read in the same way. */
    private <T> SqlType<T> columnType(SqlType<T> type, ColumnSpec spec) {
        if (spec.definition().isEmpty() && spec.options().isEmpty()) {
            return type;
        }
        StringJoiner words = new StringJoiner(" ");
        String definition = NOT_NULL.matcher(spec.definition()).replaceAll("").strip();
        boolean known = type.literalType() instanceof UserType<?> named
                && named.sqlName(dialect.name()).equalsIgnoreCase(definition);
        if (known && spec.options().isEmpty()) {
            return type;
        }
        words.add(definition.isEmpty() ? dialect.types().ddlName(type) : definition);
        if (!spec.options().isEmpty()) {
            words.add(spec.options());
        }
        return new DeclaredType<>(type, words.toString());
    }

    static CheckConstraint check(jakarta.persistence.CheckConstraint check) {
        String words = check.options().isEmpty() ? "" : " " + check.options();
        return new CheckConstraint(
                check.name().isEmpty() ? null : check.name(),
                new TextPredicate(TextFragment.parse(check.constraint() + words)));
    }
}
