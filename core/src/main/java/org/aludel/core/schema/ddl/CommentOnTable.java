package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Gives a table a comment.
 *
 * @param table the name of the table
 * @param comment the comment, or null for none
 */
public record CommentOnTable(QualifiedName table, @Nullable String comment) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitCommentOnTable(this);
    }
}
