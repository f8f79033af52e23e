package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aludel.core.sql.ArrayConstructor;
import org.aludel.core.sql.ArrayElement;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BinaryOperator;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.CaseExpression;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.CollatedExpression;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.CurrentDatetime;
import org.aludel.core.sql.CustomExpression;
import org.aludel.core.sql.CustomOperation;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.ExistsPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExpressionVisitor;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.ExtractField;
import org.aludel.core.sql.FilteredAggregate;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.InsertedValue;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.NullPredicate;
import org.aludel.core.sql.OrderedSetAggregate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.PrefixOperation;
import org.aludel.core.sql.PrefixOperator;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.ScalarSubquery;
import org.aludel.core.sql.SequenceValue;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.TextExpression;
import org.aludel.core.sql.TextFragment;
import org.aludel.core.sql.TruthTest;
import org.aludel.core.sql.TypeCoercion;
import org.aludel.core.sql.WhenClause;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Writes values in standard SQL. A dialect overrides the methods where its grammar differs. */
public class ExpressionCompiler implements ExpressionVisitor<SqlCompiler> {

    private static final String COUNT = "count";
    private static final String STRING_AGGREGATE = "string_agg";
    private static final Pattern COLLATION_WORD = Pattern.compile("[A-Za-z0-9_]+");

    protected final SqlCompiler sql;
    private final WindowCompiler windows;

    public ExpressionCompiler(SqlCompiler sql) {
        this.sql = sql;
        this.windows = newWindowCompiler();
    }

    protected WindowCompiler newWindowCompiler() {
        return new WindowCompiler(sql);
    }

    /** Writes windows and frames. */
    public final WindowCompiler windows() {
        return windows;
    }

    @Override
    public SqlCompiler visitBindParameter(BindParameter<?> parameter) {
        return sql.parameter(parameter);
    }

    @Override
    public SqlCompiler visitListParameter(ListParameter<?> parameter) {
        return sql.parameter(parameter, parameter.type());
    }

    @Override
    public SqlCompiler visitColumnReference(ColumnReference<?> column) {
        FromClause from = column.from();
        if (from == null) {
            return sql.alias(column.name());
        }
        String qualifier = from.name();
        if (!sql.isLenient() && !sql.scope().sees(from)) {
            throw CompileErrors.notInScope(
                    column.name(), String.valueOf(qualifier), sql.scope().visibleNames());
        }
        if (qualifier != null) {
            sql.alias(qualifier).append(".");
        }
        return columnName(column);
    }

    /** Writes the name of a column without its table. */
    public final SqlCompiler columnName(ColumnReference<?> column) {
        return column.from() instanceof TableReference ? sql.name(column.name()) : sql.alias(column.name());
    }

    @Override
    public SqlCompiler visitLiteral(Literal<?> literal) {
        return sql.literal(literal.type(), literal.value());
    }

    @Override
    public SqlCompiler visitFunctionCall(FunctionCall<?> call) {
        if (call.name().equalsIgnoreCase(STRING_AGGREGATE)) {
            sql.require(Capability.STRING_AGGREGATE, "Join the strings in the program.");
        }
        Functions.Renderer renderer = sql.target().functions().find(call.name());
        if (renderer != null) {
            renderer.render(call, sql);
            return sql;
        }
        return call(call.name(), call);
    }

    SqlCompiler call(String name, FunctionCall<?> call) {
        sql.append(name).append("(");
        if (call.distinct()) {
            sql.append("DISTINCT ");
        }
        if (call.arguments().isEmpty() && call.name().equalsIgnoreCase(COUNT)) {
            sql.append("*");
        }
        sql.<Expression<?>>list(call.arguments(), sql::expression);
        if (!call.orderBy().isEmpty()) {
            sql.require(Capability.AGGREGATE_ORDER_BY);
            sql.append(" ORDER BY ");
            sortKeys(call.orderBy());
        }
        return sql.append(")");
    }

