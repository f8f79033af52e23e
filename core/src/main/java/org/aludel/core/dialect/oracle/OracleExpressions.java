package org.aludel.core.dialect.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.JsonPaths;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.CaseExpression;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.ExistsPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.FilteredAggregate;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.NullPredicate;
import org.aludel.core.sql.OrderedSetAggregate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.PrefixOperation;
import org.aludel.core.sql.PrefixOperator;
import org.aludel.core.sql.SequenceValue;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.sql.TruthTest;
import org.aludel.core.sql.WhenClause;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.sql.WindowSpecification;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/** Writes values: conditions by CASE, bit operators and remainders by functions. */
final class OracleExpressions extends ExpressionCompiler {

    private static final Set<String> ORDERED =
            Set.of("row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead");
    private static final Set<String> STRING_AGGREGATES = Set.of("string_agg", "listagg");

    /** {@code NULL}, by which nothing is sorted. */
    private static final SortSpecification NO_ORDER =
            Sql.nullValue(SqlTypes.INTEGER).asc();

    private final OracleCompiler compiler;

    OracleExpressions(OracleCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    // ---- conditions as values

    @Override
    public SqlCompiler visitPredicate(Predicate predicate) {
        if (predicate instanceof BooleanPredicate value) {
            return sql.expression(value.operand());
        }
        if (predicate instanceof TruthConstant constant) {
            return truth(constant.value());
        }
        sql.append("CASE WHEN ").condition(predicate).append(" THEN ");
        truth(true);
        if (isNeverUnknown(predicate)) {
            sql.append(" ELSE ");
        } else {
            sql.append(" WHEN NOT (").condition(predicate).append(") THEN ");
        }
        return truth(false).append(" END");
    }

    private SqlCompiler truth(boolean value) {
        return sql.append(sql.target().types().literal(SqlTypes.BOOLEAN, value));
    }

    private static boolean isNeverUnknown(Predicate predicate) {
        return predicate instanceof NullPredicate
                || predicate instanceof ExistsPredicate
                || predicate instanceof DistinctPredicate
                || predicate instanceof TruthTest;
    }

    // ---- operators

    @Override
    public SqlCompiler visitBinaryOperation(BinaryOperation<?> operation) {
        return switch (operation.operator()) {
            case MODULO -> call("MOD(", operation);
            case BITWISE_AND -> call("BITAND(", operation);
            case BITWISE_OR -> combined(operation, " - BITAND(");
            case BITWISE_XOR -> combined(operation, " - 2 * BITAND(");
            case PLUS, MINUS, TIMES, DIVIDE -> super.visitBinaryOperation(operation);
        };
    }

    private SqlCompiler call(String function, BinaryOperation<?> operation) {
        sql.append(function).expression(operation.left()).append(", ");
        return sql.expression(operation.right()).append(")");
    }

    /** The sum of both numbers has the bits that both have in common twice. */
    private SqlCompiler combined(BinaryOperation<?> operation, String common) {
        sql.append("(").operand(operation.left(), Precedence.SIGN).append(" + ");
        sql.operand(operation.right(), Precedence.SIGN);
        return call(common, operation).append(")");
    }

    /** In two's complement the opposite of all bits is one less than the negative number. */
    @Override
    public SqlCompiler visitPrefixOperation(PrefixOperation<?> operation) {
        return operation.operator() == PrefixOperator.BITWISE_NOT
                ? sql.append("(-1 - ")
                        .operand(operation.operand(), Precedence.SIGN)
                        .append(")")
                : super.visitPrefixOperation(operation);
    }

    @Override
    public SqlCompiler visitSequenceValue(SequenceValue<?> value) {
        return sql.name(value.sequence()).append(".NEXTVAL");
    }

    // ---- casts

    /** There are functions where CAST does not reach: large values, JSON and UUIDs. */
    @Override
    public SqlCompiler visitCastExpression(CastExpression<?> cast) {
        SqlType<?> type = sql.target().types().resolve(cast.type()).literalType();
        return switch (type.kind()) {
            case TEXT, CLOB -> function("TO_CLOB(", cast, ")");
            case BLOB -> function("TO_BLOB(", cast, ")");
            case JSON ->
                compiler.isAtLeast(OracleVersion.V21) ? function("JSON(", cast, ")") : function("TO_CLOB(", cast, ")");
            case UUID -> function("HEXTORAW(REPLACE(", cast, ", '-'))");
            case TIME, TIME_WITH_TIME_ZONE ->
                throw CompileErrors.unsupported(
                        sql.dialect(), "CAST to " + type, "Extract hour, minute and second instead.");
            default -> cast.lenient() ? lenient(cast, type) : super.visitCastExpression(cast);
        };
    }

    private SqlCompiler function(String begin, CastExpression<?> cast, String end) {
        if (cast.lenient()) {
            sql.require(Capability.TRY_CAST);
        }
        return sql.append(begin).expression(cast.operand()).append(end);
    }

    private SqlCompiler lenient(CastExpression<?> cast, SqlType<?> type) {
        sql.require(Capability.TRY_CAST, "Test the text with a regular expression before the cast.");
        sql.append("CAST(").expression(cast.operand()).append(" AS ");
        sql.append(sql.target().types().castName(type));
        return sql.append(canFail(type.kind()) ? " DEFAULT NULL ON CONVERSION ERROR)" : ")");
    }

    private static boolean canFail(TypeKind kind) {
        return switch (kind) {
            case CHAR, VARCHAR, BINARY, VARBINARY -> false;
            default -> true;
        };
    }

    // ---- dates and times

    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        Expression<?> source = extract.source();
        return switch (extract.field()) {
            case QUARTER -> part(source, "Q");
            case WEEK -> part(source, "IW");
            case DAY_OF_YEAR -> part(source, "DDD");
            case DAY_OF_WEEK -> {
                // Monday begins the week of IW whatever the connection's territory is.
                sql.append("MOD(TRUNC(").expression(source).append(") - TRUNC(");
                yield sql.expression(source).append(", 'IW') + 1, 7)");
            }
            case SECOND ->
                sql.append("TRUNC(EXTRACT(SECOND FROM ").expression(source).append("))");
            case EPOCH -> OracleEpoch.write(sql, source);
            case YEAR, MONTH, DAY, HOUR, MINUTE -> super.visitExtractExpression(extract);
        };
    }

