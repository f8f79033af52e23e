package org.aludel.compliance.cases;

import java.util.List;
import java.util.function.UnaryOperator;
import org.aludel.core.type.SqlType;

/**
 * A type with values of it that every database has to give back unchanged.
 *
 * @param name what it is called in reports
 * @param type the type
 * @param values the values, edges first
 * @param comparable false where a database need not be able to compare values by {@code =}
 * @param canonical makes values equal that mean the same
 * @param <J> the Java type of the values
 */
record TypeSample<J>(
        String name, SqlType<J> type, List<J> values, boolean comparable, UnaryOperator<Object> canonical) {

    TypeSample {
        values = List.copyOf(values);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <J> TypeSample<J> of(String name, SqlType<J> type, J... values) {
        return new TypeSample<>(name, type, List.of(values), true, UnaryOperator.identity());
    }

    /** The same sample, whose values are not compared in SQL. */
    TypeSample<J> incomparable() {
        return new TypeSample<>(name, type, values, false, canonical);
    }

    /** The same sample, whose values are compared in another form. */
    TypeSample<J> comparedAs(UnaryOperator<Object> form) {
        return new TypeSample<>(name, type, values, comparable, form);
    }

    @Override
    public String toString() {
        return name;
    }
}
