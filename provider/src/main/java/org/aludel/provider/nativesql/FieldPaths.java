package org.aludel.provider.nativesql;

import java.util.List;
import java.util.Optional;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.mapping.ValueMapping;

/** Finds the columns of attributes that are named with dots, as {@code @FieldResult} does. */
final class FieldPaths {

    private FieldPaths() {}

    /**
     * The only column of an attribute.
     *
     * @param entity the entity; attributes of its subclasses are found too
     * @param path the attribute, with dots for those of embedded attributes and of identifiers of other entities
     */
    static MappedColumn<?> column(EntityMapping entity, String path) {
        List<MappedColumn<?>> columns = entity.withSubclasses().stream()
                .flatMap(each -> columns(each, path).stream())
                .findFirst()
                .orElseThrow(() -> NativeErrors.noField(entity.name(), path));
        if (columns.size() != 1) {
            throw NativeErrors.severalColumns(entity.name(), path, columns.size());
        }
        return columns.get(0);
    }

    private static Optional<List<MappedColumn<?>>> columns(EntityMapping entity, String path) {
        Optional<Attribute> attribute = entity.attribute(first(path));
        if (attribute.isPresent()) {
            return columns(attribute.get(), rest(path));
        }
        // the attributes of a composite identifier may be named without the attribute that it is
        return entity.id().key() instanceof EmbeddableValue key ? columns(key, path) : Optional.empty();
    }

    private static Optional<List<MappedColumn<?>>> columns(EmbeddableValue value, String path) {
        return value.attribute(first(path)).flatMap(attribute -> columns(attribute, rest(path)));
    }

    private static Optional<List<MappedColumn<?>>> columns(Attribute attribute, String rest) {
        if (attribute instanceof BasicAttribute basic) {
            return rest.isEmpty() ? Optional.of(basic.columns()) : Optional.empty();
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return rest.isEmpty() ? Optional.of(embedded.columns()) : columns(embedded.value(), rest);
        }
        if (attribute instanceof ToOneAttribute toOne && toOne.storage() instanceof ToOneStorage.ForeignKey key) {
            return rest.isEmpty() ? Optional.of(key.reference().columns()) : referring(key.reference(), rest);
        }
        return Optional.empty();
    }

    /** The columns of a reference that have the values of an attribute of the entity that it refers to. */
    private static Optional<List<MappedColumn<?>>> referring(ReferenceValue reference, String path) {
        EntityMapping target = reference.target().get();
        ValueMapping key = target.id().key();
        return columns(target, path)
                .or(() -> key instanceof EmbeddableValue value ? columns(value, path) : Optional.empty())
                .map(columns -> columns.stream()
                        .<MappedColumn<?>>flatMap(column -> referring(reference, column).stream())
                        .toList())
                .filter(columns -> !columns.isEmpty());
    }

    private static Optional<MappedColumn<?>> referring(ReferenceValue reference, MappedColumn<?> wanted) {
        for (int i = 0; i < reference.referenced().size(); i++) {
            if (reference.referenced().get(i).name().equals(wanted.name())) {
                return Optional.of(reference.columns().get(i));
            }
        }
        return Optional.empty();
    }

    private static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static String rest(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1);
    }
}