    private SqlCompiler part(Expression<?> source, String format) {
        return sql.append("TO_NUMBER(TO_CHAR(").expression(source).append(", '" + format + "'))");
    }

    /** There is no time of day, so that it is kept on the first day of 1970. */
    @Override
    protected String datetimeFunction(DatetimeFunction function) {
        return switch (function) {
            case CURRENT_DATE -> "TRUNC(CURRENT_DATE)";
            case CURRENT_TIME ->
                "TO_TIMESTAMP_TZ('1970-01-01 ' || TO_CHAR(CURRENT_TIMESTAMP, 'HH24:MI:SS.FF9 TZH:TZM'),"
                        + " 'YYYY-MM-DD HH24:MI:SS.FF9 TZH:TZM')";
            case CURRENT_TIMESTAMP -> "CURRENT_TIMESTAMP";
            case LOCAL_TIME ->
                "TO_TIMESTAMP('1970-01-01 ' || TO_CHAR(LOCALTIMESTAMP, 'HH24:MI:SS.FF9'),"
                        + " 'YYYY-MM-DD HH24:MI:SS.FF9')";
            case LOCAL_TIMESTAMP -> "LOCALTIMESTAMP";
        };
    }

    // ---- aggregates and windows

    @Override
    public SqlCompiler visitFilteredAggregate(FilteredAggregate<?> aggregate) {
        if (aggregate.aggregate() instanceof FunctionCall<?> call && isStringAggregate(call)) {
            List<Expression<?>> arguments = new ArrayList<>(call.arguments());
            Expression<?> joined = arguments.get(0);
            arguments.set(
                    0,
                    new CaseExpression<>(
                            null, List.of(new WhenClause(aggregate.filter(), joined)), null, joined.type()));
            return visitFunctionCall(
                    new FunctionCall<>(call.name(), arguments, call.distinct(), call.orderBy(), call.type()));
        }
        return filteredByCase(aggregate);
    }

