package org.aludel.jpql.translation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.RowType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.jpql.domain.ValueDomain;

/**
 * Which values go together, and what comes out. Of two numbers the result is of the first of Double, Float, BigDecimal,
 * BigInteger, Long and Integer that one of them is (section 4.7.13); a quotient of whole numbers is one too, and what
 * happens with its fraction is for the database to say.
 */
final class TypeRules {

    /** Types of numbers, the narrowest first; smaller whole numbers count as Integer. */
    private static final List<SqlType<?>> NUMBERS = List.of(
            SqlTypes.INTEGER, SqlTypes.BIGINT, SqlTypes.BIG_INTEGER, SqlTypes.DECIMAL, SqlTypes.REAL, SqlTypes.DOUBLE);

    private TypeRules() {}

    /** Whether values of two types can be compared: only those of like types, and any number with any other. */
    static boolean areComparable(SqlType<?> first, SqlType<?> second) {
        ValueKind a = ValueKind.of(first);
        ValueKind b = ValueKind.of(second);
        if (a == ValueKind.UNKNOWN || b == ValueKind.UNKNOWN) {
            return true;
        }
        if (a == ValueKind.ENTITY && b == ValueKind.ENTITY) {
            return areRelated(first, second);
        }
        if (first instanceof RowType one && second instanceof RowType other) {
            return areComparable(one.elements(), other.elements());
        }
        if (a == ValueKind.ENUM && b == ValueKind.ENUM) {
            return first.javaType() == second.javaType() && !StoredEnums.differ(first, second);
        }
        if (a == ValueKind.EMBEDDABLE && b == ValueKind.EMBEDDABLE) {
            return ValueDomain.of(first).equals(ValueDomain.of(second));
        }
        return a == b || isBesides(a, b) || isBesides(b, a);
    }

    /** Whether values of two types can stand in one column: like ones, and entities of one hierarchy. */
    static boolean areAlike(SqlType<?> first, SqlType<?> second) {
        return areComparable(first, second)
                || ValueDomain.of(first) instanceof EntityDomain a
                        && ValueDomain.of(second) instanceof EntityDomain b
                        && a.root().equals(b.root());
    }

    private static boolean areComparable(List<SqlType<?>> first, List<SqlType<?>> second) {
        return first.size() == second.size()
                && IntStream.range(0, first.size()).allMatch(i -> areComparable(first.get(i), second.get(i)));
    }

    private static boolean areRelated(SqlType<?> first, SqlType<?> second) {
        return ValueDomain.of(first) instanceof EntityDomain a
                && ValueDomain.of(second) instanceof EntityDomain b
                && (a.isSubtypeOf(b) || b.isSubtypeOf(a));
    }

    private static boolean isBesides(ValueKind a, ValueKind b) {
        boolean basic = b != ValueKind.ENTITY && b != ValueKind.EMBEDDABLE && b != ValueKind.ENTITY_TYPE;
        return a == ValueKind.OTHER && basic && b != ValueKind.ROW || a == ValueKind.DATE && b == ValueKind.TIMESTAMP;
    }

    /** Whether a value can be assigned: what can be compared, but an entity only of this type or below it. */
    static boolean isAssignable(SqlType<?> target, SqlType<?> value) {
        if (ValueDomain.of(target) instanceof EntityDomain to && ValueDomain.of(value) instanceof EntityDomain from) {
            return from.isSubtypeOf(to);
        }
        return areComparable(target, value);
    }

    /** The type of a calculation with two numbers. */
    static SqlType<?> promoted(SqlType<?> first, SqlType<?> second) {
        int a = rank(first);
        int b = rank(second);
        return a < 0 && b < 0 ? SqlTypes.UNKNOWN : NUMBERS.get(Math.max(a, b));
    }

    private static int rank(SqlType<?> type) {
        if (ValueKind.of(type) != ValueKind.NUMBER) {
            return -1;
        }
        for (int i = NUMBERS.size() - 1; i > 0; i--) {
            if (NUMBERS.get(i).javaType() == type.javaType()) {
                return i;
            }
        }
        return 0;
    }

    /** The type of a value that is one of two. */
    static SqlType<?> common(SqlType<?> first, SqlType<?> second) {
        ValueKind a = ValueKind.of(first);
        ValueKind b = ValueKind.of(second);
        if (a == ValueKind.UNKNOWN) {
            return second;
        }
        if (a == ValueKind.NUMBER && b == ValueKind.NUMBER) {
            return first.equals(second) ? first : promoted(first, second);
        }
        if (ValueDomain.of(first) instanceof EntityDomain x && ValueDomain.of(second) instanceof EntityDomain y) {
            return x.isSubtypeOf(y)
                    ? second
                    : y.isSubtypeOf(x) ? first : x.root().type();
        }
        return a == ValueKind.DATE && b == ValueKind.TIMESTAMP ? second : first;
    }

    /** The type of SUM over values of a type. */
    static SqlType<?> sum(SqlType<?> type) {
        if (ValueKind.of(type) != ValueKind.NUMBER) {
            return SqlTypes.UNKNOWN;
        }
        Class<?> javaType = type.javaType();
        if (javaType == Float.class || javaType == Double.class) {
            return SqlTypes.DOUBLE;
        }
        return javaType == BigDecimal.class
                ? SqlTypes.DECIMAL
                : javaType == BigInteger.class ? SqlTypes.BIG_INTEGER : SqlTypes.BIGINT;
    }

    /** The type of an expression in words: the name of an entity, or that of a class. */
    static String describe(Expression<?> expression) {
        return describe(expression.type());
    }

    /** A type in words: the name of an entity, or that of a class. */
    static String describe(SqlType<?> type) {
        ValueDomain domain = ValueDomain.of(type);
        ValueKind kind = ValueKind.of(type);
        if (domain instanceof StructureDomain structure) {
            return kind.words() + " (" + structure.name() + ")";
        }
        return switch (kind) {
            case UNKNOWN, ENTITY_TYPE, ROW -> kind.words();
            default -> kind.words() + " (" + type.javaType().getSimpleName() + ")";
        };
    }
}