    /** Writes sort keys with commas between them. */
    public final SqlCompiler sortKeys(List<SortSpecification> keys) {
        return sql.list(keys, this::sortKey);
    }

    /** Writes one sort key. */
    public SqlCompiler sortKey(SortSpecification key) {
        sortOperand(key.expression());
        direction(key);
        return switch (key.nulls()) {
            case UNSPECIFIED -> sql;
            case FIRST -> sql.append(" NULLS FIRST");
            case LAST -> sql.append(" NULLS LAST");
        };
    }

    /** Writes what is sorted by; a label stands for its expression where the select list has it. */
    protected final SqlCompiler sortOperand(Expression<?> expression) {
        QueryCompiler queries = sql.statements().queries();
        if (expression instanceof LabeledExpression<?> labeled && queries.selects(labeled)) {
            return sql.alias(queries.sortName(labeled));
        }
        return sql.expression(expression);
    }

    /** Writes the direction of a sort key. */
    protected final SqlCompiler direction(SortSpecification key) {
        return switch (key.direction()) {
            case ASCENDING -> sql;
            case DESCENDING -> sql.append(" DESC");
        };
    }

    /** Writes a sort key whose place of nulls is made by a key of its own before it. */
    protected final SqlCompiler sortKeyWithNullKey(SortSpecification key) {
        switch (key.nulls()) {
            case UNSPECIFIED -> {}
            case FIRST, LAST -> {
                boolean first = key.nulls() == org.aludel.core.sql.NullOrdering.FIRST;
                sql.append("CASE WHEN ").operand(unlabeled(key.expression()), Precedence.OTHER_OPERATOR);
                sql.append(first ? " IS NULL THEN 0 ELSE 1 END, " : " IS NULL THEN 1 ELSE 0 END, ");
            }
        }
        sortOperand(key.expression());
        return direction(key);
    }

    private static Expression<?> unlabeled(Expression<?> expression) {
        return expression instanceof LabeledExpression<?> labeled ? labeled.expression() : expression;
    }

    @Override
    public SqlCompiler visitFilteredAggregate(FilteredAggregate<?> aggregate) {
        sql.require(Capability.AGGREGATE_FILTER);
        sql.expression(aggregate.aggregate()).append(" FILTER (WHERE ");
        return sql.condition(aggregate.filter()).append(")");
    }

    /**
     * Writes an aggregate over some rows as the aggregate of a CASE that is null for the others, which for aggregates
     * that skip nulls is the same.
     */
    protected final SqlCompiler filteredByCase(FilteredAggregate<?> aggregate) {
        if (!(aggregate.aggregate() instanceof FunctionCall<?> call)
                || call.arguments().size() > 1) {
            sql.require(Capability.AGGREGATE_FILTER);
            throw CompileErrors.unsupported(
                    sql.dialect(), "FILTER on this aggregate", "Filter the rows in a subquery instead.");
        }
        return filteredByCase(call, aggregate.filter());
    }

    /** Writes an aggregate whose first argument is null where a condition does not hold. */
    protected final SqlCompiler filteredByCase(FunctionCall<?> call, Predicate filter) {
        List<Expression<?>> arguments = new ArrayList<>(call.arguments());
        Expression<?> first = arguments.isEmpty() ? new Literal<>(1, SqlTypes.INTEGER) : arguments.remove(0);
        arguments.add(0, new CaseExpression<>(null, List.of(new WhenClause(filter, first)), null, first.type()));
        return visitFunctionCall(
                new FunctionCall<>(call.name(), arguments, call.distinct(), call.orderBy(), call.type()));
    }

    @Override
    public SqlCompiler visitOrderedSetAggregate(OrderedSetAggregate<?> aggregate) {
        sql.require(Capability.WITHIN_GROUP);
        sql.expression(aggregate.function()).append(" WITHIN GROUP (ORDER BY ");
        return sortKeys(aggregate.withinGroup()).append(")");
    }

