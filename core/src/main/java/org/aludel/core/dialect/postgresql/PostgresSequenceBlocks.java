package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.SequenceBlocks;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;

/** Identity columns have sequences of their own, which may be used by whoever has the privilege. */
final class PostgresSequenceBlocks extends SequenceBlocks {

    private final Identifiers identifiers;

    PostgresSequenceBlocks(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected Expression<Long> identityValue(QualifiedName table, String column) {
        Expression<String> sequence = Sql.function(
                "pg_get_serial_sequence", SqlTypes.TEXT, text(quoted(table)), text(identifiers.folded(column)));
        Expression<Boolean> allowed = Sql.function("has_sequence_privilege", SqlTypes.BOOLEAN, sequence, text("USAGE"));
        return Sql.caseWhen(allowed, Sql.function("nextval", SqlTypes.BIGINT, sequence))
                .end();
    }

    private static Expression<String> text(String text) {
        return Sql.value(text, SqlTypes.TEXT);
    }

    private String quoted(QualifiedName table) {
        String schema = table.schema();
        String name = identifiers.quote(table.name());
        return schema == null ? name : identifiers.quote(schema) + "." + name;
    }

    @Override
    protected FromClause rows(String alias, int count) {
        return numbers("generate_series", alias, count);
    }
}
