package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.type.SqlType;

/** Writes changes of tables of PostgreSQL. */
final class PostgresTableChanges extends TableChangeCompiler {

    PostgresTableChanges(SqlCompiler sql) {
        super(sql);
    }

    /** Text becomes another type only by a conversion that is asked for. */
    @Override
    public SqlCompiler visitChangeType(TableChange.ChangeType change) {
        super.visitChangeType(change);
        Column<?> after = change.after();
        if (isText(change.before()) && !isText(after)) {
            sql.append(" USING ").name(after.name()).append("::");
            sql.append(sql.target().types().ddlName(after.type()));
        }
        return sql;
    }

    private boolean isText(Column<?> column) {
        SqlType<?> type = sql.target().types().resolve(column.type()).literalType();
        return switch (type.kind()) {
            case CHAR, VARCHAR, TEXT, CLOB -> true;
            default -> false;
        };
    }
}
