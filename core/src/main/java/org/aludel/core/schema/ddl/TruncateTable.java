package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;

/**
 * {@code TRUNCATE TABLE}: all rows go at once.
 *
 * @param name the name
 * @param restartIdentity true when its numbers begin anew; false leaves that to the database
 */
public record TruncateTable(QualifiedName name, boolean restartIdentity) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitTruncateTable(this);
    }
}
