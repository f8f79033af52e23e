package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;

/** Writes values of Db2 and Derby: times have no time zone, and fields of them are functions. */
public class Db2FamilyExpressions extends TypedExpressions {

    public Db2FamilyExpressions(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected String datetimeFunction(DatetimeFunction function) {
        return switch (function) {
            case CURRENT_DATE -> "CURRENT_DATE";
            case CURRENT_TIME, LOCAL_TIME -> "CURRENT_TIME";
            case CURRENT_TIMESTAMP, LOCAL_TIMESTAMP -> "CURRENT_TIMESTAMP";
        };
    }

    /** A concatenation that may be long is of a type that cannot be compared or sorted, so it is made a VARCHAR again. */
    @Override
    public SqlCompiler visitConcatenation(Concatenation concatenation) {
        boolean isShort = concatenation.operands().stream().allMatch(Db2FamilyExpressions::isShort);
        if (isShort || sql.isLenient()) {
            return super.visitConcatenation(concatenation);
        }
        sql.append("CAST(");
        super.visitConcatenation(joinable(concatenation));
        return sql.append(" AS varchar(32672))");
    }

    /** A concatenation of values that the database can join. */
    protected Concatenation joinable(Concatenation concatenation) {
        return concatenation;
    }

    private static boolean isShort(Expression<?> operand) {
        boolean bounded = operand instanceof Literal
                || operand instanceof ColumnReference && operand.type().length() != null;
        return bounded && operand.type().kind().isText();
    }

    /** Writes a function of a date or time, with text around it. */
    protected final SqlCompiler field(String before, String function, Expression<?> source, String after) {
        return sql.append(before)
                .append(function)
                .append("(")
                .expression(source)
                .append(")")
                .append(after);
    }
}
