package org.aludel.core.dialect.hsqldb;

import java.util.UUID;
import org.aludel.core.dialect.typed.TypedColumns;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;
import org.aludel.core.type.SqlTypes;

/** Writes columns of HSQLDB, where a UUID behind DEFAULT is a text: there is no cast. */
final class HsqldbColumns extends TypedColumns {

    HsqldbColumns(HsqldbCompiler sql) {
        super(sql);
    }

    @Override
    protected void defaultValue(Expression<?> expression) {
        super.defaultValue(
                expression instanceof Literal<?> literal && literal.value() instanceof UUID id
                        ? new Literal<>(id.toString(), SqlTypes.VARCHAR)
                        : expression);
    }
}
