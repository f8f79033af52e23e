package org.aludel.core.dialect.sqlite;

import java.util.List;
import java.util.Locale;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.JsonPaths;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.ReturningCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BinaryOperator;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.CurrentDatetime;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.OrderedSetAggregate;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SortDirection;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Values as SQLite writes them. */
final class SqliteExpressions extends ExpressionCompiler {

    private @Nullable FromClause returned;

    SqliteExpressions(SqlCompiler sql) {
        super(sql);
    }

    /** Writes RETURNING, in which columns of the table have no qualifier because its alias is not known there. */
    SqlCompiler returning(List<Selectable> columns, FromClause table, Capability capability) {
        returned = table;
        try {
            return ReturningCompiler.returning(sql, columns, table, capability, false);
        } finally {
            returned = null;
        }
    }

    @Override
    public SqlCompiler visitColumnReference(ColumnReference<?> column) {
        return returned != null && returned.equals(column.from())
                ? columnName(column)
                : super.visitColumnReference(column);
    }

    // ---- operators

    @Override
    public SqlCompiler visitBinaryOperation(BinaryOperation<?> operation) {
        if (operation.operator() == BinaryOperator.BITWISE_XOR) {
            return exclusiveOr(operation.left(), operation.right());
        }
        if (operation.operator() == BinaryOperator.MODULO && hasFraction(operation)) {
            return sql.call("mod", List.of(operation.left(), operation.right()));
        }
        return super.visitBinaryOperation(operation);
    }

    /** There is no operator; what is in one of the two but not in both is the same. */
    private SqlCompiler exclusiveOr(Expression<?> left, Expression<?> right) {
        both(sql.append("(("), left, " | ", right).append(") - (");
        return both(sql, left, " & ", right).append("))");
    }

    private static SqlCompiler both(SqlCompiler sql, Expression<?> left, String operator, Expression<?> right) {
        return sql.operand(left, Precedence.SIGN).append(operator).operand(right, Precedence.SIGN);
    }

    /** The operator turns both sides into whole numbers. */
    static boolean hasFraction(BinaryOperation<?> operation) {
        return hasFraction(operation.left().type())
                || hasFraction(operation.right().type());
    }

    private static boolean hasFraction(SqlType<?> type) {
        TypeKind kind = type.kind();
        return kind == TypeKind.DECIMAL || kind == TypeKind.REAL || kind == TypeKind.DOUBLE;
    }

    // ---- aggregates

