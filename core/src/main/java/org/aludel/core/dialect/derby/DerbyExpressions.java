package org.aludel.core.dialect.derby;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedExpressions;
import org.aludel.core.dialect.typed.TypedTypes;
import org.aludel.core.dialect.typed.UnorderedRowNumber;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.InsertedValue;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/** Writes values of Derby. */
final class DerbyExpressions extends TypedExpressions {

    private final DerbyCompiler derby;

    DerbyExpressions(DerbyCompiler sql) {
        super(sql);
        this.derby = sql;
    }

    @Override
    protected String datetimeFunction(DatetimeFunction function) {
        return switch (function) {
            case CURRENT_DATE -> "CURRENT_DATE";
            case CURRENT_TIME, LOCAL_TIME -> "CURRENT_TIME";
            case CURRENT_TIMESTAMP, LOCAL_TIMESTAMP -> "CURRENT_TIMESTAMP";
        };
    }

    @Override
    public SqlCompiler visitWindowFunction(WindowFunction<?> function) {
        return UnorderedRowNumber.is(function) ? UnorderedRowNumber.write(sql) : super.visitWindowFunction(function);
    }

    @Override
    public SqlCompiler visitInsertedValue(InsertedValue<?> value) {
        if (sql.isLenient()) {
            return super.visitInsertedValue(value);
        }
        typed.places().ignoring(() -> sql.expression(derby.inserted(value.column())));
        return sql;
    }

    /** A condition as a value stands in parentheses: without them it cannot be an argument. */
    @Override
    public SqlCompiler visitPredicate(Predicate predicate) {
        return sql.isLenient()
                ? super.visitPredicate(predicate)
                : sql.append("(").condition(predicate).append(")");
    }

    /** A condition is no sort key. */
    @Override
    public SqlCompiler sortKey(SortSpecification key) {
        if (key.expression() instanceof Predicate condition && !sql.isLenient()) {
            sql.append("CASE WHEN ").condition(condition).append(" THEN TRUE WHEN NOT (");
            sql.condition(condition).append(") THEN FALSE END");
            direction(key);
            return switch (key.nulls()) {
                case UNSPECIFIED -> sql;
                case FIRST -> sql.append(" NULLS FIRST");
                case LAST -> sql.append(" NULLS LAST");
            };
        }
        return super.sortKey(key);
    }

    /** A long concatenation is of a type that cannot be compared or sorted, so it is made a VARCHAR again. */
    @Override
    public SqlCompiler visitConcatenation(Concatenation concatenation) {
        boolean isShort = concatenation.operands().stream().allMatch(DerbyExpressions::isShort);
        if (isShort || sql.isLenient()) {
            return super.visitConcatenation(concatenation);
        }
        List<Expression<?>> operands = concatenation.operands().stream()
                .<Expression<?>>map(DerbyExpressions::text)
                .toList();
        sql.append("CAST(");
        super.visitConcatenation(new Concatenation(operands));
        return sql.append(" AS varchar(32672))");
    }

    private static Expression<?> text(Expression<?> operand) {
        return TypedTypes.isNumber(operand.type()) ? operand.cast(SqlTypes.VARCHAR) : operand;
    }

    private static boolean isShort(Expression<?> operand) {
        boolean bounded = operand instanceof Literal
                || operand instanceof ColumnReference && operand.type().length() != null;
        return bounded && TypedTypes.isText(operand.type());
    }

    @Override
    protected SqlCompiler convert(CastExpression<?> cast) {
        if (cast.lenient() || sql.isLenient()) {
            return super.convert(cast);
        }
        SqlType<?> from = sql.target().types().resolve(cast.operand().type()).literalType();
        SqlType<?> to = sql.target().types().resolve(cast.type()).literalType();
        String name = sql.target().types().castName(cast.type());
        if (TypedTypes.isNumber(from) && TypedTypes.isText(to)) {
            return around("CAST(RTRIM(CHAR(", cast, ")) AS " + name + ")");
        }
        if (TypedTypes.isText(from) && TypedTypes.isFloating(to)) {
            return around("CAST(DOUBLE(", cast, ") AS " + name + ")");
        }
        if (from.kind() == TypeKind.BOOLEAN && TypedTypes.isNumber(to)) {
            return truthToNumber(cast.operand(), name);
        }
        if (TypedTypes.isNumber(from) && to.kind() == TypeKind.BOOLEAN) {
            return numberToTruth(cast.operand());
        }
        return super.convert(cast);
    }

    private SqlCompiler around(String before, CastExpression<?> cast, String after) {
        return sql.append(before).expression(cast.operand()).append(after);
    }

    /** Days of the week count from Sunday, 0. */
    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        if (sql.isLenient()) {
            return super.visitExtractExpression(extract);
        }
        Expression<?> source = extract.source();
        return switch (extract.field()) {
            case YEAR, MONTH, DAY, HOUR, MINUTE -> field("", extract.field().name(), source, "");
            case QUARTER -> field("((", "MONTH", source, " + 2) / 3)");
            case WEEK -> sql.require(Capability.EXTRACT_WEEK);
            case DAY_OF_WEEK -> {
                sql.append("MOD(");
                yield DerbyDays.sinceEpoch(source, sql).append(", 7)");
            }
            case DAY_OF_YEAR -> DerbyDays.ofYear(source, sql);
            case SECOND ->
                extract.type().kind() == TypeKind.INTEGER
                        ? field("CAST(", "SECOND", source, " AS INTEGER)")
                        : field("", "SECOND", source, "");
            case EPOCH -> DerbyDays.seconds(source, sql);
        };
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
