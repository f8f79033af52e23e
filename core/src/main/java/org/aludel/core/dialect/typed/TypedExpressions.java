package org.aludel.core.dialect.typed;

import java.util.Locale;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BinaryOperator;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FilteredAggregate;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.PrefixOperation;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Writes values; parameters with a cast around them, except in places that tell their type. */
public class TypedExpressions extends ExpressionCompiler {

    /** Functions whose result has the common type of their arguments. */
    private static final Set<String> COMMON_TYPE = Set.of("coalesce", "nullif", "greatest", "least");

    protected final TypedCompiler typed;

    public TypedExpressions(TypedCompiler sql) {
        super(sql);
        this.typed = sql;
    }

    @Override
    public SqlCompiler visitBindParameter(BindParameter<?> parameter) {
        if (parameter.type().kind() == TypeKind.ARRAY) {
            sql.require(Capability.ARRAYS);
        }
        if (sql.isLenient()
                || typed.places().contains(parameter)
                || !typed.types().isCastable(parameter.type())) {
            return super.visitBindParameter(parameter);
        }
        sql.append("CAST(").parameter(parameter).append(" AS ");
        return sql.append(typed.types().parameterName(parameter.type())).append(")");
    }

    /**
     * Strings are written as {@code VARCHAR}: as {@code CHAR}, which they are by themselves, those of a UNION, VALUES or
     * CASE would be padded to the length of the longest.
     */
    @Override
    public SqlCompiler visitLiteral(Literal<?> literal) {
        String text = sql.isLenient() || typed.places().contains(literal) ? null : varchar(literal);
        return text == null ? super.visitLiteral(literal) : sql.append(text);
    }

    private @Nullable String varchar(Literal<?> literal) {
        SqlType<?> type = sql.target().types().resolve(literal.type()).literalType();
        if (literal.value() == null || type.kind() != TypeKind.VARCHAR && type.kind() != TypeKind.TEXT) {
            return null;
        }
        String text = typed.types().literal(literal.type(), literal.value());
        int length = Math.max(1, text.length() - 2);
        return text.startsWith("'") ? "CAST(" + text + " AS VARCHAR(" + length + "))" : null;
    }

    @Override
    public SqlCompiler visitFunctionCall(FunctionCall<?> call) {
        if (!COMMON_TYPE.contains(call.name().toLowerCase(Locale.ROOT))) {
            call.arguments().forEach(this::literalIsTyped);
        }
        return super.visitFunctionCall(call);
    }

    @Override
    public SqlCompiler visitConcatenation(Concatenation concatenation) {
        concatenation.operands().forEach(this::literalIsTyped);
        return super.visitConcatenation(concatenation);
    }

    private void literalIsTyped(Expression<?> expression) {
        if (expression instanceof Literal) {
            typed.places().add(expression);
        }
    }

    /** A cast of a parameter or null to its own kind of type needs no second one. */
    @Override
    public SqlCompiler visitCastExpression(CastExpression<?> cast) {
        Expression<?> operand = cast.operand();
        if (operand instanceof Literal || operand.type().kind() == cast.type().kind()) {
            typed.places().add(operand);
        }
        return convert(cast);
    }

    /** Writes a cast whose operand needs no other. */
    protected SqlCompiler convert(CastExpression<?> cast) {
        return super.visitCastExpression(cast);
    }

    /** Writes the conversion of a truth value to a number, for databases that do not cast it. */
    protected final SqlCompiler truthToNumber(Expression<?> truth, String type) {
        sql.append("CAST(CASE WHEN ").expression(truth).append(" THEN 1 WHEN NOT (");
        return sql.expression(truth).append(") THEN 0 END AS ").append(type).append(")");
    }

    /** The remainder by {@code MOD}, and bits by functions. */
    @Override
    public SqlCompiler visitBinaryOperation(BinaryOperation<?> operation) {
        if (operation.operator() == BinaryOperator.MODULO) {
            return operationByCall("MOD", operation);
        }
        String bits = hasBits() ? bitFunction(operation.operator()) : null;
        return bits == null ? super.visitBinaryOperation(operation) : operationByCall(bits, operation);
    }

    @Override
    public SqlCompiler visitPrefixOperation(PrefixOperation<?> operation) {
        return hasBits() ? bitNotByCall(operation) : super.visitPrefixOperation(operation);
    }

    private boolean hasBits() {
        return sql.target().supports(Capability.BITWISE_OPERATORS);
    }

    /** {@code FILTER} by way of CASE. */
    @Override
    public SqlCompiler visitFilteredAggregate(FilteredAggregate<?> aggregate) {
        return sql.isLenient() ? super.visitFilteredAggregate(aggregate) : filteredByCase(aggregate);
    }
}
