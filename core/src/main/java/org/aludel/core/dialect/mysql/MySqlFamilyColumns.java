package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.sql.CurrentDatetime;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;
import org.aludel.core.type.TypeKind;

/** Writes columns of MySQL and MariaDB. */
public class MySqlFamilyColumns extends ColumnCompiler {

    public MySqlFamilyColumns(SqlCompiler sql) {
        super(sql);
    }

    /** A default that is the current time must have as many fractional digits as its column. */
    @Override
    public SqlCompiler column(Column<?> column) {
        boolean hasTime = column.serverDefault() instanceof CurrentDatetime<?> time
                && time.type().kind() == TypeKind.TIMESTAMP
                && column.type().kind() == TypeKind.TIMESTAMP;
        return super.column(
                hasTime
                        ? column.withServerDefault(new CurrentDatetime<>(
                                DatetimeFunction.LOCAL_TIMESTAMP, column.type().literalType()))
                        : column);
    }

    /** Writes a column as it is to be, with its comment; what is not said is lost. */
    final SqlCompiler anew(Column<?> column) {
        column(column);
        String comment = column.comment();
        return comment == null ? sql : sql.append(" COMMENT ").append(text(comment));
    }

    @Override
    protected void identity(Identity identity) {
        SequenceOptions options = identity.options();
        refuseAlways(identity);
        refuse(
                options.increment() != null && options.increment() != 1,
                "distance between the numbers of one column",
                "Leave the increment out.");
        refuseLimits(options, "Leave them out.");
        sql.append(" AUTO_INCREMENT");
    }

    @Override
    protected void defaultValue(Expression<?> expression) {
        Expression<?> value = bared(expression);
        defaultValue(value, isPlainDefault(value));
    }

    private boolean isPlainDefault(Expression<?> value) {
        TypeKind kind = sql.target().types().resolve(value.type()).literalType().kind();
        if (value instanceof CurrentDatetime<?>) {
            return kind == TypeKind.TIMESTAMP;
        }
        return value instanceof Literal<?> literal && (literal.value() == null || isPlain(kind));
    }

    /** True when a constant of a kind is a default as it is; others must look like expressions. */
    private static boolean isPlain(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, CHAR, VARCHAR -> true;
            default -> false;
        };
    }
}
