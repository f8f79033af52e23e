package org.aludel.core.dialect.hsqldb;

import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.dialect.typed.TypedExpressions;
import org.aludel.core.dialect.typed.UnorderedRowNumber;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.FilteredAggregate;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.type.TypeKind;

/** Writes values of HSQLDB. */
final class HsqldbExpressions extends TypedExpressions {

    HsqldbExpressions(TypedCompiler sql) {
        super(sql);
    }

    /** Within FILTER no parameter has a type by its place. */
    @Override
    public SqlCompiler visitFilteredAggregate(FilteredAggregate<?> aggregate) {
        sql.expression(aggregate.aggregate()).append(" FILTER (WHERE ");
        typed.places().ignoring(() -> sql.condition(aggregate.filter()));
        return sql.append(")");
    }

    @Override
    public SqlCompiler visitWindowFunction(WindowFunction<?> function) {
        return UnorderedRowNumber.is(function) ? UnorderedRowNumber.write(sql) : super.visitWindowFunction(function);
    }

    @Override
    protected SqlCompiler convert(CastExpression<?> cast) {
        boolean fromTruth = cast.operand().type().kind() == TypeKind.BOOLEAN;
        if (fromTruth && cast.type().kind().isNumber() && !cast.lenient()) {
            return truthToNumber(cast.operand(), HsqldbTypes.INSTANCE.castName(cast.type()));
        }
        boolean toTruth = cast.type().kind() == TypeKind.BOOLEAN;
        return toTruth && cast.operand().type().kind().isNumber() && !cast.lenient()
                ? booleanCast(cast.operand())
                : super.convert(cast);
    }

    /** Days of the week count from Sunday, 0; weeks are those of ISO 8601. */
    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        Expression<?> source = extract.source();
        return switch (extract.field()) {
            case YEAR, QUARTER, MONTH, DAY, HOUR, MINUTE, DAY_OF_YEAR ->
                field("", extract.field().name(), source, "");
            case WEEK -> field("", "WEEK_OF_YEAR", source, "");
            case DAY_OF_WEEK -> field("(", "DAY_OF_WEEK", source, " - 1)");
            case SECOND ->
                extract.type().kind() == TypeKind.INTEGER
                        ? field("CAST(", "SECOND", source, " AS INTEGER)")
                        : field("", "SECOND", source, "");
            case EPOCH -> epoch(source);
        };
    }

    private SqlCompiler field(String before, String name, Expression<?> source, String after) {
        sql.append(before).append("EXTRACT(").append(name).append(" FROM ");
        return sql.expression(source).append(")").append(after);
    }

    private SqlCompiler epoch(Expression<?> source) {
        return switch (source.type().kind()) {
            case TIMESTAMP_WITH_TIME_ZONE ->
                sql.append("UNIX_TIMESTAMP(").expression(source).append(")");
            case TIME, TIME_WITH_TIME_ZONE, INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH ->
                throw CompileErrors.unsupported(
                        sql.dialect(), "extraction of the epoch from a time or interval", "Extract its fields.");
            default ->
                sql.append("DATEDIFF('second', TIMESTAMP '1970-01-01 00:00:00', CAST(")
                        .expression(source)
                        .append(" AS TIMESTAMP))");
        };
    }
}
