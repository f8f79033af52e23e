package org.aludel.core.dialect.h2;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ArrayConstructor;
import org.aludel.core.sql.ArrayElement;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.ExtractField;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.JsonStep;
import org.aludel.core.sql.PrefixOperation;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;

/** Writes values of H2. */
final class H2Expressions extends ExpressionCompiler {

    private final H2OpenParameters open = new H2OpenParameters();

    H2Expressions(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitBindParameter(BindParameter<?> parameter) {
        if (!open.contains(parameter) || sql.isLenient()) {
            return super.visitBindParameter(parameter);
        }
        sql.append("CAST(").parameter(parameter).append(" AS ");
        return sql.append(H2Types.INSTANCE.bareName(parameter.type())).append(")");
    }

    @Override
    public SqlCompiler visitFunctionCall(FunctionCall<?> call) {
        open.add(call.arguments());
        return super.visitFunctionCall(call);
    }

    @Override
    protected SqlCompiler caseResult(Expression<?> result) {
        return ((H2Queries) sql.statements().queries()).column(result);
    }

    /** Bit operators are functions. */
    @Override
    public SqlCompiler visitBinaryOperation(BinaryOperation<?> operation) {
        open.add(List.of(operation.left(), operation.right()));
        String function = bitFunction(operation.operator());
        return function == null ? super.visitBinaryOperation(operation) : operationByCall(function, operation);
    }

    @Override
    public SqlCompiler visitPrefixOperation(PrefixOperation<?> operation) {
        return bitNotByCall(operation);
    }

    /** Weeks and days of the week depend on the locale unless those of ISO 8601 are asked for; Sunday is 0. */
    @Override
    public SqlCompiler visitExtractExpression(ExtractExpression<?> extract) {
        return switch (extract.field()) {
            case WEEK -> field("ISO_WEEK", extract);
            case DAY_OF_WEEK -> {
                sql.append("MOD(");
                yield field("ISO_DAY_OF_WEEK", extract).append(", 7)");
            }
            case DAY_OF_YEAR -> field("DAY_OF_YEAR", extract);
            case EPOCH -> isWhole(extract.type()) ? wholeEpoch(extract) : field("EPOCH", extract);
            case SECOND -> isWhole(extract.type()) ? super.visitExtractExpression(extract) : seconds(extract);
            case YEAR, QUARTER, MONTH, DAY, HOUR, MINUTE -> super.visitExtractExpression(extract);
        };
    }

    /** Seconds have no fraction, but those since or until 1970 do; a remainder has the type of what divides. */
    private SqlCompiler seconds(ExtractExpression<?> extract) {
        sql.append("MOD(MOD(");
        return field(ExtractField.EPOCH.name(), extract).append(", 60.000000000) + 60, 60.000000000)");
    }

    private SqlCompiler wholeEpoch(ExtractExpression<?> extract) {
        sql.append("CAST(FLOOR(");
        return field(ExtractField.EPOCH.name(), extract).append(") AS BIGINT)");
    }

    private SqlCompiler field(String name, ExtractExpression<?> extract) {
        sql.append("EXTRACT(").append(name).append(" FROM ");
        return sql.expression(extract.source()).append(")");
    }

    private static boolean isWhole(SqlType<?> type) {
        return type.kind() == TypeKind.INTEGER || type.kind() == TypeKind.BIGINT;
    }

    /** Arrays are of the type of their elements, which literals do not tell exactly; empty ones need a type at all. */
    @Override
    public SqlCompiler visitArrayConstructor(ArrayConstructor<?> array) {
        if (sql.isLenient()) {
            return super.visitArrayConstructor(array);
        }
        H2Queries queries = (H2Queries) sql.statements().queries();
        sql.append("CAST(ARRAY[").<Expression<?>>list(array.elements(), queries::column);
        sql.append("] AS ");
        return sql.append(H2Types.INSTANCE.bareName(array.type())).append(")");
    }

    @Override
    public SqlCompiler visitArrayElement(ArrayElement<?> element) {
        boolean column = element.array() instanceof ColumnReference;
        sql.append(column ? "" : "(").expression(element.array()).append(column ? "" : ")");
        return sql.append("[").expression(element.index()).append("]");
    }

    /**
     * Documents are taken apart by field names and by positions from 1. Text in one is not its JSON form, so that the
     * quotes and escapes are removed; the null of JSON is none of SQL.
     */
    @Override
    public SqlCompiler visitJsonPath(JsonPath<?> path) {
        sql.require(Capability.JSON_PATH);
        TypeKind kind = path.type().kind();
        if (kind == TypeKind.JSON) {
            return place(path);
        }
        boolean text = isText(kind);
        sql.append(text ? "CASE WHEN " : "CAST(NULLIF(");
        if (!text) {
            string(path).append(", 'null') AS ");
            return sql.append(sql.target().types().castName(path.type())).append(")");
        }
        place(path).append(" IS JSON SCALAR THEN STRINGDECODE(REGEXP_REPLACE(NULLIF(");
        string(path).append(", 'null'), '^\"(.*)\"$', '$1')) ELSE ");
        return string(path).append(" END");
    }

    private static boolean isText(TypeKind kind) {
        return switch (kind) {
            case CHAR, VARCHAR, TEXT, CLOB, UNKNOWN -> true;
            default -> false;
        };
    }

    private SqlCompiler string(JsonPath<?> path) {
        sql.append("CAST(");
        return place(path).append(" AS VARCHAR)");
    }

    private SqlCompiler place(JsonPath<?> path) {
        Expression<?> document = path.document();
        sql.append("(");
        caseResult(document).append(isText(document.type().kind()) ? " FORMAT JSON)" : ")");
        for (JsonStep step : path.steps()) {
            String key = step.key();
            if (key == null) {
                sql.append("[" + (step.index() + 1) + "]");
            } else {
                sql.append(".").append(sql.target().identifiers().quoted(key));
            }
        }
        return sql;
    }
}
