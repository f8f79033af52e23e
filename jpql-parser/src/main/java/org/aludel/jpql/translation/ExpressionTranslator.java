package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BinaryOperator;
import org.aludel.core.sql.CaseExpression;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.PrefixOperation;
import org.aludel.core.sql.PrefixOperator;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.ScalarSubquery;
import org.aludel.core.sql.WhenClause;
import org.aludel.core.type.RowType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.syntax.AggregateExpression;
import org.aludel.jpql.syntax.ArithmeticExpression;
import org.aludel.jpql.syntax.BooleanLiteral;
import org.aludel.jpql.syntax.CaseWhenExpression;
import org.aludel.jpql.syntax.CoalesceExpression;
import org.aludel.jpql.syntax.ConcatenationExpression;
import org.aludel.jpql.syntax.ConstructorExpression;
import org.aludel.jpql.syntax.CountRowsExpression;
import org.aludel.jpql.syntax.CurrentDatetimeExpression;
import org.aludel.jpql.syntax.DateLiteral;
import org.aludel.jpql.syntax.DatetimeFieldExpression;
import org.aludel.jpql.syntax.DefaultExpression;
import org.aludel.jpql.syntax.EntryExpression;
import org.aludel.jpql.syntax.ExpressionVisitor;
import org.aludel.jpql.syntax.FilterExpression;
import org.aludel.jpql.syntax.FunctionInvocation;
import org.aludel.jpql.syntax.IdExpression;
import org.aludel.jpql.syntax.IndexExpression;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.JpqlCondition;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.KeyExpression;
import org.aludel.jpql.syntax.NamedParameter;
import org.aludel.jpql.syntax.NavigationExpression;
import org.aludel.jpql.syntax.NullLiteral;
import org.aludel.jpql.syntax.NullifExpression;
import org.aludel.jpql.syntax.NumericLiteral;
import org.aludel.jpql.syntax.ObjectExpression;
import org.aludel.jpql.syntax.OverExpression;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.PositionalParameter;
import org.aludel.jpql.syntax.RowExpression;
import org.aludel.jpql.syntax.SignExpression;
import org.aludel.jpql.syntax.SizeExpression;
import org.aludel.jpql.syntax.StandardFunctionExpression;
import org.aludel.jpql.syntax.StringLiteral;
import org.aludel.jpql.syntax.SubqueryExpression;
import org.aludel.jpql.syntax.TimeLiteral;
import org.aludel.jpql.syntax.TimestampLiteral;
import org.aludel.jpql.syntax.TreatExpression;
import org.aludel.jpql.syntax.TrimExpression;
import org.aludel.jpql.syntax.TypeExpression;
import org.aludel.jpql.syntax.TypecastExpression;
import org.aludel.jpql.syntax.ValueExpression;
import org.aludel.jpql.syntax.VersionExpression;
import org.aludel.jpql.syntax.WhenBranch;
import org.aludel.jpql.syntax.WithinGroupExpression;
import org.jspecify.annotations.Nullable;

/** Translates expressions; each shape that needs more than a few lines has a translator of its own. */
final class ExpressionTranslator implements ExpressionVisitor<Expression<?>> {

    private final Environment environment;
    private final @Nullable SqlType<?> wanted;

    ExpressionTranslator(Environment environment) {
        this(environment, null);
    }

    private ExpressionTranslator(Environment environment, @Nullable SqlType<?> wanted) {
        this.environment = environment;
        this.wanted = wanted;
    }

    /**
     * The value of an expression.
     *
     * @param type the type that its place wants of what has none by itself, such as a parameter; null where the place says
     *     nothing
     */
    Expression<?> translate(JpqlExpression node, @Nullable SqlType<?> type) {
        return node.accept(new ExpressionTranslator(environment, type));
    }

    private Operands operands() {
        return new Operands(environment);
    }

    private FunctionTranslator functions() {
        return new FunctionTranslator(environment);
    }

    private AggregateTranslator aggregates() {
        return new AggregateTranslator(environment);
    }

    private EntityFunctions entityFunctions() {
        return new EntityFunctions(environment);
    }

    @Override
    public Expression<?> visitCondition(JpqlCondition condition) {
        return environment.conditions().condition(condition);
    }

    private Expression<?> path(JpqlPath path) {
        return environment.paths().value(path, wanted);
    }

    @Override
    public Expression<?> visitPath(PathExpression expression) {
        return path(expression);
    }

    @Override
    public Expression<?> visitKey(KeyExpression expression) {
        return path(expression);
    }

    @Override
    public Expression<?> visitValue(ValueExpression expression) {
        return path(expression);
    }

