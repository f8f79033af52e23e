package org.aludel.core.dialect.mysql;

import java.util.Locale;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BinaryOperator;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.CurrentDatetime;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.FilteredAggregate;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.InsertedValue;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.OrderedSetAggregate;
import org.aludel.core.sql.SortDirection;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Values as MySQL and MariaDB both write them. */
public class MySqlFamilyExpressions extends ExpressionCompiler {

    private @Nullable AliasedFrom unaliased;

    public MySqlFamilyExpressions(SqlCompiler sql) {
        super(sql);
    }

    /** Says that a table is written without its alias in this statement, because there is no place for one. */
    protected final void writeWithoutAlias(AliasedFrom table) {
        unaliased = table;
    }

    @Override
    public SqlCompiler visitColumnReference(ColumnReference<?> column) {
        if (unaliased != null && unaliased.equals(column.from())) {
            sql.from(unaliased.element()).append(".");
            return columnName(column);
        }
        return super.visitColumnReference(column);
    }

    // ---- sorting: nulls are the smallest values, and there are no words to change that

    @Override
    public SqlCompiler sortKey(SortSpecification key) {
        NullOrdering natural = key.direction() == SortDirection.ASCENDING ? NullOrdering.FIRST : NullOrdering.LAST;
        if (key.nulls() == NullOrdering.UNSPECIFIED || key.nulls() == natural) {
            sortOperand(((MySqlFamilyQueries) sql.statements().queries()).sorted(key.expression()));
            return direction(key);
        }
        return sortKeyWithNullKey(key);
    }

    // ---- operators

    /** Whole numbers divided by whole numbers would become decimals. */
    @Override
    public SqlCompiler visitBinaryOperation(BinaryOperation<?> operation) {
        boolean whole = operation.operator() == BinaryOperator.DIVIDE
                && isWhole(operation.left().type())
                && isWhole(operation.right().type());
        if (!whole || sql.isLenient()) {
            return super.visitBinaryOperation(operation);
        }
        int precedence = BinaryOperator.DIVIDE.precedence();
        sql.operand(operation.left(), precedence).append(" DIV ");
        return sql.operand(operation.right(), precedence + 1);
    }

    private static boolean isWhole(SqlType<?> type) {
        return switch (type.kind()) {
            case TINYINT, SMALLINT, INTEGER, BIGINT -> true;
            default -> false;
        };
    }

    /** {@code ||} means OR by default. */
    @Override
    public SqlCompiler visitConcatenation(Concatenation concatenation) {
        return sql.call("concat", concatenation.operands());
    }

    // ---- aggregates

    @Override
    public SqlCompiler visitFilteredAggregate(FilteredAggregate<?> aggregate) {
        if (aggregate.aggregate() instanceof FunctionCall<?> call
                && StringAggregates.isOne(call)
                && call.arguments().size() == 2) {
            return filteredByCase(call, aggregate.filter());
        }
        return filteredByCase(aggregate);
    }

    @Override
    public SqlCompiler visitFunctionCall(FunctionCall<?> call) {
        if (!call.orderBy().isEmpty() && !StringAggregates.isOne(call) && !isJsonArray(call)) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "ORDER BY in the aggregate " + call.name(),
                    "Leave the order out where it does not matter, or sort in a subquery.");
        }
        return super.visitFunctionCall(call);
    }

    private static boolean isJsonArray(FunctionCall<?> call) {
        return call.name().toLowerCase(Locale.ROOT).equals("json_arrayagg");
    }

    @Override
    public SqlCompiler visitOrderedSetAggregate(OrderedSetAggregate<?> aggregate) {
        return sql.require(Capability.WITHIN_GROUP, "Rank the rows in a subquery.");
    }

    // ---- types

    /** Neither database casts to boolean, and a cast to bytes fills them up to the length. */
    @Override
    public SqlCompiler visitCastExpression(CastExpression<?> cast) {
        TypeKind kind = cast.type().kind();
        if (kind == TypeKind.BOOLEAN && !cast.lenient() && !sql.isLenient()) {
            return booleanCast(cast.operand());
        }
        Integer length = cast.type().length();
        if (kind != TypeKind.VARBINARY || length == null) {
            return super.visitCastExpression(cast);
        }
        sql.append("left(");
        super.visitCastExpression(cast);
        return sql.append(", " + length + ")");
    }

    // ---- date and time

    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        Expression<?> source = extract.source();
        return switch (extract.field()) {
            case DAY_OF_WEEK -> sql.append("(dayofweek(").expression(source).append(") - 1)");
            case DAY_OF_YEAR -> sql.append("dayofyear(").expression(source).append(")");
            case WEEK -> sql.append("week(").expression(source).append(", 3)");
            case SECOND ->
                sql.append("(EXTRACT(SECOND_MICROSECOND FROM ")
                        .expression(source)
                        .append(") / 1000000)");
            case EPOCH ->
                sql.append("(timestampdiff(MICROSECOND, TIMESTAMP '1970-01-01 00:00:00', ")
                        .expression(source)
                        .append(") / 1000000)");
            case YEAR, QUARTER, MONTH, DAY, HOUR, MINUTE -> super.visitExtractExpression(extract);
        };
    }

    /** Moments are in UTC; dates and times without a zone are in that of the connection. */
    @Override
    public SqlCompiler visitCurrentDatetime(CurrentDatetime<?> datetime) {
        TypeKind kind = datetime.type().kind();
        boolean utc = kind == TypeKind.TIMESTAMP_WITH_TIME_ZONE || kind == TypeKind.TIME_WITH_TIME_ZONE;
        return sql.append(
                switch (datetime.function()) {
                    case CURRENT_DATE -> "CURRENT_DATE";
                    case CURRENT_TIME, LOCAL_TIME -> utc ? "UTC_TIME(6)" : "CURRENT_TIME(6)";
                    case CURRENT_TIMESTAMP, LOCAL_TIMESTAMP ->
                        utc ? "UTC_TIMESTAMP(6)" : "CURRENT_TIMESTAMP" + MySqlTypes.fraction(datetime.type());
                });
    }

    // ---- INSERT

    @Override
    public SqlCompiler visitInsertedValue(InsertedValue<?> value) {
        return sql.append("VALUES(").name(value.column()).append(")");
    }
}