    @Override
    public SqlCompiler visitWindowFunction(WindowFunction<?> function) {
        sql.require(Capability.WINDOW_FUNCTIONS);
        sql.expression(function.function());
        if (function.ignoreNulls()) {
            sql.require(Capability.IGNORE_NULLS).append(" IGNORE NULLS");
        }
        return windows.over(function.window());
    }

    @Override
    public SqlCompiler visitBinaryOperation(BinaryOperation<?> operation) {
        BinaryOperator operator = operation.operator();
        boolean bits = operator.precedence() == Precedence.OTHER_OPERATOR;
        if (bits) {
            sql.require(Capability.BITWISE_OPERATORS);
        }
        int precedence = bits ? Precedence.SIGN : operator.precedence();
        sql.operand(operation.left(), precedence);
        sql.append(" ").append(symbol(operator)).append(" ");
        return sql.operand(operation.right(), bits ? precedence : precedence + 1);
    }

    /** Writes an operation as a call of a function. */
    protected final SqlCompiler operationByCall(String function, BinaryOperation<?> operation) {
        sql.append(function).append("(").expression(operation.left()).append(", ");
        return sql.expression(operation.right()).append(")");
    }

    /** The function that combines bits, for databases without operators for that; null for other operators. */
    protected static @Nullable String bitFunction(BinaryOperator operator) {
        return switch (operator) {
            case BITWISE_AND -> "BITAND";
            case BITWISE_OR -> "BITOR";
            case BITWISE_XOR -> "BITXOR";
            case PLUS, MINUS, TIMES, DIVIDE, MODULO -> null;
        };
    }

    /** Writes the opposite of bits as a call of {@code BITNOT}; another operation as it is. */
    protected final SqlCompiler bitNotByCall(PrefixOperation<?> operation) {
        return operation.operator() == PrefixOperator.BITWISE_NOT
                ? sql.append("BITNOT(").expression(operation.operand()).append(")")
                : prefix(operation);
    }

    /** How an operator is written between its operands. */
    protected String symbol(BinaryOperator operator) {
        return operator.symbol();
    }

    @Override
    public SqlCompiler visitCustomOperation(CustomOperation<?> operation) {
        sql.operand(operation.left(), Precedence.SIGN);
        sql.append(" ").append(operation.operator()).append(" ");
        return sql.operand(operation.right(), Precedence.SIGN);
    }

    @Override
    public SqlCompiler visitPrefixOperation(PrefixOperation<?> operation) {
        return prefix(operation);
    }

    private SqlCompiler prefix(PrefixOperation<?> operation) {
        if (operation.operator() == PrefixOperator.BITWISE_NOT) {
            sql.require(Capability.BITWISE_OPERATORS);
        }
        sql.append(
                switch (operation.operator()) {
                    case MINUS -> "-";
                    case PLUS -> "+";
                    case BITWISE_NOT -> "~";
                });
        return sql.operand(operation.operand(), Precedence.PRIMARY);
    }

    @Override
    public SqlCompiler visitConcatenation(Concatenation concatenation) {
        return sql.<Expression<?>>list(
                concatenation.operands(), " || ", operand -> sql.operand(operand, Precedence.SIGN));
    }

    @Override
    public SqlCompiler visitCaseExpression(CaseExpression<?> expression) {
        sql.append("CASE");
        Expression<?> operand = expression.operand();
        if (operand != null) {
            sql.append(" ").expression(operand);
        }
        for (WhenClause when : expression.whens()) {
            sql.append(" WHEN ");
            if (operand == null && when.condition() instanceof Predicate condition) {
                sql.condition(condition);
            } else {
                sql.expression(when.condition());
            }
            sql.append(" THEN ");
            caseResult(when.result());
        }
        Expression<?> otherwise = expression.otherwise();
        if (otherwise != null) {
            sql.append(" ELSE ");
            caseResult(otherwise);
        }
        return sql.append(" END");
    }

