package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.caseOf;
import static org.aludel.core.sql.Sql.caseWhen;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.nextValue;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;

import java.math.BigDecimal;
import java.util.List;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.CurrentDatetime;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractField;
import org.aludel.core.sql.PrefixOperation;
import org.aludel.core.sql.PrefixOperator;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;

/** Arithmetic, strings, CASE, EXTRACT and the like, each in a select list. */
final class ExpressionConstructs {

    private ExpressionConstructs() {}

    static void addTo(Constructs all) {
        arithmetic(all);
        strings(all);
        cases(all);
        times(all);
    }

    private static void one(Constructs all, String name, Expression<?> expression) {
        all.add(name, select(expression.as("v")).from(U));
    }

    private static void arithmetic(Constructs all) {
        one(all, "plus", u("age").plus(1));
        one(all, "minus", u("age").minus(1));
        one(all, "times", u("balance").times(new BigDecimal("1.19")));
        one(all, "divided by", u("balance").dividedBy(new BigDecimal(2)));
        one(all, "division of whole numbers", u("age").dividedBy(literal(2)));
        one(all, "modulo", u("age").modulo(7));
        one(all, "precedence kept by parentheses", u("age").plus(1).times(literal(2)));
        one(all, "precedence that needs none", u("age").times(literal(2)).plus(1));
        one(all, "right operand in parentheses", u("age").minus(u("id").minus(literal(1))));
        one(all, "minus sign", u("age").negate());
        one(all, "minus of minus", u("age").negate().negate());
        one(all, "minus of a sum", u("age").plus(literal(1)).negate());
        one(all, "minus of a negative constant", literal(-1).negate());
        one(all, "minus a negative constant", u("age").minus(literal(-1)));
        one(all, "plus sign", new PrefixOperation<>(PrefixOperator.PLUS, u("age")));
        one(all, "bitwise and", u("age").bitwiseAnd(literal(6)));
        one(all, "bitwise or", u("age").bitwiseOr(literal(6)));
        one(all, "bitwise xor", u("age").bitwiseXor(literal(6)));
        one(all, "bitwise not", new PrefixOperation<>(PrefixOperator.BITWISE_NOT, u("age")));
        one(all, "bitwise and of a sum", u("age").plus(literal(1)).bitwiseAnd(literal(6)));
        one(all, "operator", u("age").op("<<", 2));
        one(all, "operator with another result", u("age").op("%", literal(2), SqlTypes.BIGINT));
        one(all, "two parameters", value(1).plus(value(2)));
        one(all, "sequence", nextValue("ticket_numbers"));
        one(all, "sequence of a schema", nextValue(QualifiedName.of("app", "ticket_numbers")));
    }

    private static void strings(Constructs all) {
        one(all, "concatenation", u("name").concat(" <").concat(u("email")).concat(">"));
        one(all, "concatenation of many", new Concatenation(List.of(u("name"), literal("-"), u("email"))));
        one(all, "concatenation with a number", u("name").concat(u("age")));
        one(all, "collation", u("name").collate("unicode_ci"));
        one(
                all,
                "scalar subquery plus one",
                u("age").plus(org.aludel.core.sql.Sql.scalar(select(o("id")).from(O))));
    }

    private static void cases(Constructs all) {
        one(
                all,
                "searched case",
                caseWhen(u("age").lt(18), "child")
                        .when(u("age").lt(65), "adult")
                        .otherwise("senior"));
        one(all, "case without else", caseWhen(u("age").lt(18), literal(1)).end());
        one(
                all,
                "simple case",
                caseOf(u("name"), literal("a"), literal(1))
                        .when(literal("b"), literal(2))
                        .otherwise(literal(3)));
        one(
                all,
                "case over a boolean column",
                caseWhen(u("active"), literal("yes")).otherwise(literal("no")));
        one(
                all,
                "case with a condition as result",
                caseWhen(u("active"), u("age").gt(18)).otherwise(u("age").lt(3)));
        all.add(
                "case in where",
                select(u("id"))
                        .from(U)
                        .where(caseWhen(u("active"), literal(1))
                                .otherwise(literal(0))
                                .eq(1)));
        all.add(
                "case in order by",
                select(u("id"))
                        .from(U)
                        .orderBy(caseWhen(u("active"), literal(0))
                                .otherwise(literal(1))
                                .asc()));
    }

    private static void times(Constructs all) {
        for (DatetimeFunction function : DatetimeFunction.values()) {
            one(all, function.name(), new CurrentDatetime<>(function, SqlTypes.UNKNOWN));
        }
        for (ExtractField field : ExtractField.values()) {
            one(all, "extract " + field, u("created_at").extract(field));
        }
        one(all, "extract YEAR of a date", u("born").extract(ExtractField.YEAR));
    }
}