    @Override
    public Expression<?> visitEntry(EntryExpression expression) {
        return path(expression);
    }

    @Override
    public Expression<?> visitTreat(TreatExpression expression) {
        return path(expression);
    }

    @Override
    public Expression<?> visitNavigation(NavigationExpression expression) {
        return path(expression);
    }

    private Expression<?> literal(Object value, JpqlExpression node) {
        Expression<?> literal = Constants.literal(value, SqlTypes.ofValue(value));
        return wanted == null ? literal : operands().fitted(literal, wanted, node);
    }

    @Override
    public Expression<?> visitNumericLiteral(NumericLiteral expression) {
        return literal(expression.value(), expression);
    }

    @Override
    public Expression<?> visitStringLiteral(StringLiteral expression) {
        return literal(expression.value(), expression);
    }

    @Override
    public Expression<?> visitBooleanLiteral(BooleanLiteral expression) {
        return literal(expression.value(), expression);
    }

    @Override
    public Expression<?> visitDateLiteral(DateLiteral expression) {
        return literal(expression.value(), expression);
    }

    @Override
    public Expression<?> visitTimeLiteral(TimeLiteral expression) {
        return literal(expression.value(), expression);
    }

    @Override
    public Expression<?> visitTimestampLiteral(TimestampLiteral expression) {
        return literal(expression.value(), expression);
    }

    @Override
    public Expression<?> visitNullLiteral(NullLiteral expression) {
        SqlType<?> type = wanted == null ? SqlTypes.UNKNOWN : wanted;
        return Constants.literal(null, type);
    }

    @Override
    public Expression<?> visitDefault(DefaultExpression expression) {
        SqlType<?> type = wanted == null ? SqlTypes.UNKNOWN : wanted;
        return new DefaultValue<>(type);
    }

    @Override
    public Expression<?> visitPositionalParameter(PositionalParameter expression) {
        return parameter(expression);
    }

    @Override
    public Expression<?> visitNamedParameter(NamedParameter expression) {
        return parameter(expression);
    }

    private Expression<?> parameter(InputParameter parameter) {
        return environment.query().parameters().value(parameter, wanted, environment.place(parameter));
    }

    @Override
    public Expression<?> visitSign(SignExpression expression) {
        Expression<?> operand = operands().number(expression.operand(), wanted, expression.negative() ? "-" : "+");
        return expression.negative() ? new PrefixOperation<>(PrefixOperator.MINUS, operand) : operand;
    }

    @Override
    public Expression<?> visitArithmetic(ArithmeticExpression expression) {
        Operands.Pair pair = operands()
                .numbers(
                        expression.left(),
                        expression.right(),
                        wanted,
                        expression.operator().symbol());
        BinaryOperator operator = switch (expression.operator()) {
            case ADD -> BinaryOperator.PLUS;
            case SUBTRACT -> BinaryOperator.MINUS;
            case MULTIPLY -> BinaryOperator.TIMES;
            case DIVIDE -> BinaryOperator.DIVIDE;
        };
        SqlType<?> type = TypeRules.promoted(pair.left().type(), pair.right().type());
        return new BinaryOperation<>(pair.left(), operator, pair.right(), type);
    }

    @Override
    public Expression<?> visitConcatenation(ConcatenationExpression expression) {
        List<Expression<?>> parts = new ArrayList<>();
        for (JpqlExpression operand : expression.operands()) {
            parts.add(operands().of(operand, SqlTypes.VARCHAR, ValueKind.STRING, "||"));
        }
        return new Concatenation(parts);
    }

    @Override
    public Expression<?> visitCaseWhen(CaseWhenExpression expression) {
        List<JpqlExpression> results = new ArrayList<>();
        expression.branches().forEach(branch -> results.add(branch.result()));
        JpqlExpression otherwise = expression.otherwise();
        if (otherwise != null) {
            results.add(otherwise);
        }
        List<Expression<?>> values = operands().alike(results, wanted, "CASE");
        JpqlExpression operandNode = expression.operand();
        Expression<?> operand = operandNode == null ? null : translate(operandNode, null);
        List<WhenClause> whens = new ArrayList<>();
        for (int i = 0; i < expression.branches().size(); i++) {
            WhenBranch branch = expression.branches().get(i);
            whens.add(new WhenClause(condition(operand, branch), values.get(i)));
        }
        return new CaseExpression<>(
                operand, whens, otherwise == null ? null : values.get(whens.size()), Operands.common(values));
    }

