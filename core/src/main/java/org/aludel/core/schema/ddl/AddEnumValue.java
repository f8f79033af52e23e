package org.aludel.core.schema.ddl;

import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Adds a word to a type.
 *
 * @param type the name of the type
 * @param value the word
 * @param before the word that it comes before, or null for the end
 */
public record AddEnumValue(
        QualifiedName type, String value, @Nullable String before) implements SchemaStatement {

    @Override
    public <R> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitAddEnumValue(this);
    }
}