    /** The function has the order's only key as its first argument. */
    @Override
    public SqlCompiler visitOrderedSetAggregate(OrderedSetAggregate<?> aggregate) {
        sql.require(Capability.WITHIN_GROUP, "Rank the rows in a subquery.");
        if (sql.isLenient()) {
            return super.visitOrderedSetAggregate(aggregate);
        }
        FunctionCall<?> function = aggregate.function();
        String name = function.name().toLowerCase(Locale.ROOT);
        boolean continuous = name.equals("percentile_cont");
        SortSpecification key = aggregate.withinGroup().get(0);
        boolean descending = key.direction() == SortDirection.DESCENDING;
        if (!continuous && !name.equals("percentile_disc")
                || aggregate.withinGroup().size() > 1
                || descending && !continuous) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "WITHIN GROUP for this aggregate and order", "Rank the rows in a subquery.");
        }
        sql.append(name).append("(").expression(key.expression()).append(descending ? ", 1 - " : ", ");
        return sql.operand(function.arguments().get(0), descending ? Precedence.SIGN : Precedence.ANY)
                .append(")");
    }

    // ---- types

    @Override
    public SqlCompiler visitCastExpression(CastExpression<?> cast) {
        if (cast.lenient() || sql.isLenient()) {
            return super.visitCastExpression(cast);
        }
        Expression<?> operand = cast.operand();
        SqlType<?> type = cast.type();
        Integer length = type.length();
        Integer scale = type.scale();
        return switch (type.kind()) {
            case BOOLEAN -> booleanCast(operand);
            case DATE -> sql.append("date(").expression(operand).append(")");
            case TIME, TIME_WITH_TIME_ZONE -> formatted("%H:%M:%f", operand);
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> formatted("%Y-%m-%d %H:%M:%f", operand);
            case CHAR, VARCHAR, BINARY, VARBINARY -> {
                Integer end = length == null && type.kind() == TypeKind.CHAR ? Integer.valueOf(1) : length;
                if (end == null) {
                    yield super.visitCastExpression(cast);
                }
                sql.append("substr(");
                super.visitCastExpression(cast);
                yield sql.append(", 1, " + end + ")");
            }
            case DECIMAL -> {
                if (scale == null) {
                    yield super.visitCastExpression(cast);
                }
                sql.append("round(");
                super.visitCastExpression(cast);
                yield sql.append(", " + scale + ")");
            }
            default -> super.visitCastExpression(cast);
        };
    }

    /** Seconds have three digits in SQLite's format; zeros at the end are not stored. */
    private SqlCompiler formatted(String format, Expression<?> operand) {
        sql.append("rtrim(rtrim(strftime('").append(format).append("', ").expression(operand);
        return sql.append("), '0'), '.')");
    }

    // ---- date and time

    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        Expression<?> source = extract.source();
        return switch (extract.field()) {
            case YEAR -> part("%Y", source, "integer");
            case QUARTER -> {
                sql.append("((");
                yield part("%m", source, "integer").append(" + 2) / 3)");
            }
            case MONTH -> part("%m", source, "integer");
            case WEEK -> {
                sql.require(Capability.EXTRACT_WEEK);
                yield part("%V", source, "integer");
            }
            case DAY -> part("%d", source, "integer");
            case DAY_OF_WEEK -> part("%w", source, "integer");
            case DAY_OF_YEAR -> part("%j", source, "integer");
            case HOUR -> part("%H", source, "integer");
            case MINUTE -> part("%M", source, "integer");
            case SECOND -> part("%f", source, "real");
            case EPOCH -> {
                sql.append("(");
                part("%s", source, "integer").append(" - ");
                part("%S", source, "integer").append(" + ");
                yield part("%f", source, "real").append(")");
            }
        };
    }

    private SqlCompiler part(String format, Expression<?> source, String type) {
        sql.append("CAST(strftime('").append(format).append("', ").expression(source);
        return sql.append(") AS ").append(type).append(")");
    }

    /** Moments are in UTC; dates and times without a zone are in that of the process. */
    @Override
    public SqlCompiler visitCurrentDatetime(CurrentDatetime<?> datetime) {
        TypeKind kind = datetime.type().kind();
        boolean utc = kind == TypeKind.TIMESTAMP_WITH_TIME_ZONE || kind == TypeKind.TIME_WITH_TIME_ZONE;
        return sql.append(
                switch (datetime.function()) {
                    case CURRENT_DATE -> "date('now', 'localtime')";
                    case CURRENT_TIME, LOCAL_TIME -> utc ? "CURRENT_TIME" : "time('now', 'localtime')";
                    case CURRENT_TIMESTAMP, LOCAL_TIMESTAMP ->
                        utc ? "CURRENT_TIMESTAMP" : "datetime('now', 'localtime')";
                });
    }

    // ---- others

    @Override
    public SqlCompiler visitJsonPath(JsonPath<?> path) {
        sql.require(Capability.JSON_PATH);
        String steps = sql.target().types().literal(SqlTypes.VARCHAR, JsonPaths.standard(path.steps()));
        return switch (path.type().kind()) {
            case JSON -> {
                sql.append("(").operand(path.document(), Precedence.PRIMARY);
                yield sql.append(" -> ").append(steps).append(")");
            }
            case UNKNOWN, BOOLEAN -> extraction(path, steps);
            default -> {
                sql.append("CAST(");
                extraction(path, steps).append(" AS ");
                yield sql.append(sql.target().types().castName(path.type())).append(")");
            }
        };
    }

    private SqlCompiler extraction(JsonPath<?> path, String steps) {
        sql.append("json_extract(").expression(path.document());
        return sql.append(", ").append(steps).append(")");
    }

    @Override
    public SqlCompiler visitDefaultValue(DefaultValue<?> value) {
        sql.require(Capability.INSERT_DEFAULT, "Give the value.");
        return super.visitDefaultValue(value);
    }
}
