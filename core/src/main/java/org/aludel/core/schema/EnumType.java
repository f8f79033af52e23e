package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.QualifiedName;

/**
 * A type of the database whose values are a list of words, for databases that have such types.
 *
 * @param qualifiedName its name
 * @param values the words, in order
 */
public record EnumType(QualifiedName qualifiedName, List<String> values) implements SchemaObject {

    public EnumType {
        requireNonNull(qualifiedName, "qualifiedName");
        values = List.copyOf(values);
    }

    public static EnumType of(String name, String... values) {
        return new EnumType(QualifiedName.of(name), List.of(values));
    }
}
