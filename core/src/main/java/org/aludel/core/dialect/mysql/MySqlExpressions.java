package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.JsonPaths;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.InsertedValue;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/** Values as MySQL writes them. */
final class MySqlExpressions extends MySqlFamilyExpressions {

    private boolean rowAlias;

    MySqlExpressions(SqlCompiler sql) {
        super(sql);
    }

    /** Says that inserted values are columns of an alias in this statement. */
    void useRowAlias() {
        rowAlias = true;
    }

    @Override
    public SqlCompiler visitInsertedValue(InsertedValue<?> value) {
        return rowAlias
                ? sql.append(MySqlInserts.ROW_ALIAS).append(".").name(value.column())
                : super.visitInsertedValue(value);
    }

    /** The value of a JSON {@code true} is no number, so booleans are told by their text. */
    @Override
    public SqlCompiler visitJsonPath(JsonPath<?> path) {
        sql.require(Capability.JSON_PATH);
        TypeKind kind = path.type().kind();
        String steps = sql.target().types().literal(SqlTypes.VARCHAR, JsonPaths.standard(path.steps()));
        if (kind == TypeKind.JSON) {
            return sql.append("JSON_EXTRACT(")
                    .expression(path.document())
                    .append(", ")
                    .append(steps)
                    .append(")");
        }
        if (kind == TypeKind.BOOLEAN) {
            sql.append("CASE JSON_VALUE(")
                    .expression(path.document())
                    .append(", ")
                    .append(steps);
            return sql.append(" RETURNING CHAR) WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END");
        }
        sql.append("JSON_VALUE(").expression(path.document()).append(", ").append(steps);
        return sql.append(" RETURNING ")
                .append(sql.target().types().castName(path.type()))
                .append(")");
    }
}
