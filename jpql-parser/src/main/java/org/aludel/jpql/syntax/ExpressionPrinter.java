package org.aludel.jpql.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes expressions. */
final class ExpressionPrinter implements ExpressionVisitor<QueryWriter> {

    private final QueryWriter out;
    private final ConditionPrinter conditions;

    ExpressionPrinter(QueryWriter out) {
        this.out = out;
        this.conditions = new ConditionPrinter(out);
    }

    @Override
    public QueryWriter visitCondition(JpqlCondition condition) {
        return condition.accept(conditions);
    }

    @Override
    public QueryWriter visitPath(PathExpression expression) {
        return names(expression.names());
    }

    private QueryWriter names(List<Name> names) {
        return out.separated(names, ".", name -> out.write(name.text()));
    }

    @Override
    public QueryWriter visitKey(KeyExpression expression) {
        return call("KEY", expression.variable());
    }

    @Override
    public QueryWriter visitValue(ValueExpression expression) {
        return call("VALUE", expression.variable());
    }

    @Override
    public QueryWriter visitEntry(EntryExpression expression) {
        return call("ENTRY", expression.variable());
    }

    @Override
    public QueryWriter visitTreat(TreatExpression expression) {
        return out.write("TREAT(")
                .expression(expression.path())
                .write(" AS ")
                .clause(expression.type())
                .write(")");
    }

    @Override
    public QueryWriter visitNavigation(NavigationExpression expression) {
        out.expression(expression.root()).write(".");
        return names(expression.names());
    }

    @Override
    public QueryWriter visitNumericLiteral(NumericLiteral expression) {
        Number value = expression.value();
        out.write(value.toString());
        if (value instanceof Long) {
            return out.write("L");
        }
        if (value instanceof Float) {
            return out.write("F");
        }
        if (value instanceof BigInteger) {
            return out.write("BI");
        }
        return value instanceof BigDecimal ? out.write("BD") : out;
    }

    @Override
    public QueryWriter visitStringLiteral(StringLiteral expression) {
        return string(expression.value());
    }

    private QueryWriter string(String value) {
        return out.write("'").write(value.replace("'", "''")).write("'");
    }

    @Override
    public QueryWriter visitBooleanLiteral(BooleanLiteral expression) {
        return out.write(expression.value() ? "TRUE" : "FALSE");
    }

    @Override
    public QueryWriter visitNullLiteral(NullLiteral expression) {
        return out.write("NULL");
    }

    @Override
    public QueryWriter visitDateLiteral(DateLiteral expression) {
        return escaped("d", expression.value().toString());
    }

    @Override
    public QueryWriter visitTimeLiteral(TimeLiteral expression) {
        return escaped("t", DateTimeFormatter.ISO_LOCAL_TIME.format(expression.value()));
    }

    @Override
    public QueryWriter visitTimestampLiteral(TimestampLiteral expression) {
        return escaped(
                "ts",
                expression.value().toLocalDate() + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(expression.value()));
    }

    private QueryWriter escaped(String kind, String value) {
        return out.write("{").write(kind).write(" '").write(value).write("'}");
    }

    @Override
    public QueryWriter visitDefault(DefaultExpression expression) {
        return out.write("DEFAULT");
    }

    @Override
    public QueryWriter visitPositionalParameter(PositionalParameter expression) {
        return out.write("?").write(Integer.toString(expression.position()));
    }

    @Override
    public QueryWriter visitNamedParameter(NamedParameter expression) {
        return out.write(":").write(expression.name());
    }

    @Override
    public QueryWriter visitSign(SignExpression expression) {
        out.write(expression.negative() ? "-" : "+");
        JpqlExpression operand = expression.operand();
        if (expression.negative() && operand instanceof NumericLiteral number && !isNegative(number)) {
            // A minus directly before a number would become part of it.
            return out.expression(operand, Precedence.PRIMARY);
        }
        return out.write(Precedence.of(operand) == Precedence.SIGN ? " " : "").expression(operand, Precedence.SIGN);
    }

    private static boolean isNegative(NumericLiteral number) {
        return number.value().toString().startsWith("-");
    }

    @Override
    public QueryWriter visitArithmetic(ArithmeticExpression expression) {
        Precedence own = Precedence.of(expression.operator());
        out.expression(expression.left(), own);
        out.write(" ").write(expression.operator().symbol()).write(" ");
        return out.expression(expression.right(), own.tighter());
    }

    @Override
    public QueryWriter visitConcatenation(ConcatenationExpression expression) {
        return out.separated(expression.operands(), " || ", operand -> out.expression(operand, Precedence.SUM));
    }

    @Override
    public QueryWriter visitCaseWhen(CaseWhenExpression expression) {
        out.write("CASE").optional(" ", expression.operand());
        expression.branches().forEach(branch -> out.write(" ").clause(branch));
        return out.optional(" ELSE ", expression.otherwise()).write(" END");
    }