    /** Writes a value that a CASE may give; where all of them are parameters, nothing tells their type. */
    protected SqlCompiler caseResult(Expression<?> result) {
        return sql.expression(result);
    }

    @Override
    public SqlCompiler visitCastExpression(CastExpression<?> cast) {
        if (cast.lenient()) {
            sql.require(Capability.TRY_CAST);
        }
        sql.append(cast.lenient() ? "TRY_CAST(" : "CAST(").expression(cast.operand());
        return sql.append(" AS ")
                .append(sql.target().types().castName(cast.type()))
                .append(")");
    }

    /** Writes a cast to boolean as a comparison, for databases that have numbers for truth values. */
    protected final SqlCompiler booleanCast(Expression<?> operand) {
        return switch (operand.type().kind()) {
            case CHAR, VARCHAR, TEXT, CLOB ->
                sql.append("(lower(").expression(operand).append(") IN ('true', 't', 'yes', 'y', 'on', '1'))");
            default ->
                sql.append("(").operand(operand, Precedence.OTHER_OPERATOR).append(" <> 0)");
        };
    }

    @Override
    public SqlCompiler visitTypeCoercion(TypeCoercion<?> coercion) {
        return sql.expression(coercion.operand());
    }

    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        if (extract.field() == ExtractField.WEEK) {
            sql.require(Capability.EXTRACT_WEEK, "Calculate the week in the program.");
        }
        sql.append("EXTRACT(")
                .append(
                        switch (extract.field()) {
                            case DAY_OF_WEEK -> "DOW";
                            case DAY_OF_YEAR -> "DOY";
                            default -> extract.field().name();
                        })
                .append(" FROM ");
        return sql.expression(extract.source()).append(")");
    }

    @Override
    public SqlCompiler visitRowValue(RowValue row) {
        return sql.append("(")
                .<Expression<?>>list(row.elements(), sql::expression)
                .append(")");
    }

    @Override
    public SqlCompiler visitScalarSubquery(ScalarSubquery<?> subquery) {
        return sql.append("(").subquery(subquery.query()).append(")");
    }

    @Override
    public SqlCompiler visitArrayConstructor(ArrayConstructor<?> array) {
        sql.require(Capability.ARRAYS);
        return sql.append("ARRAY[")
                .<Expression<?>>list(array.elements(), sql::expression)
                .append("]");
    }

    @Override
    public SqlCompiler visitArrayElement(ArrayElement<?> element) {
        sql.require(Capability.ARRAY_ELEMENT);
        sql.operand(element.array(), Precedence.PRIMARY);
        return sql.append("[").expression(element.index()).append("]");
    }

    /** Standard SQL:2016: {@code JSON_QUERY} for documents, {@code JSON_VALUE ... RETURNING} for scalars. */
    @Override
    public SqlCompiler visitJsonPath(JsonPath<?> path) {
        sql.require(Capability.JSON_PATH);
        boolean document = path.type().kind() == TypeKind.JSON;
        sql.append(document ? "JSON_QUERY(" : "JSON_VALUE(")
                .expression(path.document())
                .append(", ");
        sql.append(sql.target().types().literal(SqlTypes.VARCHAR, JsonPaths.standard(path.steps())));
        if (!document) {
            sql.append(" RETURNING ").append(sql.target().types().castName(path.type()));
        }
        return sql.append(")");
    }

    @Override
    public SqlCompiler visitCollatedExpression(CollatedExpression<?> collated) {
        sql.require(Capability.COLLATE);
        sql.operand(collated.operand(), Precedence.SIGN).append(" COLLATE ");
        return collation(collated.collation());
    }

    /** Writes the name of a collation. */
    protected SqlCompiler collation(String name) {
        return sql.name(name);
    }

    /** Writes the name of a collation as a word, for databases where it cannot be quoted. */
    protected final SqlCompiler collationWord(String name, String database, String example) {
        if (!COLLATION_WORD.matcher(name).matches()) {
            throw CompileErrors.invalid("'" + name + "' is no name of a collation of " + database
                    + ". Use letters, digits and underscores, as in " + example + ".");
        }
        return sql.append(name);
    }

    @Override
    public SqlCompiler visitLabeledExpression(LabeledExpression<?> labeled) {
        return sql.expression(labeled.expression());
    }

    @Override
    public SqlCompiler visitTextExpression(TextExpression<?> expression) {
        return text(expression.text());
    }

    /** Writes text and its parameters. */
    public final SqlCompiler text(TextFragment text) {
        for (int i = 0; i < text.parameters().size(); i++) {
            sql.append(text.pieces().get(i));
            Expression<?> parameter = text.parameters().get(i);
            if (parameter instanceof ListParameter<?> list) {
                sql.predicates().expanded(list, null);
            } else {
                sql.expression(parameter);
            }
        }
        return sql.append(text.pieces().get(text.parameters().size()));
    }

    @Override
    public SqlCompiler visitSequenceValue(SequenceValue<?> value) {
        sql.require(Capability.SEQUENCES);
        return sql.append("NEXT VALUE FOR ").name(value.sequence());
    }

    @Override
    public SqlCompiler visitCurrentDatetime(CurrentDatetime<?> datetime) {
        return sql.append(datetimeFunction(datetime.function()));
    }

    /** How the current date or time is asked for. */
    protected String datetimeFunction(DatetimeFunction function) {
        return switch (function) {
            case CURRENT_DATE -> "CURRENT_DATE";
            case CURRENT_TIME -> "CURRENT_TIME";
            case CURRENT_TIMESTAMP -> "CURRENT_TIMESTAMP";
            case LOCAL_TIME -> "LOCALTIME";
            case LOCAL_TIMESTAMP -> "LOCALTIMESTAMP";
        };
    }

    @Override
    public SqlCompiler visitDefaultValue(DefaultValue<?> value) {
        return sql.append("DEFAULT");
    }

    @Override
    public SqlCompiler visitInsertedValue(InsertedValue<?> value) {
        return sql.append("excluded.").name(value.column());
    }

    @Override
    public SqlCompiler visitCustomExpression(CustomExpression<?> expression) {
        expression.render(sql);
        return sql;
    }

    @Override
    public SqlCompiler visitDeferredExpression(DeferredExpression<?> expression) {
        return deferred(expression.description());
    }

    /** Refuses a node that is not SQL; in text for people it is shown in braces. */
    final SqlCompiler deferred(String description) {
        if (sql.isLenient()) {
            return sql.append("{" + description + "}");
        }
        throw CompileErrors.deferred(description);
    }

    /** Writes a condition where a value is asked for; most databases know no difference. */
    @Override
    public SqlCompiler visitPredicate(Predicate predicate) {
        return sql.condition(predicate);
    }

    /** Writes a condition as one of two values, or null where it is unknown. */
    public final SqlCompiler conditionByCase(Predicate condition, String whenTrue, String whenFalse) {
        sql.append("CASE WHEN ").condition(condition).append(" THEN ").append(whenTrue);
        sql.append(" WHEN NOT (").condition(condition).append(") THEN ");
        return sql.append(whenFalse).append(" END");
    }

    /** Writes a condition as one of two values, or null where it is unknown, which some conditions never are. */
    protected final SqlCompiler truthByCase(Predicate condition, String whenTrue, String whenFalse) {
        if (!isNeverUnknown(condition)) {
            return conditionByCase(condition, whenTrue, whenFalse);
        }
        sql.append("CASE WHEN ").condition(condition).append(" THEN ").append(whenTrue);
        return sql.append(" ELSE ").append(whenFalse).append(" END");
    }

    private static boolean isNeverUnknown(Predicate condition) {
        return condition instanceof NullPredicate
                || condition instanceof ExistsPredicate
                || condition instanceof DistinctPredicate
                || condition instanceof TruthTest;
    }
}
