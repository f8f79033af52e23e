package org.aludel.core.dialect.sqlserver;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.JsonPaths;
import org.aludel.core.dialect.NeededOrder;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BinaryOperator;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.FilteredAggregate;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.OrderedSetAggregate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SortDirection;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Writes values: conditions as bits, strings joined by {@code +}, dates taken apart by DATEPART. */
final class SqlServerExpressions extends ExpressionCompiler {

    private static final Set<TypeKind> TEXT =
            Set.of(TypeKind.CHAR, TypeKind.VARCHAR, TypeKind.TEXT, TypeKind.CLOB, TypeKind.UNKNOWN);
    private static final Set<String> STRING_AGGREGATES = Set.of("string_agg", "listagg");

    /** These functions refuse to be without an order; by {@code (SELECT NULL)} nothing is sorted. */
    private static final NeededOrder ORDER = new NeededOrder(
            Set.of(
                    "row_number",
                    "rank",
                    "dense_rank",
                    "percent_rank",
                    "cume_dist",
                    "ntile",
                    "lag",
                    "lead",
                    "first_value",
                    "last_value"),
            Sql.scalar(Sql.select(Sql.nullValue(SqlTypes.INTEGER))).asc());

    /** Writes columns of the table whose rows are returned, while OUTPUT is written; else null. */
    private @Nullable Consumer<ColumnReference<?>> output;

    private @Nullable Object outputTable;

    SqlServerExpressions(SqlServerCompiler compiler) {
        super(compiler);
    }

    // ---- columns

    /** Lets the columns of a table be written in another way meanwhile. */
    void withOutput(Object table, Consumer<ColumnReference<?>> columns, Runnable write) {
        output = columns;
        outputTable = table;
        try {
            write.run();
        } finally {
            output = null;
            outputTable = null;
        }
    }

    @Override
    public SqlCompiler visitColumnReference(ColumnReference<?> column) {
        Consumer<ColumnReference<?>> writer = output;
        if (writer != null && column.from() != null && column.from().equals(outputTable)) {
            writer.accept(column);
            return sql;
        }
        return super.visitColumnReference(column);
    }

    // ---- conditions as values

    @Override
    public SqlCompiler visitPredicate(Predicate predicate) {
        if (predicate instanceof BooleanPredicate value) {
            return sql.expression(value.operand());
        }
        if (predicate instanceof TruthConstant constant) {
            return sql.append(constant.value() ? "CAST(1 AS bit)" : "CAST(0 AS bit)");
        }
        sql.append("CAST(");
        return truthByCase(predicate, "1", "0").append(" AS bit)");
    }

    // ---- operators

    /** {@code +} joins strings only when both sides are some, and is null when one is. */
    @Override
    public SqlCompiler visitConcatenation(Concatenation concatenation) {
        return sql.<Expression<?>>list(concatenation.operands(), " + ", operand -> {
            if (TEXT.contains(operand.type().kind())) {
                sql.operand(operand, Precedence.SIGN);
            } else {
                sql.append("CAST(").expression(operand).append(" AS nvarchar(max))");
            }
        });
    }

    @Override
    public SqlCompiler visitBinaryOperation(BinaryOperation<?> operation) {
        boolean sum = operation.operator() == BinaryOperator.PLUS || operation.operator() == BinaryOperator.MINUS;
        TypeKind left = operation.left().type().kind();
        TypeKind right = operation.right().type().kind();
        if (!sum || !SqlServerTypes.isTemporal(left)) {
            return super.visitBinaryOperation(operation);
        }
        String sign = operation.operator() == BinaryOperator.MINUS ? "-" : "";
        if (right == TypeKind.INTERVAL_YEAR_TO_MONTH) {
            sql.append("DATEADD(month, ").append(sign).operand(operation.right(), Precedence.PRIMARY);
            return moment(operation.left(), ", ").append(")");
        }
        return right == TypeKind.INTERVAL_DAY_TO_SECOND
                ? shifted(operation.left(), sign, operation.right())
                : super.visitBinaryOperation(operation);
    }

    /** DATEADD takes an {@code int}, so that seconds and nanoseconds are added one after the other. */
    private SqlCompiler shifted(Expression<?> start, String sign, Expression<?> nanoseconds) {
        sql.append("DATEADD(nanosecond, CAST(").append(sign).append("(");
        sql.operand(nanoseconds, Precedence.PRIMARY).append(" % 1000000000) AS int), DATEADD(second, CAST(");
        sql.append(sign).append("(").operand(nanoseconds, Precedence.PRIMARY).append(" / 1000000000) AS int)");
        return moment(start, ", ").append("))");
    }

    private SqlCompiler moment(Expression<?> value, String separator) {
        sql.append(separator);
        return value.type().kind() == TypeKind.DATE
                ? sql.append("CAST(").expression(value).append(" AS datetime2)")
                : sql.expression(value);
    }

