package org.aludel.core.sql;

import java.util.Collection;
import java.util.List;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * A value in a statement, and the operators on it.
 *
 * <p>Operators that take a plain value turn it into a {@link BindParameter} of this expression's type; the value is
 * sent beside the SQL text and never becomes part of it. A value of another Java class than the type's is refused at
 * once, and so is null: use {@link #isNull()} or {@link #isNotDistinctFrom(Expression)}.
 *
 * @param <T> the Java type of the value
 */
public sealed interface Expression<T> extends Selectable
        permits Predicate,
                BindParameter,
                ListParameter,
                ColumnReference,
                Literal,
                FunctionCall,
                FilteredAggregate,
                OrderedSetAggregate,
                WindowFunction,
                BinaryOperation,
                CustomOperation,
                PrefixOperation,
                Concatenation,
                CaseExpression,
                CastExpression,
                TypeCoercion,
                ExtractExpression,
                RowValue,
                ScalarSubquery,
                ArrayConstructor,
                ArrayElement,
                JsonPath,
                CollatedExpression,
                LabeledExpression,
                TextExpression,
                SequenceValue,
                CurrentDatetime,
                DefaultValue,
                InsertedValue,
                CustomExpression,
                DeferredExpression {

    /** The type of the value. */
    SqlType<T> type();

    <R> R accept(ExpressionVisitor<R> visitor);

    // ---- comparison

    /** {@code this = value}. */
    default Predicate eq(T value) {
        return Operands.compare(this, ComparisonOperator.EQUAL, value);
    }

    /** {@code this = other}. */
    default Predicate eq(Expression<?> other) {
        return new Comparison(this, ComparisonOperator.EQUAL, Operands.notNull(other));
    }

    /** {@code this <> value}. */
    default Predicate ne(T value) {
        return Operands.compare(this, ComparisonOperator.NOT_EQUAL, value);
    }

    /** {@code this <> other}. */
    default Predicate ne(Expression<?> other) {
        return new Comparison(this, ComparisonOperator.NOT_EQUAL, Operands.notNull(other));
    }

    /** {@code this < value}. */
    default Predicate lt(T value) {
        return Operands.compare(this, ComparisonOperator.LESS, value);
    }

    /** {@code this < other}. */
    default Predicate lt(Expression<?> other) {
        return new Comparison(this, ComparisonOperator.LESS, Operands.notNull(other));
    }

    /** {@code this <= value}. */
    default Predicate le(T value) {
        return Operands.compare(this, ComparisonOperator.LESS_OR_EQUAL, value);
    }

    /** {@code this <= other}. */
    default Predicate le(Expression<?> other) {
        return new Comparison(this, ComparisonOperator.LESS_OR_EQUAL, Operands.notNull(other));
    }

    /** {@code this > value}. */
    default Predicate gt(T value) {
        return Operands.compare(this, ComparisonOperator.GREATER, value);
    }

    /** {@code this > other}. */
    default Predicate gt(Expression<?> other) {
        return new Comparison(this, ComparisonOperator.GREATER, Operands.notNull(other));
    }

    /** {@code this >= value}. */
    default Predicate ge(T value) {
        return Operands.compare(this, ComparisonOperator.GREATER_OR_EQUAL, value);
    }

    /** {@code this >= other}. */
    default Predicate ge(Expression<?> other) {
        return new Comparison(this, ComparisonOperator.GREATER_OR_EQUAL, Operands.notNull(other));
    }

    /** {@code this operator ANY|ALL (query)}. */
    default Predicate compare(ComparisonOperator operator, Quantifier quantifier, Query query) {
        return new QuantifiedComparison(this, operator, quantifier, query);
    }

    /** {@code this operator ANY|ALL (array)}. */
    default Predicate compare(ComparisonOperator operator, Quantifier quantifier, Expression<?> array) {
        return new QuantifiedArrayComparison(this, operator, quantifier, array);
    }

    /** {@code this IS NULL}. */
    default Predicate isNull() {
        return new NullPredicate(this, false);
    }

    /** {@code this IS NOT NULL}. */
    default Predicate isNotNull() {
        return new NullPredicate(this, true);
    }

    /** {@code this IS DISTINCT FROM value}; null is a value like any other. */
    default Predicate isDistinctFrom(@Nullable T value) {
        return new DistinctPredicate(this, Operands.nullableOf(this, value), false);
    }

    /** {@code this IS DISTINCT FROM other}. */
    default Predicate isDistinctFrom(Expression<?> other) {
        return new DistinctPredicate(this, other, false);
    }

    /** {@code this IS NOT DISTINCT FROM value}; null is a value like any other. */
    default Predicate isNotDistinctFrom(@Nullable T value) {
        return new DistinctPredicate(this, Operands.nullableOf(this, value), true);
    }

    /** {@code this IS NOT DISTINCT FROM other}. */
    default Predicate isNotDistinctFrom(Expression<?> other) {
        return new DistinctPredicate(this, other, true);
    }

    /** {@code this BETWEEN low AND high}, both included. */
    default Predicate between(T low, T high) {
        return new BetweenPredicate(this, Operands.of(this, low), Operands.of(this, high), false, false);
    }

    /** {@code this BETWEEN low AND high}, both included. */
    default Predicate between(Expression<?> low, Expression<?> high) {
        return new BetweenPredicate(this, low, high, false, false);
    }

    /** {@code this NOT BETWEEN low AND high}. */
    default Predicate notBetween(T low, T high) {
        return new BetweenPredicate(this, Operands.of(this, low), Operands.of(this, high), false, true);
    }

    /** {@code this IN (values)}; the list is one parameter and may have any length, also none. */
    default Predicate in(Collection<? extends T> values) {
        return new InParameterPredicate(this, Operands.list(this, values), false);
    }

    /** {@code this IN (values)} over a list that is given at execution. */
    default Predicate in(ListParameter<?> values) {
        return new InParameterPredicate(this, values, false);
    }

    /** {@code this IN (expressions)}. */
    default Predicate in(Expression<?>... expressions) {
        return new InListPredicate(this, List.of(expressions), false);
    }

    /** {@code this IN (query)}. */
    default Predicate in(Query query) {
        return new InSubqueryPredicate(this, query, false);
    }

    /** {@code this NOT IN (values)}. */
    default Predicate notIn(Collection<? extends T> values) {
        return new InParameterPredicate(this, Operands.list(this, values), true);
    }

    /** {@code this NOT IN (query)}. */
    default Predicate notIn(Query query) {
        return new InSubqueryPredicate(this, query, true);
    }

    // ---- character strings

    /** {@code this LIKE pattern}. */
    default Predicate like(String pattern) {
        return new LikePredicate(this, Operands.text(pattern), null, false, false);
    }

    /** {@code this LIKE pattern ESCAPE escape}. */
    default Predicate like(String pattern, char escape) {
        return new LikePredicate(this, Operands.text(pattern), String.valueOf(escape), false, false);
    }

    /** {@code this LIKE pattern}. */
    default Predicate like(Expression<String> pattern) {
        return new LikePredicate(this, pattern, null, false, false);
    }

    /** {@code this NOT LIKE pattern}. */
    default Predicate notLike(String pattern) {
        return new LikePredicate(this, Operands.text(pattern), null, false, true);
    }

    /** {@code this LIKE pattern}, without regard to case. */
    default Predicate ilike(String pattern) {
        return new LikePredicate(this, Operands.text(pattern), null, true, false);
    }

    /** Whether the string starts with the given one, taken literally. */
    default Predicate startsWith(String prefix) {
        return new LikePredicate(this, Operands.text(Operands.escapeLike(prefix) + "%"), Operands.ESCAPE, false, false);
    }

    /** Whether the string ends with the given one, taken literally. */
    default Predicate endsWith(String suffix) {
        return new LikePredicate(this, Operands.text("%" + Operands.escapeLike(suffix)), Operands.ESCAPE, false, false);
    }

    /** Whether the string contains the given one, taken literally. */
    default Predicate contains(String part) {
        return new LikePredicate(
                this, Operands.text("%" + Operands.escapeLike(part) + "%"), Operands.ESCAPE, false, false);
    }

    /** Like {@link #contains(String)}, without regard to case. */
    default Predicate icontains(String part) {
        return new LikePredicate(
                this, Operands.text("%" + Operands.escapeLike(part) + "%"), Operands.ESCAPE, true, false);
    }

    /** Whether a regular expression of the database's syntax matches somewhere in the string. */
    default Predicate matchesRegex(String regex) {
        return new RegexPredicate(this, Operands.text(regex), false, false);
    }

    /** Whether the text matches a full-text search. */
    default Predicate matchesText(String search) {
        return new FullTextMatch(List.of(this), Operands.text(search));
    }

    /** {@code this || other}. */
    default Expression<String> concat(String other) {
        return Operands.concatenation(this, Operands.text(other));
    }

    /** {@code this || other}. */
    default Expression<String> concat(Expression<?> other) {
        return Operands.concatenation(this, other);
    }

    /** {@code this COLLATE collation}. */
    default Expression<T> collate(String collation) {
        return new CollatedExpression<>(this, collation);
    }

    // ---- arithmetic

    /** {@code this + value}. */
    default Expression<T> plus(T value) {
        return new BinaryOperation<>(this, BinaryOperator.PLUS, Operands.of(this, value), type());
    }

    /** {@code this + other}. */
    default Expression<T> plus(Expression<?> other) {
        return new BinaryOperation<>(this, BinaryOperator.PLUS, other, type());
    }

    /** {@code this - value}. */
    default Expression<T> minus(T value) {
        return new BinaryOperation<>(this, BinaryOperator.MINUS, Operands.of(this, value), type());
    }

    /** {@code this - other}. */
    default Expression<T> minus(Expression<?> other) {
        return new BinaryOperation<>(this, BinaryOperator.MINUS, other, type());
    }

    /** {@code this * value}. */
    default Expression<T> times(T value) {
        return new BinaryOperation<>(this, BinaryOperator.TIMES, Operands.of(this, value), type());
    }

    /** {@code this * other}. */
    default Expression<T> times(Expression<?> other) {
        return new BinaryOperation<>(this, BinaryOperator.TIMES, other, type());
    }

    /** {@code this / value}; the division of the database, which for integers cuts off in most. */
    default Expression<T> dividedBy(T value) {
        return new BinaryOperation<>(this, BinaryOperator.DIVIDE, Operands.of(this, value), type());
    }

    /** {@code this / other}. */
    default Expression<T> dividedBy(Expression<?> other) {
        return new BinaryOperation<>(this, BinaryOperator.DIVIDE, other, type());
    }

    /** The remainder of {@code this / value}. */
    default Expression<T> modulo(T value) {
        return new BinaryOperation<>(this, BinaryOperator.MODULO, Operands.of(this, value), type());
    }

    /** The remainder of {@code this / other}. */
    default Expression<T> modulo(Expression<?> other) {
        return new BinaryOperation<>(this, BinaryOperator.MODULO, other, type());
    }

    /** The bits set in both. */
    default Expression<T> bitwiseAnd(Expression<?> other) {
        return new BinaryOperation<>(this, BinaryOperator.BITWISE_AND, other, type());
    }

    /** The bits set in either. */
    default Expression<T> bitwiseOr(Expression<?> other) {
        return new BinaryOperation<>(this, BinaryOperator.BITWISE_OR, other, type());
    }

    /** The bits set in one of both. */
    default Expression<T> bitwiseXor(Expression<?> other) {
        return new BinaryOperation<>(this, BinaryOperator.BITWISE_XOR, other, type());
    }

    /** {@code -this}. */
    default Expression<T> negate() {
        return new PrefixOperation<>(PrefixOperator.MINUS, this);
    }

    // ---- operators by name

    /** An operator by its symbol, with a result of the given type: {@code this operator other}. */
    default <U> Expression<U> op(String operator, Expression<?> other, SqlType<U> resultType) {
        return new CustomOperation<>(this, operator, other, resultType);
    }

    /** An operator by its symbol, with this expression's type for value and result. */
    default Expression<T> op(String operator, T value) {
        return new CustomOperation<>(this, operator, Operands.of(this, value), type());
    }

    /** An operator by its symbol that makes a condition: {@code this operator other}. */
    default Predicate test(String operator, Expression<?> other) {
        return new OperatorPredicate(this, operator, other);
    }

    /** An operator by its symbol that makes a condition, with this expression's type for the value. */
    default Predicate test(String operator, T value) {
        return new OperatorPredicate(this, operator, Operands.of(this, value));
    }

    // ---- arrays and JSON

    /** Whether the array or document contains all of the other. */
    default Predicate containsAll(Expression<?> other) {
        return new ContainmentPredicate(this, ContainmentOperator.CONTAINS, other);
    }

    /** Whether the array or document contains all of the other. */
    default Predicate containsAll(T other) {
        return new ContainmentPredicate(this, ContainmentOperator.CONTAINS, Operands.of(this, other));
    }

    /** Whether the other array or document contains all of this one. */
    default Predicate containedBy(Expression<?> other) {
        return new ContainmentPredicate(this, ContainmentOperator.CONTAINED_BY, other);
    }

    /** Whether two arrays have an element in common. */
    default Predicate overlaps(Expression<?> other) {
        return new ContainmentPredicate(this, ContainmentOperator.OVERLAPS, other);
    }

    /** The element of an array at a position counted from 1. */
    default <E> Expression<E> element(int index, SqlType<E> elementType) {
        return new ArrayElement<>(this, Operands.constant(index), elementType);
    }

    /** The value under a key of a JSON document; {@code as(type)} reads it as a scalar. */
    default JsonPath<Json> key(String key) {
        return new JsonPath<>(this, List.of(JsonStep.key(key)), SqlTypes.JSON);
    }

    /** The element of a JSON array at a position counted from 0. */
    default JsonPath<Json> index(int index) {
        return new JsonPath<>(this, List.of(JsonStep.index(index)), SqlTypes.JSON);
    }

    // ---- types, labels and order

    /** {@code CAST(this AS type)}. */
    default <U> Expression<U> cast(SqlType<U> target) {
        return new CastExpression<>(this, target, false);
    }

    /** {@code TRY_CAST(this AS type)}: null where the conversion fails. */
    default <U> Expression<U> tryCast(SqlType<U> target) {
        return new CastExpression<>(this, target, true);
    }

    /** The same SQL, bound and read as another type. */
    default <U> Expression<U> coerce(SqlType<U> target) {
        return new TypeCoercion<>(this, target);
    }

    /** A field of this date, time or interval as a whole number. */
    default Expression<Integer> extract(ExtractField field) {
        return new ExtractExpression<>(field, this, SqlTypes.INTEGER);
    }

    /** This expression with a name in the select list. */
    default LabeledExpression<T> as(String label) {
        return new LabeledExpression<>(this, label);
    }

    /** Ascending order by this expression. */
    default SortSpecification asc() {
        return new SortSpecification(this, SortDirection.ASCENDING, NullOrdering.UNSPECIFIED);
    }

    /** Descending order by this expression. */
    default SortSpecification desc() {
        return new SortSpecification(this, SortDirection.DESCENDING, NullOrdering.UNSPECIFIED);
    }

    /** This aggregate over the rows that satisfy a condition: {@code this FILTER (WHERE condition)}. */
    default Expression<T> filter(Expression<Boolean> condition) {
        return new FilteredAggregate<>(this, Predicate.of(condition));
    }

    /** This function over a window: {@code this OVER (window)}. */
    default WindowFunction<T> over(WindowSpecification window) {
        return new WindowFunction<>(this, window, false);
    }

    /** True where the type is not known before the database answers. */
    default boolean isUntyped() {
        return type().kind() == TypeKind.UNKNOWN;
    }
}
