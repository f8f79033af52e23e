package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.QualifiedName;

/**
 * A source of numbers.
 *
 * @param qualifiedName its name
 * @param options how numbers are made
 */
public record Sequence(QualifiedName qualifiedName, SequenceOptions options) implements SchemaObject {

    public Sequence {
        requireNonNull(qualifiedName, "qualifiedName");
        requireNonNull(options, "options");
    }

    public static Sequence of(String name) {
        return new Sequence(QualifiedName.of(name), SequenceOptions.NONE);
    }

    public Sequence withOptions(SequenceOptions other) {
        return new Sequence(qualifiedName, other);
    }
}
