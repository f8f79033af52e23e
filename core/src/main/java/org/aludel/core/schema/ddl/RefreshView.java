package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;

/**
 * Computes the rows of a materialized view anew.
 *
 * @param name the name
 */
public record RefreshView(QualifiedName name) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitRefreshView(this);
    }
}
