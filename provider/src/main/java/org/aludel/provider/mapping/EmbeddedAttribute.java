package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.FetchType;
import java.util.List;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;

/**
 * An attribute with attributes of its own. It is null if all its columns are.
 *
 * @param source the attribute as it is declared
 * @param value how the value is stored
 * @param id whether it is the identifier, or a part of it
 */
public record EmbeddedAttribute(AttributeSource source, EmbeddableValue value, boolean id)
        implements SingularAttribute {

    public EmbeddedAttribute {
        requireNonNull(source, "source");
        requireNonNull(value, "value");
    }

    @Override
    public List<MappedColumn<?>> columns() {
        return value.columns();
    }

    @Override
    public AttributeKind kind() {
        return AttributeKind.EMBEDDED;
    }

    @Override
    public FetchType fetch() {
        return FetchType.EAGER;
    }
}
