package org.aludel.core.schema.ddl;

import org.aludel.core.schema.View;

/**
 * {@code CREATE VIEW}.
 *
 * @param view the view
 * @param orReplace true to replace one of the name
 */
public record CreateView(View view, boolean orReplace) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitCreateView(this);
    }
}