    private static boolean isStringAggregate(FunctionCall<?> call) {
        return STRING_AGGREGATES.contains(call.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public SqlCompiler visitOrderedSetAggregate(OrderedSetAggregate<?> aggregate) {
        FunctionCall<?> call = aggregate.function();
        if (isStringAggregate(call)) {
            return visitFunctionCall(new FunctionCall<>(
                    "string_agg", call.arguments(), call.distinct(), aggregate.withinGroup(), call.type()));
        }
        if (call.name().equalsIgnoreCase("mode") && aggregate.withinGroup().size() == 1) {
            return sql.append("STATS_MODE(")
                    .expression(aggregate.withinGroup().get(0).expression())
                    .append(")");
        }
        return super.visitOrderedSetAggregate(aggregate);
    }

    @Override
    public SqlCompiler visitWindowFunction(WindowFunction<?> function) {
        return super.visitWindowFunction(ordered(function));
    }

    /** Functions that look at the order refuse to be without one (ORA-30485). */
    private static <T> WindowFunction<T> ordered(WindowFunction<T> function) {
        WindowSpecification window = function.window();
        boolean needsOrder = function.function() instanceof FunctionCall<?> call
                && ORDERED.contains(call.name().toLowerCase(Locale.ROOT))
                && window.base() == null
                && window.orderBy().isEmpty();
        return needsOrder
                ? new WindowFunction<>(function.function(), window.orderBy(NO_ORDER), function.ignoreNulls())
                : function;
    }

    // ---- JSON and collations

    @Override
    public SqlCompiler visitJsonPath(JsonPath<?> path) {
        sql.require(Capability.JSON_PATH, "Read the document, and look into it in the program.");
        String place = sql.target().types().literal(SqlTypes.VARCHAR, JsonPaths.standard(path.steps()));
        SqlType<?> type = sql.target().types().resolve(path.type()).literalType();
        return switch (type.kind()) {
            case JSON -> sql.append("JSON_QUERY(").expression(path.document()).append(", " + place + ")");
            case BOOLEAN -> jsonTruth(path, place);
            case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE -> jsonValue(path, place, "NUMBER");
            case DATE -> jsonValue(path, place, "DATE");
            case TIMESTAMP -> jsonValue(path, place, "TIMESTAMP");
            case TIMESTAMP_WITH_TIME_ZONE -> jsonValue(path, place, "TIMESTAMP WITH TIME ZONE");
            case CHAR, VARCHAR, TEXT, CLOB -> jsonValue(path, place, "VARCHAR2(4000)");
            case UUID -> {
                sql.append("HEXTORAW(REPLACE(");
                yield jsonValue(path, place, "VARCHAR2(4000)").append(", '-'))");
            }
            default -> {
                sql.append("CAST(");
                jsonValue(path, place, "VARCHAR2(4000)");
                yield sql.append(" AS ")
                        .append(sql.target().types().castName(type))
                        .append(")");
            }
        };
    }

    private SqlCompiler jsonValue(JsonPath<?> path, String place, String type) {
        return sql.append("JSON_VALUE(").expression(path.document()).append(", " + place + " RETURNING " + type + ")");
    }

    private SqlCompiler jsonTruth(JsonPath<?> path, String place) {
        sql.append("CASE ");
        jsonValue(path, place, "VARCHAR2(5)").append(" WHEN 'true' THEN ");
        truth(true).append(" WHEN 'false' THEN ");
        return truth(false).append(" END");
    }

    /** The name of a collation is a word and is not quoted. */
    @Override
    protected SqlCompiler collation(String name) {
        if (!name.matches("[A-Za-z0-9_]+")) {
            throw CompileErrors.invalid("'" + name + "' is no name of a collation of Oracle. Use letters, digits and"
                    + " underscores, as in BINARY_CI.");
        }
        return sql.append(name);
    }
}
