package org.aludel.core.dialect.postgresql;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ArrayConstructor;
import org.aludel.core.sql.ArrayElement;
import org.aludel.core.sql.BinaryOperator;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.CustomOperation;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.ExtractField;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.JsonStep;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.SequenceValue;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/** Writes values of PostgreSQL. */
final class PostgresExpressions extends ExpressionCompiler {

    PostgresExpressions(SqlCompiler sql) {
        super(sql);
    }

    /** A null without a type would be text, for example in the columns of a UNION. */
    @Override
    public SqlCompiler visitLiteral(Literal<?> literal) {
        return literal.value() == null && !sql.isLenient()
                ? sql.append(PostgresTypes.INSTANCE.typedNull(literal.type()))
                : super.visitLiteral(literal);
    }

    @Override
    protected String symbol(BinaryOperator operator) {
        return operator == BinaryOperator.BITWISE_XOR ? "#" : operator.symbol();
    }

    /** A question mark in an operator is doubled for the driver, which takes a single one for a parameter. */
    @Override
    public SqlCompiler visitCustomOperation(CustomOperation<?> operation) {
        sql.operand(operation.left(), Precedence.SIGN);
        sql.append(" ").append(operation.operator().replace("?", "??")).append(" ");
        return sql.operand(operation.right(), Precedence.SIGN);
    }

    /** One of the first two operands must be text, else the operator is another one. */
    @Override
    public SqlCompiler visitConcatenation(Concatenation concatenation) {
        List<Expression<?>> operands = concatenation.operands();
        boolean text = operands.stream().limit(2).anyMatch(operand -> isText(operand.type()));
        if (text) {
            return super.visitConcatenation(concatenation);
        }
        sql.append("CAST(").expression(operands.get(0)).append(" AS text)");
        operands.stream().skip(1).forEach(operand -> sql.append(" || ").operand(operand, Precedence.SIGN));
        return sql;
    }

    private static boolean isText(SqlType<?> type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, TEXT, CLOB, UNKNOWN, USER_DEFINED -> true;
            default -> false;
        };
    }

    /**
     * {@code pg_input_is_valid} tells whether text can be converted. The cast stands around CASE: in it, a constant would
     * be converted when the statement is planned, whatever the condition says.
     */
    @Override
    public SqlCompiler visitCastExpression(CastExpression<?> cast) {
        if (!cast.lenient() || sql.isLenient()) {
            return super.visitCastExpression(cast);
        }
        sql.require(Capability.TRY_CAST, "Test the text with a regular expression first.");
        if (!isText(cast.operand().type())) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    Capability.TRY_CAST.construct() + " of a value that is not text",
                    "Use a CAST, and CASE for values that do not fit.");
        }
        String name = sql.target().types().castName(cast.type());
        sql.append("CAST(CASE WHEN pg_input_is_valid(")
                .expression(cast.operand())
                .append(", ");
        sql.literal(SqlTypes.VARCHAR, name).append(") THEN ");
        return sql.expression(cast.operand()).append(" END AS ").append(name).append(")");
    }

    /** Seconds come with their fraction; a whole number of them is asked for where the type is one. */
    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        boolean fraction = extract.field() == ExtractField.SECOND || extract.field() == ExtractField.EPOCH;
        if (!fraction || !isWhole(extract.type())) {
            return super.visitExtractExpression(extract);
        }
        sql.append("CAST(floor(");
        super.visitExtractExpression(extract);
        return sql.append(extract.field() == ExtractField.EPOCH ? ") AS bigint)" : ") AS integer)");
    }

    private static boolean isWhole(SqlType<?> type) {
        return type.kind() == TypeKind.SMALLINT || type.kind() == TypeKind.INTEGER || type.kind() == TypeKind.BIGINT;
    }

    /** Arrays are of the type of their elements, which literals do not tell exactly; empty ones need a type at all. */
    @Override
    public SqlCompiler visitArrayConstructor(ArrayConstructor<?> array) {
        super.visitArrayConstructor(array);
        return sql.isLenient() ? sql : sql.append("::").append(PostgresTypes.INSTANCE.bareName(array.type()));
    }

    @Override
    public SqlCompiler visitArrayElement(ArrayElement<?> element) {
        if (element.array() instanceof ColumnReference) {
            return super.visitArrayElement(element);
        }
        sql.append("(").expression(element.array()).append(")");
        return sql.append("[").expression(element.index()).append("]");
    }

    /** {@code ->} goes down and gives a document, {@code ->>} gives text, which is cast to what is wanted. */
    @Override
    public SqlCompiler visitJsonPath(JsonPath<?> path) {
        boolean document = path.type().kind() == TypeKind.JSON;
        boolean cast = !document && !isText(path.type());
        sql.append(cast ? "CAST(" : "(");
        document(path.document());
        int last = path.steps().size() - 1;
        for (int i = 0; i <= last; i++) {
            sql.append(i == last && !document ? " ->> " : " -> ");
            step(path.steps().get(i));
        }
        if (cast) {
            sql.append(" AS ").append(sql.target().types().castName(path.type()));
        }
        return sql.append(")");
    }

    private void document(Expression<?> document) {
        if (isText(document.type()) && document.type().kind() != TypeKind.USER_DEFINED) {
            sql.append("CAST(").expression(document).append(" AS jsonb)");
        } else {
            sql.operand(document, Precedence.SIGN);
        }
    }

    private void step(JsonStep step) {
        String key = step.key();
        if (key == null) {
            sql.append(Integer.toString(step.index()));
        } else {
            sql.literal(SqlTypes.VARCHAR, key);
        }
    }

    /** The sequence is named in a string, in which its name is quoted as elsewhere. */
    @Override
    public SqlCompiler visitSequenceValue(SequenceValue<?> value) {
        String name = String.valueOf(sql.textOf(() -> sql.name(value.sequence())));
        return sql.append("nextval(").literal(SqlTypes.VARCHAR, name).append(")");
    }
}
