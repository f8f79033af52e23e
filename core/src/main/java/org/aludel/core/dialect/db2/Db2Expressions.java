package org.aludel.core.dialect.db2;

import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.WindowCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.dialect.typed.TypedExpressions;
import org.aludel.core.dialect.typed.TypedTypes;
import org.aludel.core.sql.BinaryOperator;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.FrameBound;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.PrefixOperation;
import org.aludel.core.sql.PrefixOperator;
import org.aludel.core.sql.WindowFrame;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Writes values of Db2. */
final class Db2Expressions extends TypedExpressions {

    Db2Expressions(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected WindowCompiler newWindowCompiler() {
        return new WindowCompiler(sql) {
            /** The bounds of a frame are constants by grammar. */
            @Override
            protected SqlCompiler frame(WindowFrame frame) {
                if (!sql.isLenient() && !(isConstant(frame.start()) && isConstant(frame.end()))) {
                    throw CompileErrors.unsupported(
                            sql.dialect(), "frame whose bounds are no constants", "Use literal(...).");
                }
                return super.frame(frame);
            }
        };
    }

    private static boolean isConstant(FrameBound bound) {
        return bound.offset() == null || bound.offset() instanceof Literal;
    }

    /** The times of Db2 have no time zone. */
    @Override
    protected String datetimeFunction(DatetimeFunction function) {
        return switch (function) {
            case CURRENT_DATE -> "CURRENT_DATE";
            case CURRENT_TIME, LOCAL_TIME -> "CURRENT_TIME";
            case CURRENT_TIMESTAMP, LOCAL_TIMESTAMP -> "CURRENT_TIMESTAMP";
        };
    }

    @Override
    protected @Nullable String function(BinaryOperator operator) {
        return switch (operator) {
            case PLUS, MINUS, TIMES, DIVIDE -> null;
            case MODULO -> "MOD";
            case BITWISE_AND -> "BITAND";
            case BITWISE_OR -> "BITOR";
            case BITWISE_XOR -> "BITXOR";
        };
    }

    @Override
    public SqlCompiler visitPrefixOperation(PrefixOperation<?> operation) {
        return operation.operator() == PrefixOperator.BITWISE_NOT
                ? sql.append("BITNOT(").expression(operation.operand()).append(")")
                : super.visitPrefixOperation(operation);
    }

    /** A condition is no value. */
    @Override
    public SqlCompiler visitPredicate(Predicate predicate) {
        if (sql.isLenient()) {
            return super.visitPredicate(predicate);
        }
        sql.append("CASE WHEN ").condition(predicate).append(" THEN TRUE WHEN NOT (");
        return sql.condition(predicate).append(") THEN FALSE END");
    }

    /** A concatenation that may be longer than a VARCHAR would be a CLOB, which cannot be compared. */
    @Override
    public SqlCompiler visitConcatenation(Concatenation concatenation) {
        if (concatenation.operands().stream().allMatch(Db2Expressions::isShort) || sql.isLenient()) {
            return super.visitConcatenation(concatenation);
        }
        sql.append("CAST(");
        super.visitConcatenation(concatenation);
        return sql.append(" AS varchar(32672))");
    }

    private static boolean isShort(Expression<?> operand) {
        boolean bounded = operand instanceof Literal
                || operand instanceof ColumnReference && operand.type().length() != null;
        return bounded && TypedTypes.isText(operand.type());
    }

    /** Days of the week count from Sunday, 0; weeks are those of ISO 8601. */
    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        if (sql.isLenient()) {
            return super.visitExtractExpression(extract);
        }
        Expression<?> source = extract.source();
        return switch (extract.field()) {
            case YEAR, QUARTER, MONTH, DAY, HOUR, MINUTE ->
                field("", extract.field().name(), source, "");
            case WEEK -> field("", "WEEK_ISO", source, "");
            case DAY_OF_WEEK -> field("(", "DAYOFWEEK", source, " - 1)");
            case DAY_OF_YEAR -> field("", "DAYOFYEAR", source, "");
            case SECOND -> second(extract);
            case EPOCH -> {
                field("(BIGINT(", "DAYS", source, " - DAYS(DATE '1970-01-01')) * 86400");
                yield source.type().kind() == TypeKind.DATE
                        ? sql.append(")")
                        : field(" + ", "MIDNIGHT_SECONDS", source, ")");
            }
        };
    }

    private SqlCompiler second(ExtractExpression<?> extract) {
        boolean whole = extract.type().kind() == TypeKind.INTEGER
                || extract.source().type().kind() == TypeKind.TIME;
        sql.append("SECOND(").expression(extract.source());
        return sql.append(whole ? ")" : ", 9)");
    }

    private SqlCompiler field(String before, String function, Expression<?> source, String after) {
        return sql.append(before)
                .append(function)
                .append("(")
                .expression(source)
                .append(")")
                .append(after);
    }
}
