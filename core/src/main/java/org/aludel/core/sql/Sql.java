package org.aludel.core.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The door to the expression tree; made for static import.
 *
 * <pre>{@code
 * TableReference users = table("users", column("id", BIGINT), column("name", VARCHAR), column("age", INTEGER));
 * select(users.column("name")).from(users).where(users.column("age").gt(25))
 * }</pre>
 */
public final class Sql {

    private Sql() {}

    // ---- statements

    /** A SELECT of the given columns; a table stands for all its columns. */
    public static SelectStatement select(Selectable... columns) {
        return SelectStatement.of(Arrays.asList(columns));
    }

    /** A SELECT of the given columns. */
    public static SelectStatement select(Collection<? extends Selectable> columns) {
        return SelectStatement.of(columns);
    }

    /** {@code SELECT *} of the element. */
    public static SelectStatement selectFrom(FromClause from) {
        return SelectStatement.of(List.of(from)).from(from);
    }

    /** An INSERT into a table. */
    public static InsertStatement insertInto(FromClause table) {
        return InsertStatement.into(table);
    }

    /** An UPDATE of a table. */
    public static UpdateStatement update(FromClause table) {
        return UpdateStatement.of(table);
    }

    /** A DELETE from a table. */
    public static DeleteStatement deleteFrom(FromClause table) {
        return DeleteStatement.of(table);
    }

    /** A MERGE into a table. */
    public static MergeStatement.Into mergeInto(FromClause target) {
        return new MergeStatement.Into(target);
    }

    /** SQL text with named parameters. Never put values into the text: bind them. */
    public static TextStatement text(String sql) {
        return new TextStatement(new TextClauses(TextFragment.parse(sql), List.of()));
    }

    /** Rows as a query; each row has one value, expression or null for each column. */
    public static ValuesStatement values(List<ColumnDefinition<?>> columns, @Nullable Object[]... rows) {
        return new ValuesStatement(new ValuesClauses(columns, rows(columns, rows), List.of(), null));
    }

    // ---- elements of a FROM clause

    /** A table with its columns. */
    public static TableReference table(String name, ColumnDefinition<?>... columns) {
        return new TableReference(QualifiedName.of(name), Arrays.asList(columns));
    }

    /** A table with its columns. */
    public static TableReference table(QualifiedName name, ColumnDefinition<?>... columns) {
        return new TableReference(name, Arrays.asList(columns));
    }

    /** The description of a column. */
    public static <T> ColumnDefinition<T> column(String name, SqlType<T> type) {
        return new ColumnDefinition<>(name, type);
    }

    /** A bare column name, for example of a set operation's result in its ORDER BY. */
    public static ColumnReference<Object> column(String name) {
        return new ColumnReference<>(null, name, SqlTypes.UNKNOWN);
    }

    /** Rows as an element of a FROM clause. */
    public static ValuesTable valuesTable(String alias, List<ColumnDefinition<?>> columns, @Nullable Object[]... rows) {
        return new ValuesTable(alias, columns, rows(columns, rows));
    }

