package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.Db2FamilyExpressions;
import org.aludel.core.dialect.typed.TypedTypes;
import org.aludel.core.dialect.typed.UnorderedRowNumber;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.InsertedValue;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/** Writes values of Derby. */
final class DerbyExpressions extends Db2FamilyExpressions {

    private final DerbyCompiler derby;

    DerbyExpressions(DerbyCompiler sql) {
        super(sql);
        this.derby = sql;
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
            conditionByCase(condition, "TRUE", "FALSE");
            direction(key);
            return switch (key.nulls()) {
                case UNSPECIFIED -> sql;
                case FIRST -> sql.append(" NULLS FIRST");
                case LAST -> sql.append(" NULLS LAST");
            };
        }
        return super.sortKey(key);
    }

    /** Numbers are no operands. */
    @Override
    protected Concatenation joinable(Concatenation concatenation) {
        return new Concatenation(concatenation.operands().stream()
                .<Expression<?>>map(DerbyExpressions::text)
                .toList());
    }

    private static Expression<?> text(Expression<?> operand) {
        return operand.type().kind().isNumber() ? operand.cast(SqlTypes.VARCHAR) : operand;
    }

    @Override
    protected SqlCompiler convert(CastExpression<?> cast) {
        if (cast.lenient() || sql.isLenient()) {
            return super.convert(cast);
        }
        SqlType<?> from = sql.target().types().resolve(cast.operand().type()).literalType();
        SqlType<?> to = sql.target().types().resolve(cast.type()).literalType();
        String name = sql.target().types().castName(cast.type());
        if (from.kind().isNumber() && to.kind().isText()) {
            return around("CAST(RTRIM(CHAR(", cast, ")) AS " + name + ")");
        }
        if (from.kind().isText() && TypedTypes.isFloating(to)) {
            return around("CAST(DOUBLE(", cast, ") AS " + name + ")");
        }
        if (from.kind() == TypeKind.BOOLEAN && to.kind().isNumber()) {
            return truthToNumber(cast.operand(), name);
        }
        if (from.kind().isNumber() && to.kind() == TypeKind.BOOLEAN) {
            return booleanCast(cast.operand());
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
}
