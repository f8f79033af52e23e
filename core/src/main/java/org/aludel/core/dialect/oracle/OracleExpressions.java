package org.aludel.core.dialect.oracle;

import java.util.Locale;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.JsonPaths;
import org.aludel.core.dialect.NeededOrder;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.FilteredAggregate;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.OrderedSetAggregate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.PrefixOperation;
import org.aludel.core.sql.PrefixOperator;
import org.aludel.core.sql.SequenceValue;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/** Writes values: conditions by CASE, bit operators and remainders by functions. */
final class OracleExpressions extends ExpressionCompiler {

    private static final Set<String> STRING_AGGREGATES = Set.of("string_agg", "listagg");

    /** These functions refuse to be without an order (ORA-30485); by {@code NULL} nothing is sorted. */
    private static final NeededOrder ORDER = new NeededOrder(
            Set.of("row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead"),
            Sql.nullValue(SqlTypes.INTEGER).asc());

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
        return truthByCase(predicate, truthText(true), truthText(false));
    }

    private SqlCompiler truth(boolean value) {
        return sql.append(truthText(value));
    }

    private String truthText(boolean value) {
        return sql.target().types().literal(SqlTypes.BOOLEAN, value);
    }

    // ---- operators

    @Override
    public SqlCompiler visitBinaryOperation(BinaryOperation<?> operation) {
        return switch (operation.operator()) {
            case MODULO -> operationByCall("MOD", operation);
            case BITWISE_AND -> operationByCall("BITAND", operation);
            case BITWISE_OR -> combined(operation, " - BITAND");
            case BITWISE_XOR -> combined(operation, " - 2 * BITAND");
            case PLUS, MINUS, TIMES, DIVIDE -> super.visitBinaryOperation(operation);
        };
    }

    /** The sum of both numbers has the bits that both have in common twice. */
    private SqlCompiler combined(BinaryOperation<?> operation, String common) {
        sql.append("(").operand(operation.left(), Precedence.SIGN).append(" + ");
        sql.operand(operation.right(), Precedence.SIGN);
        return operationByCall(common, operation).append(")");
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
            return filteredByCase(call, aggregate.filter());
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
        return super.visitWindowFunction(ORDER.in(function));
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
        return collationWord(name, "Oracle", "BINARY_CI");
    }
}