    private static List<List<Expression<?>>> rows(List<ColumnDefinition<?>> columns, @Nullable Object[]... rows) {
        List<List<Expression<?>>> all = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            if (row.length != columns.size()) {
                throw StatementErrors.columnCount("VALUES", columns.size(), row.length);
            }
            List<Expression<?>> values = new ArrayList<>(row.length);
            for (int i = 0; i < row.length; i++) {
                values.add(
                        row[i] instanceof Expression<?> expression
                                ? expression
                                : BindParameter.of(columns.get(i).type(), row[i]));
            }
            all.add(values);
        }
        return all;
    }

    /** A table-valued function as an element of a FROM clause. */
    public static TableFunction tableFunction(FunctionCall<?> call, String alias, ColumnDefinition<?>... columns) {
        return new TableFunction(call, alias, Arrays.asList(columns), false, false);
    }

    /**
     * A recursive common table expression.
     *
     * @param columns the names and types of its columns
     * @param body makes the query from the reference to the table itself
     */
    public static CommonTable recursive(
            String name, List<ColumnDefinition<?>> columns, Function<CommonTableReference, Query> body) {
        Query query = body.apply(new CommonTableReference(name, columns));
        return new CommonTable(
                name,
                query,
                columns.stream().map(ColumnDefinition::name).toList(),
                true,
                Materialization.UNSPECIFIED,
                null,
                null);
    }

    // ---- values

    /** A value that is sent beside the SQL text, of the default type of its class. */
    public static <T> BindParameter<T> value(T value) {
        return BindParameter.of(SqlTypes.ofValue(value), value);
    }

    /** A value that is sent beside the SQL text. */
    public static <T> BindParameter<T> value(@Nullable T value, SqlType<T> type) {
        return BindParameter.of(type, value);
    }

    /** A parameter whose value is given at execution. */
    public static <T> BindParameter<T> param(String name, SqlType<T> type) {
        return BindParameter.named(name, type);
    }

    /** A list parameter whose values are given at execution. */
    public static <T> ListParameter<T> listParam(String name, SqlType<T> elementType) {
        return ListParameter.named(name, elementType);
    }

    /** A constant that is written into the SQL text, safely escaped. */
    public static <T> Literal<T> literal(T value) {
        return new Literal<>(value, SqlTypes.ofValue(value));
    }

    /** A constant that is written into the SQL text, safely escaped. */
    public static <T> Literal<T> literal(@Nullable T value, SqlType<T> type) {
        return new Literal<>(value, type);
    }

    /** {@code NULL}. */
    public static <T> Literal<T> nullValue(SqlType<T> type) {
        return new Literal<>(null, type);
    }

    /** The keyword {@code DEFAULT}. */
    public static DefaultValue<Object> defaultValue() {
        return new DefaultValue<>(SqlTypes.UNKNOWN);
    }

    /** In the update part of an upsert, the value that was to be inserted. */
    public static <T> InsertedValue<T> inserted(ColumnReference<T> column) {
        return new InsertedValue<>(column.name(), column.type());
    }

    /** The assignment of a value, expression or null to a column. */
    public static Assignment assign(ColumnReference<?> column, @Nullable Object value) {
        return new Assignment(column, Operands.nullableOf(column, value));
    }

    /** A row of values. */
    public static RowValue row(Expression<?>... elements) {
        return new RowValue(List.of(elements));
    }

    /** An array of the given elements. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E> ArrayConstructor<List<E>> array(SqlType<E> elementType, Expression<? extends E>... elements) {
        return new ArrayConstructor<>(List.of(elements), SqlTypes.arrayOf(elementType));
    }

    /** A query of one column as a value. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T> ScalarSubquery<T> scalar(Query query) {
        List<ColumnDefinition<?>> columns = query.resultColumns();
        if (columns.size() > 1) {
            throw StatementErrors.invalid(
                    "A subquery that stands for a value has " + columns.size() + " columns. Select one.");
        }
        return new ScalarSubquery<>(
                query,
                columns.isEmpty()
                        ? (SqlType<T>) SqlTypes.UNKNOWN
                        : (SqlType<T>) columns.get(0).type());
    }

    /** The next value of a sequence. */
    public static SequenceValue<Long> nextValue(String sequence) {
        return new SequenceValue<>(QualifiedName.of(sequence), SqlTypes.BIGINT);
    }

    /** The next value of a sequence. */
    public static SequenceValue<Long> nextValue(QualifiedName sequence) {
        return new SequenceValue<>(sequence, SqlTypes.BIGINT);
    }

    // ---- conditions

    /** All of the conditions; true when there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static Predicate and(Expression<Boolean>... conditions) {
        return and(Arrays.asList(conditions));
    }

    /** All of the conditions; true when there are none. */
    public static Predicate and(Collection<? extends Expression<Boolean>> conditions) {
        Predicate all = null;
        for (Expression<Boolean> condition : conditions) {
            all = all == null ? Predicate.of(condition) : all.and(condition);
        }
        return all == null ? new TruthConstant(true) : all;
    }

    /** Any of the conditions; false when there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static Predicate or(Expression<Boolean>... conditions) {
        return or(Arrays.asList(conditions));
    }

    /** Any of the conditions; false when there are none. */
    public static Predicate or(Collection<? extends Expression<Boolean>> conditions) {
        Predicate any = null;
        for (Expression<Boolean> condition : conditions) {
            any = any == null ? Predicate.of(condition) : any.or(condition);
        }
        return any == null ? new TruthConstant(false) : any;
    }

    /** The opposite of a condition. */
    public static Predicate not(Expression<Boolean> condition) {
        return Predicate.of(condition).not();
    }

    /** Whether a query has a row. */
    public static ExistsPredicate exists(Query query) {
        return new ExistsPredicate(query);
    }

    /** {@code condition IS TRUE}. */
    public static Predicate isTrue(Expression<Boolean> condition) {
        return new TruthTest(Predicate.of(condition), TruthValue.TRUE, false);
    }

    /** {@code condition IS FALSE}. */
    public static Predicate isFalse(Expression<Boolean> condition) {
        return new TruthTest(Predicate.of(condition), TruthValue.FALSE, false);
    }

    /** {@code condition IS UNKNOWN}. */
    public static Predicate isUnknown(Expression<Boolean> condition) {
        return new TruthTest(Predicate.of(condition), TruthValue.UNKNOWN, false);
    }

    // ---- CASE

    /** Begins {@code CASE WHEN condition THEN result}. */
    public static <T> CaseStep<T> caseWhen(Expression<Boolean> condition, Expression<T> result) {
        return new CaseStep<>(null, List.of(new WhenClause(Predicate.of(condition), result)), result.type());
    }

    /** Begins {@code CASE WHEN condition THEN result}. */
    public static <T> CaseStep<T> caseWhen(Expression<Boolean> condition, T result) {
        return caseWhen(condition, value(result));
    }

    /** Begins {@code CASE operand WHEN candidate THEN result}. */
    public static <T> CaseStep<T> caseOf(Expression<?> operand, Expression<?> candidate, Expression<T> result) {
        return new CaseStep<>(operand, List.of(new WhenClause(candidate, result)), result.type());
    }

    // ---- functions

    /** A call of any function by name, with a result of the given type. Plain values become parameters. */
    public static <T> FunctionCall<T> function(String name, SqlType<T> type, @Nullable Object... arguments) {
        List<Expression<?>> expressions = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            if (argument == null) {
                throw StatementErrors.nullOperand();
            }
            expressions.add(argument instanceof Expression<?> expression ? expression : value(argument));
        }
        return new FunctionCall<>(name, expressions, false, List.of(), type);
    }

    /** {@code count(*)}. */
    public static FunctionCall<Long> count() {
        return new FunctionCall<>("count", List.of(), false, List.of(), SqlTypes.BIGINT);
    }

    /** {@code count(expression)}: the number of rows where it is not null. */
    public static FunctionCall<Long> count(Expression<?> expression) {
        return function("count", SqlTypes.BIGINT, expression);
    }

    /** {@code sum(expression)}, of the expression's own type. */
    public static <T> FunctionCall<T> sum(Expression<T> expression) {
        return function("sum", expression.type(), expression);
    }

    /** {@code avg(expression)}. */
    public static FunctionCall<BigDecimal> avg(Expression<?> expression) {
        return function("avg", SqlTypes.DECIMAL, expression);
    }

    /** {@code min(expression)}. */
    public static <T> FunctionCall<T> min(Expression<T> expression) {
        return function("min", expression.type(), expression);
    }

    /** {@code max(expression)}. */
    public static <T> FunctionCall<T> max(Expression<T> expression) {
        return function("max", expression.type(), expression);
    }

    /** The first of the expressions that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> FunctionCall<T> coalesce(Expression<T> first, Expression<? extends T>... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = first;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return function("coalesce", first.type(), arguments);
    }

    /** Null where both are equal, else the first. */
    public static <T> FunctionCall<T> nullIf(Expression<T> first, Expression<?> second) {
        return function("nullif", first.type(), first, second);
    }

    /** {@code upper(expression)}. */
    public static FunctionCall<String> upper(Expression<?> expression) {
        return function("upper", SqlTypes.VARCHAR, expression);
    }

    /** {@code lower(expression)}. */
    public static FunctionCall<String> lower(Expression<?> expression) {
        return function("lower", SqlTypes.VARCHAR, expression);
    }

    /** The number of characters of a string. */
    public static FunctionCall<Integer> length(Expression<?> expression) {
        return function("length", SqlTypes.INTEGER, expression);
    }

    /** The strings of a group, joined by a separator. */
    public static FunctionCall<String> stringAggregate(Expression<?> expression, String separator) {
        return function("string_agg", SqlTypes.TEXT, expression, literal(separator));
    }

    /** {@code row_number()}. */
    public static FunctionCall<Long> rowNumber() {
        return function("row_number", SqlTypes.BIGINT);
    }

    /** {@code rank()}. */
    public static FunctionCall<Long> rank() {
        return function("rank", SqlTypes.BIGINT);
    }

    /** {@code dense_rank()}. */
    public static FunctionCall<Long> denseRank() {
        return function("dense_rank", SqlTypes.BIGINT);
    }

    /** The value of an expression so many rows before. */
    public static <T> FunctionCall<T> lag(Expression<T> expression, int rows) {
        return function("lag", expression.type(), expression, literal(rows));
    }

    /** The value of an expression so many rows behind. */
    public static <T> FunctionCall<T> lead(Expression<T> expression, int rows) {
        return function("lead", expression.type(), expression, literal(rows));
    }

    /** The continuous percentile; say of what by {@code withinGroup(...)}. */
    public static FunctionCall<Double> percentileCont(double fraction) {
        return function("percentile_cont", SqlTypes.DOUBLE, literal(fraction));
    }

    /** {@code CURRENT_DATE}. */
    public static CurrentDatetime<LocalDate> currentDate() {
        return new CurrentDatetime<>(DatetimeFunction.CURRENT_DATE, SqlTypes.DATE);
    }

    /** {@code CURRENT_TIMESTAMP}. */
    public static CurrentDatetime<OffsetDateTime> currentTimestamp() {
        return new CurrentDatetime<>(DatetimeFunction.CURRENT_TIMESTAMP, SqlTypes.TIMESTAMP_WITH_TIME_ZONE);
    }

    // ---- windows and grouping

    /** An empty window, to be refined. */
    public static WindowSpecification window() {
        return new WindowSpecification(null, List.of(), List.of(), null);
    }

    /** A window that a WINDOW clause defines; see {@link SelectStatement#window}. */
    public static WindowSpecification window(String name) {
        Names.check("window", name);
        return new WindowSpecification(name, List.of(), List.of(), null);
    }

    /** {@code ROLLUP (...)}. */
    public static GroupingElement rollup(Expression<?>... expressions) {
        return new GroupingElement(GroupingKind.ROLLUP, singles(expressions));
    }

    /** {@code CUBE (...)}. */
    public static GroupingElement cube(Expression<?>... expressions) {
        return new GroupingElement(GroupingKind.CUBE, singles(expressions));
    }

    /** {@code GROUPING SETS (...)}; an empty list is the whole. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static GroupingElement groupingSets(List<Expression<?>>... sets) {
        return new GroupingElement(GroupingKind.GROUPING_SETS, Arrays.asList(sets));
    }

    private static List<List<Expression<?>>> singles(Expression<?>... expressions) {
        List<List<Expression<?>>> sets = new ArrayList<>();
        for (Expression<?> expression : expressions) {
            sets.add(List.of(expression));
        }
        return sets;
    }
}