    // ---- dates and times

    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        Expression<?> source = extract.source();
        if (source.type().kind() == TypeKind.INTERVAL_DAY_TO_SECOND) {
            return nanosecondsOver(
                    source,
                    switch (extract.field()) {
                        case DAY -> " / 86400000000000";
                        case HOUR -> " / 3600000000000 % 24";
                        case MINUTE -> " / 60000000000 % 60";
                        case SECOND -> " / 1000000000 % 60";
                        case EPOCH -> " / 1000000000";
                        default -> throw noField(extract);
                    });
        }
        if (source.type().kind() == TypeKind.INTERVAL_YEAR_TO_MONTH) {
            return nanosecondsOver(
                    source,
                    switch (extract.field()) {
                        case YEAR -> " / 12";
                        case MONTH -> " % 12";
                        default -> throw noField(extract);
                    });
        }
        return switch (extract.field()) {
            case DAY_OF_WEEK -> part("((DATEPART(weekday, ", source).append(" + @@DATEFIRST - 1) % 7)");
            case EPOCH ->
                sql.append("DATEDIFF_BIG(second, '1970-01-01', ")
                        .expression(source)
                        .append(")");
            case WEEK -> part("DATEPART(iso_week, ", source);
            case DAY_OF_YEAR -> part("DATEPART(dayofyear, ", source);
            default -> part("DATEPART(" + extract.field().name().toLowerCase(Locale.ROOT) + ", ", source);
        };
    }

    private static RuntimeException noField(ExtractExpression<?> extract) {
        return CompileErrors.unsupported(
                SqlServerDialect.NAME,
                "field " + extract.field() + " of an interval",
                "Intervals have days and smaller units, or years and months.");
    }

    private SqlCompiler part(String begin, Expression<?> source) {
        return sql.append(begin).expression(source).append(")");
    }

    private SqlCompiler nanosecondsOver(Expression<?> source, String calculation) {
        return sql.append("(")
                .operand(source, Precedence.PRIMARY)
                .append(calculation)
                .append(")");
    }

    @Override
    protected String datetimeFunction(DatetimeFunction function) {
        return switch (function) {
            case CURRENT_DATE -> "CAST(SYSDATETIME() AS date)";
            // A time is of 1900-01-01 here; those with an offset are kept on 1970-01-01, as the driver does.
            case CURRENT_TIME ->
                "TODATETIMEOFFSET(DATEADD(day, 25567, CAST(CAST(SYSDATETIME() AS time) AS datetime2)),"
                        + " DATEPART(tzoffset, SYSDATETIMEOFFSET()))";
            case CURRENT_TIMESTAMP -> "SYSDATETIMEOFFSET()";
            case LOCAL_TIME -> "CAST(SYSDATETIME() AS time)";
            case LOCAL_TIMESTAMP -> "SYSDATETIME()";
        };
    }

    // ---- aggregates and windows

    @Override
    public SqlCompiler visitFilteredAggregate(FilteredAggregate<?> aggregate) {
        if (aggregate.aggregate() instanceof FunctionCall<?> call
                && STRING_AGGREGATES.contains(call.name().toLowerCase(Locale.ROOT))) {
            return filteredByCase(call, aggregate.filter());
        }
        return filteredByCase(aggregate);
    }

    /** Percentiles are window functions only. */
    @Override
    public SqlCompiler visitOrderedSetAggregate(OrderedSetAggregate<?> aggregate) {
        FunctionCall<?> call = aggregate.function();
        if (STRING_AGGREGATES.contains(call.name().toLowerCase(Locale.ROOT))) {
            return visitFunctionCall(new FunctionCall<>(
                    "string_agg", call.arguments(), call.distinct(), aggregate.withinGroup(), call.type()));
        }
        return sql.require(Capability.WITHIN_GROUP, "Use the function over a window with over(...), and DISTINCT.");
    }

    @Override
    public SqlCompiler visitWindowFunction(WindowFunction<?> function) {
        if (function.function() instanceof OrderedSetAggregate<?> aggregate) {
            sql.expression(aggregate.function()).append(" WITHIN GROUP (ORDER BY ");
            sortKeys(aggregate.withinGroup()).append(")");
            return windows().over(function.window());
        }
        return super.visitWindowFunction(ORDER.in(function));
    }

    // ---- order

    @Override
    public SqlCompiler sortKey(SortSpecification key) {
        if (needsNullKey(key)) {
            return sortKeyWithNullKey(key);
        }
        sortOperand(key.expression());
        return direction(key);
    }

    /** Nulls come first in ascending and last in descending order; anything else needs a key of its own. */
    static boolean needsNullKey(SortSpecification key) {
        boolean ascending = key.direction() == SortDirection.ASCENDING;
        return key.nulls() == (ascending ? NullOrdering.LAST : NullOrdering.FIRST);
    }

    // ---- JSON and collations

    @Override
    public SqlCompiler visitJsonPath(JsonPath<?> path) {
        boolean document = path.type().kind() == TypeKind.JSON;
        boolean text = path.type().kind() == TypeKind.VARCHAR && path.type().length() == null;
        sql.append(document || text ? "" : "CAST(");
        sql.append(document ? "JSON_QUERY(" : "JSON_VALUE(")
                .expression(path.document())
                .append(", ");
        sql.append(sql.target().types().literal(SqlTypes.VARCHAR, JsonPaths.standard(path.steps())))
                .append(")");
        return document || text
                ? sql
                : sql.append(" AS ")
                        .append(sql.target().types().castName(path.type()))
                        .append(")");
    }

    /** The name of a collation is a word and cannot be quoted. */
    @Override
    protected SqlCompiler collation(String name) {
        return collationWord(name, "SQL Server", "Latin1_General_100_CI_AS");
    }
}
