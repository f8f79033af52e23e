package org.aludel.core.dialect.db2;

import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.WindowCompiler;
import org.aludel.core.dialect.typed.Db2FamilyExpressions;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.FrameBound;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.WindowFrame;
import org.aludel.core.type.TypeKind;

/** Writes values of Db2. */
final class Db2Expressions extends Db2FamilyExpressions {

    Db2Expressions(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected WindowCompiler newWindowCompiler() {
        return new WindowCompiler(sql) {
            /** The bounds of a frame are constants by grammar. */
            @Override
            protected SqlCompiler frame(WindowFrame frame) {
                if (!sql.isLenient() && !(isConstant(frame.start()) && isConstant(frame.end()))) {
                    throw CompileErrors.unsupported(
                            sql.dialect(), "frame whose bounds are no constants", "Use literal(...).");
                }
                return super.frame(frame);
            }
        };
    }

    private static boolean isConstant(FrameBound bound) {
        return bound.offset() == null || bound.offset() instanceof Literal;
    }

    /** A condition is no value. */
    @Override
    public SqlCompiler visitPredicate(Predicate predicate) {
        return sql.isLenient() ? super.visitPredicate(predicate) : conditionByCase(predicate, "TRUE", "FALSE");
    }

    /** Days of the week count from Sunday, 0; weeks are those of ISO 8601. */
    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        if (sql.isLenient()) {
            return super.visitExtractExpression(extract);
        }
        Expression<?> source = extract.source();
        return switch (extract.field()) {
            case YEAR, QUARTER, MONTH, DAY, HOUR, MINUTE ->
                field("", extract.field().name(), source, "");
            case WEEK -> field("", "WEEK_ISO", source, "");
            case DAY_OF_WEEK -> field("(", "DAYOFWEEK", source, " - 1)");
            case DAY_OF_YEAR -> field("", "DAYOFYEAR", source, "");
            case SECOND -> second(extract);
            case EPOCH -> {
                field("(BIGINT(", "DAYS", source, " - DAYS(DATE '1970-01-01')) * 86400");
                yield source.type().kind() == TypeKind.DATE
                        ? sql.append(")")
                        : field(" + ", "MIDNIGHT_SECONDS", source, ")");
            }
        };
    }

    private SqlCompiler second(ExtractExpression<?> extract) {
        boolean whole = extract.type().kind() == TypeKind.INTEGER
                || extract.source().type().kind() == TypeKind.TIME;
        sql.append("SECOND(").expression(extract.source());
        return sql.append(whole ? ")" : ", 9)");
    }
}