    private Expression<?> condition(@Nullable Expression<?> operand, WhenBranch branch) {
        if (operand == null) {
            return environment.conditions().condition(branch.condition());
        }
        Expression<?> candidate =
                operands().fitted(translate(branch.condition(), operand.type()), operand.type(), branch.condition());
        if (!TypeRules.areComparable(operand.type(), candidate.type())) {
            throw TypeErrors.incomparable(operand, candidate, environment.place(branch.condition()));
        }
        return candidate;
    }

    @Override
    public Expression<?> visitCoalesce(CoalesceExpression expression) {
        List<Expression<?>> values = operands().alike(expression.operands(), wanted, "COALESCE");
        return FunctionTranslator.call("coalesce", Operands.common(values), values);
    }

    @Override
    public Expression<?> visitNullif(NullifExpression expression) {
        List<Expression<?>> values = operands().alike(List.of(expression.left(), expression.right()), wanted, "NULLIF");
        return FunctionTranslator.call("nullif", values.get(0).type(), values);
    }

    @Override
    public Expression<?> visitStandardFunction(StandardFunctionExpression expression) {
        return functions().standard(expression, wanted);
    }

    @Override
    public Expression<?> visitTrim(TrimExpression expression) {
        return functions().trim(expression);
    }

    @Override
    public Expression<?> visitDatetimeField(DatetimeFieldExpression expression) {
        return new DatetimeTranslator(environment).field(expression);
    }

    @Override
    public Expression<?> visitCurrentDatetime(CurrentDatetimeExpression expression) {
        return DatetimeTranslator.current(expression.function());
    }

    @Override
    public Expression<?> visitTypecast(TypecastExpression expression) {
        SqlType<?> target = new CastTypes(environment).type(expression.target());
        Expression<?> operand = translate(expression.operand(), null);
        ValueKind kind = ValueKind.of(operand.type());
        if (kind == ValueKind.ENTITY || kind == ValueKind.EMBEDDABLE || kind == ValueKind.ENTITY_TYPE) {
            throw TypeErrors.notCastable(operand, environment.place(expression.operand()));
        }
        return Operands.isDocument(operand)
                ? ((JsonPath<?>) operand).as(target)
                : new CastExpression<>(operand, target, false);
    }

    @Override
    public Expression<?> visitSize(SizeExpression expression) {
        return new CollectionTranslator(environment).size(expression.collection());
    }

    @Override
    public Expression<?> visitIndex(IndexExpression expression) {
        return entityFunctions().index(expression.variable());
    }

    @Override
    public Expression<?> visitType(TypeExpression expression) {
        return entityFunctions().type(expression, wanted);
    }

    @Override
    public Expression<?> visitId(IdExpression expression) {
        return entityFunctions().id(expression);
    }

    @Override
    public Expression<?> visitVersion(VersionExpression expression) {
        return entityFunctions().version(expression);
    }

    @Override
    public Expression<?> visitAggregate(AggregateExpression expression) {
        return aggregates().aggregate(expression);
    }

    @Override
    public Expression<?> visitCountRows(CountRowsExpression expression) {
        return aggregates().countRows(expression);
    }

    @Override
    public Expression<?> visitFunctionInvocation(FunctionInvocation expression) {
        return new FunctionCalls(environment).call(expression);
    }

    @Override
    public Expression<?> visitWithinGroup(WithinGroupExpression expression) {
        return aggregates().withinGroup(expression);
    }

    @Override
    public Expression<?> visitFilter(FilterExpression expression) {
        return aggregates().filter(expression);
    }

    @Override
    public Expression<?> visitOver(OverExpression expression) {
        return new WindowTranslator(environment).over(expression);
    }

    @Override
    public Expression<?> visitSubquery(SubqueryExpression expression) {
        TranslatedQuery query = new QueryTranslator(environment.query(), QueryUse.SUBQUERY)
                .translate(expression.query(), environment.scope());
        if (query.columns().size() != 1) {
            throw ClauseErrors.severalColumns(1, query.columns().size(), environment.place(expression));
        }
        return new ScalarSubquery<>(query.query(), query.columns().get(0).type());
    }

    @Override
    public Expression<?> visitRow(RowExpression expression) {
        List<JpqlExpression> nodes = expression.values();
        List<SqlType<?>> types =
                wanted instanceof RowType row && row.elements().size() == nodes.size() ? row.elements() : List.of();
        List<Expression<?>> values = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            values.add(translate(nodes.get(i), types.isEmpty() ? null : types.get(i)));
        }
        return new RowValue(values);
    }

    @Override
    public Expression<?> visitConstructor(ConstructorExpression expression) {
        throw ClauseErrors.constructorInside(environment.place(expression));
    }

    @Override
    public Expression<?> visitObject(ObjectExpression expression) {
        return path(new PathExpression(List.of(expression.variable())));
    }
}
