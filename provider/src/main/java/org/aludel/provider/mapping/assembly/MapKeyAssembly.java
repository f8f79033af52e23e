package org.aludel.provider.mapping.assembly;

import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import java.lang.reflect.Type;
import java.util.Optional;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.type.BasicDeclaration;
import org.aludel.provider.mapping.type.ValueRole;
import org.jspecify.annotations.Nullable;

/** Maps the keys of maps (Jakarta Persistence, 2.9.1). */
final class MapKeyAssembly {

    private static final String SUFFIX = "_KEY";

    private final Assembly unit;

    MapKeyAssembly(Assembly unit) {
        this.unit = unit;
    }

    /**
     * The key of a map.
     *
     * @param source the attribute
     * @param table the table that the values are in
     * @param target the entity that the values are; null if they are none
     * @param place where the attribute is
     */
    MapKeyMapping key(AttributeSource source, TableDraft table, @Nullable EntityAssembly target, Place place) {
        Annotations annotations = source.annotations();
        Optional<MapKey> ofElement = annotations.get(MapKey.class);
        Type type = annotations
                .get(MapKeyClass.class)
                .<Type>map(MapKeyClass::value)
                .orElseGet(() -> unit.keyType(source, place));
        Class<?> raw = unit.raw(type);
        if (ofElement.isPresent() && target != null) {
            return new MapKeyMapping.OfElement(raw, ofElement.get().name());
        }
        return new MapKeyMapping.Stored(stored(source, type, raw, table, place));
    }

    private ValueMapping stored(AttributeSource source, Type type, Class<?> raw, TableDraft table, Place place) {
        Optional<EntityAssembly> entity = unit.entity(raw);
        if (entity.isPresent()) {
            return reference(source, raw, entity.get(), table, place);
        }
        Overrides overrides = place.overrides()
                .within(source.name())
                .orElse(Overrides.of(source.annotations()))
                .within("key");
        if (unit.source().isEmbeddable(raw)) {
            return unit.embedded()
                    .value(raw, place.inCollection(table, overrides).inside(source.name()));
        }
        return basic(source, type, table, place);
    }

    private ReferenceValue reference(
            AttributeSource source, Class<?> raw, EntityAssembly entity, TableDraft table, Place place) {
        return unit.joins()
                .reference(new JoinAssembly.Request(
                        raw,
                        entity,
                        JoinColumnSpec.mapKeyJoinColumns(source.annotations()),
                        JoinColumnSpec.mapKeyForeignKey(source.annotations()),
                        column -> entity.id().columns().size() == 1
                                ? unit.names().of(source.name() + SUFFIX)
                                : DatabaseNames.joined(unit.names().of(source.name() + SUFFIX), column),
                        table,
                        false,
                        false,
                        place.words(source.name())));
    }

    private ValueMapping basic(AttributeSource source, Type type, TableDraft table, Place place) {
        Annotations annotations = source.annotations();
        ColumnSpec spec =
                annotations.get(MapKeyColumn.class).map(ColumnSpec::of).orElse(ColumnSpec.DEFAULT.withNullable(false));
        Overrides said = place.overrides().within(source.name()).orElse(Overrides.of(annotations));
        BasicDeclaration declaration = BasicDeclaration.of(
                        type, place.words(source.name()), ValueRole.MAP_KEY, annotations)
                .withConverts(said.conversion("key").stream().toList());
        return unit.basics().value(spec.of(declaration), table, source.name() + SUFFIX, spec);
    }
}
