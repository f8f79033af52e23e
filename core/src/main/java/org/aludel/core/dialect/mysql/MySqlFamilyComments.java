package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.CommentCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.ddl.CommentOnColumn;
import org.aludel.core.schema.ddl.CommentOnTable;
import org.aludel.core.schema.ddl.CommentOnView;

/** Writes comments of MySQL and MariaDB, which are parts of what they are on. */
final class MySqlFamilyComments extends CommentCompiler {

    MySqlFamilyComments(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler table(CommentOnTable statement) {
        String comment = statement.comment();
        return sql.append("ALTER TABLE ")
                .name(statement.table())
                .append(" COMMENT = ")
                .append(comment == null ? noComment() : text(comment));
    }

    @Override
    public SqlCompiler column(CommentOnColumn statement) {
        sql.append("ALTER TABLE ").name(statement.table()).append(" MODIFY COLUMN ");
        return ((MySqlFamilyColumns) definitions().columns()).anew(statement.column());
    }

    @Override
    public SqlCompiler view(CommentOnView statement) {
        throw unsupported("comments on views", "Leave them out.");
    }
}
