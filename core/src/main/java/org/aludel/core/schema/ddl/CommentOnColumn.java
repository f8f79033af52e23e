package org.aludel.core.schema.ddl;

import org.aludel.core.schema.Column;
import org.aludel.core.sql.QualifiedName;

/**
 * Gives a column a comment.
 *
 * @param table the name of the table
 * @param column the column with its comment, or without one; databases that define it anew for that need all of it
 */
public record CommentOnColumn(QualifiedName table, Column<?> column) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitCommentOnColumn(this);
    }
}
