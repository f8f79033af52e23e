package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ContainmentOperator;
import org.aludel.core.sql.ContainmentPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FullTextMatch;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.NullPredicate;
import org.aludel.core.sql.OperatorPredicate;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.aludel.core.type.UserType;

/** Writes conditions of PostgreSQL. */
final class PostgresPredicates extends PredicateCompiler {

    PostgresPredicates(SqlCompiler sql) {
        super(sql);
    }

    /** Without ESCAPE a backslash would escape, which elsewhere it does not. */
    @Override
    public SqlCompiler visitLikePredicate(LikePredicate predicate) {
        operand(predicate.operand()).append(predicate.negated() ? " NOT" : "");
        sql.append(predicate.caseInsensitive() ? " ILIKE " : " LIKE ");
        operand(predicate.pattern());
        return predicate.escape() == null ? sql.append(" ESCAPE ''") : escape(predicate);
    }

    /** A parameter that nothing is said of but that it may be null has no type; any value can be taken for a text. */
    @Override
    public SqlCompiler visitNullPredicate(NullPredicate predicate) {
        if (!(predicate.operand() instanceof BindParameter<?> parameter) || sql.isLenient()) {
            return super.visitNullPredicate(predicate);
        }
        String type = parameter.type().kind() == TypeKind.UNKNOWN
                ? "text"
                : sql.target().types().castName(parameter.type());
        sql.append("CAST(").expression(parameter).append(" AS ").append(type);
        return sql.append(predicate.negated() ? ") IS NOT NULL" : ") IS NULL");
    }

    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        operand(predicate.operand()).append(predicate.negated() ? " !~" : " ~");
        sql.append(predicate.caseInsensitive() ? "* " : " ");
        return operand(predicate.pattern());
    }

    @Override
    public SqlCompiler visitTruthConstant(TruthConstant constant) {
        return sql.append(constant.value() ? "TRUE" : "FALSE");
    }

    /** A question mark in an operator is doubled for the driver, which takes a single one for a parameter. */
    @Override
    public SqlCompiler visitOperatorPredicate(OperatorPredicate predicate) {
        sql.operand(predicate.left(), Precedence.SIGN);
        sql.append(" ").append(predicate.operator().replace("?", "??")).append(" ");
        return sql.operand(predicate.right(), Precedence.SIGN);
    }

    @Override
    public SqlCompiler visitContainmentPredicate(ContainmentPredicate predicate) {
        if (predicate.operator() == ContainmentOperator.OVERLAPS
                && predicate.left().type().kind() == TypeKind.JSON
                && !sql.isLenient()) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "overlap of JSON documents", "Test the keys one by one, or use arrays.");
        }
        return super.visitContainmentPredicate(predicate);
    }

    /** Plain text is turned into search vectors; columns that are such vectors are searched as they are. */
    @Override
    public SqlCompiler visitFullTextMatch(FullTextMatch match) {
        sql.list(match.columns(), " || ", this::searchVector);
        return sql.append(" @@ websearch_to_tsquery(").expression(match.query()).append(")");
    }

    private void searchVector(Expression<?> column) {
        SqlType<?> type = column.type().literalType();
        if (type instanceof UserType<?> user && user.sqlName(sql.dialect()).equals("tsvector")) {
            sql.operand(column, Precedence.SIGN);
        } else {
            sql.append("to_tsvector(coalesce(").expression(column).append(", ''))");
        }
    }
}
