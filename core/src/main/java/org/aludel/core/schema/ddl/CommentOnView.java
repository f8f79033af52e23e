package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Gives a view a comment.
 *
 * @param view the name of the view
 * @param materialized true for a materialized view
 * @param comment the comment, or null for none
 */
public record CommentOnView(
        QualifiedName view, boolean materialized, @Nullable String comment) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitCommentOnView(this);
    }
}