    @Override
    public QueryWriter visitCoalesce(CoalesceExpression expression) {
        return call("COALESCE", expression.operands());
    }

    @Override
    public QueryWriter visitNullif(NullifExpression expression) {
        return call("NULLIF", List.of(expression.left(), expression.right()));
    }

    @Override
    public QueryWriter visitStandardFunction(StandardFunctionExpression expression) {
        return call(expression.function().name(), expression.arguments());
    }

    @Override
    public QueryWriter visitTrim(TrimExpression expression) {
        out.write("TRIM(");
        if (expression.side() != TrimSide.BOTH) {
            out.write(expression.side().name()).write(" ");
        }
        out.optional("", expression.character());
        if (expression.character() != null) {
            out.write(" FROM ");
        } else if (expression.side() != TrimSide.BOTH) {
            out.write("FROM ");
        }
        return out.expression(expression.operand()).write(")");
    }

    @Override
    public QueryWriter visitDatetimeField(DatetimeFieldExpression expression) {
        out.write("EXTRACT(").write(expression.field().name()).write(" FROM ");
        return out.expression(expression.operand()).write(")");
    }

    @Override
    public QueryWriter visitCurrentDatetime(CurrentDatetimeExpression expression) {
        return out.write(expression.function().words());
    }

    @Override
    public QueryWriter visitTypecast(TypecastExpression expression) {
        out.write("CAST(").expression(expression.operand());
        return out.write(" AS ").clause(expression.target()).write(")");
    }

    @Override
    public QueryWriter visitSize(SizeExpression expression) {
        return call("SIZE", expression.collection());
    }

    @Override
    public QueryWriter visitIndex(IndexExpression expression) {
        return call("INDEX", expression.variable());
    }

    @Override
    public QueryWriter visitType(TypeExpression expression) {
        return call("TYPE", expression.operand());
    }

    @Override
    public QueryWriter visitId(IdExpression expression) {
        return call("ID", expression.entity());
    }

    @Override
    public QueryWriter visitVersion(VersionExpression expression) {
        return call("VERSION", expression.entity());
    }

    @Override
    public QueryWriter visitAggregate(AggregateExpression expression) {
        out.write(expression.function().name()).write(expression.distinct() ? "(DISTINCT " : "(");
        return out.expression(expression.argument()).write(")");
    }

    @Override
    public QueryWriter visitCountRows(CountRowsExpression expression) {
        return out.write("COUNT(*)");
    }

    @Override
    public QueryWriter visitFunctionInvocation(FunctionInvocation expression) {
        if (!expression.distinct() && expression.orderBy().isEmpty()) {
            out.write("FUNCTION(");
            string(expression.name());
            return out.optional(", ", expression.arguments()).write(")");
        }
        out.write(expression.name()).write(expression.distinct() ? "(DISTINCT " : "(");
        out.list(expression.arguments());
        return out.optional(" ORDER BY ", expression.orderBy()).write(")");
    }

    @Override
    public QueryWriter visitWithinGroup(WithinGroupExpression expression) {
        out.expression(expression.function()).write(" WITHIN GROUP (ORDER BY ");
        return out.list(expression.orderBy()).write(")");
    }

    @Override
    public QueryWriter visitFilter(FilterExpression expression) {
        out.expression(expression.function()).write(" FILTER (WHERE ");
        return out.expression(expression.condition()).write(")");
    }

    @Override
    public QueryWriter visitOver(OverExpression expression) {
        out.expression(expression.function()).write(expression.ignoreNulls() ? " IGNORE NULLS" : "");
        @Nullable Name base = expression.window().base();
        if (base != null && expression.window().equals(new WindowClause(base, List.of(), List.of(), null))) {
            return out.write(" OVER ").clause(base);
        }
        return out.write(" OVER (").clause(expression.window()).write(")");
    }

    @Override
    public QueryWriter visitSubquery(SubqueryExpression expression) {
        return out.parenthesized(expression.query());
    }

    @Override
    public QueryWriter visitRow(RowExpression expression) {
        return out.write("(").list(expression.values()).write(")");
    }

    @Override
    public QueryWriter visitConstructor(ConstructorExpression expression) {
        return out.write("NEW ")
                .clause(expression.type())
                .write("(")
                .list(expression.arguments())
                .write(")");
    }

    @Override
    public QueryWriter visitObject(ObjectExpression expression) {
        return call("OBJECT", expression.variable());
    }

    private QueryWriter call(String name, JpqlNode argument) {
        return out.write(name).write("(").clause(argument).write(")");
    }

    private QueryWriter call(String name, List<? extends JpqlNode> arguments) {
        return out.write(name).write("(").list(arguments).write(")");
    }
}
