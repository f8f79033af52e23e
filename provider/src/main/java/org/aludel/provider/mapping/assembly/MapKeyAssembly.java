package org.aludel.provider.mapping.assembly;

import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.GenericTypes;
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
     * @param said what is said of its keys and values
     * @param table the table that the values are in
     * @param target the entity that the values are; null if they are none
     * @param shared whether the table has rows that are not values of the map, and so have no key
     * @param place where the attribute is
     */
    MapKeyMapping key(
            AttributeSource source,
            Overrides said,
            TableDraft table,
            @Nullable EntityAssembly target,
            boolean shared,
            Place place) {
        Optional<MapKey> ofElement = source.annotations().get(MapKey.class);
        if (ofElement.isPresent() && target != null) {
            return ofElement(source, ofElement.get().name(), target, place);
        }
        Type type = ElementTypes.key(source).orElse(null);
        if (type == null) {
            unit.problems().add(AssemblyProblems.rawMap(place.words(source.name())));
            return new MapKeyMapping.OfElement(Object.class, "");
        }
        Class<?> raw = GenericTypes.raw(type);
        Optional<EntityAssembly> entity = unit.entity(raw);
        Place inside = place.inKey(table, said.within("key"), shared).inside(source.name());
        return new MapKeyMapping.Stored(
                entity.isPresent()
                        ? reference(source, raw, entity.get(), table, shared, place)
                        : unit.source().isEmbeddable(raw)
                                ? unit.embedded().value(raw, inside)
                                : basic(source, said, type, table, shared, place));
    }

    /** An attribute of the values. */
    private MapKeyMapping ofElement(AttributeSource source, String attribute, EntityAssembly target, Place place) {
        unit.whenComplete(() -> {
            if (!attribute.isEmpty() && AttributePaths.find(target, attribute).isEmpty()) {
                unit.problems().add(AssemblyProblems.unknownMapKey(place.words(source.name()), attribute, target));
            }
        });
        Class<?> type =
                ElementTypes.key(source).<Class<?>>map(GenericTypes::raw).orElseGet(() -> declared(attribute, target));
        return new MapKeyMapping.OfElement(type, attribute);
    }

    /** The class of an attribute of the values, for a map that does not say of what its keys are. */
    private static Class<?> declared(String attribute, EntityAssembly target) {
        return attribute.isEmpty()
                ? target.id().javaType()
                : AttributePaths.find(target, attribute)
                        .<Class<?>>map(found -> found.source().javaType())
                        .orElse(Object.class);
    }

    private ReferenceValue reference(
            AttributeSource source,
            Class<?> raw,
            EntityAssembly entity,
            TableDraft table,
            boolean shared,
            Place place) {
        String prefix = source.name() + SUFFIX;
        return unit.joins()
                .reference(new JoinAssembly.Request(
                        raw,
                        entity,
                        JoinColumnSpec.mapKeyJoinColumns(source.annotations()),
                        JoinColumnSpec.mapKeyForeignKey(source.annotations()),
                        column -> entity.id().columns().size() == 1
                                ? unit.names().of(prefix)
                                : DatabaseNames.joined(unit.names().of(prefix), column),
                        table,
                        shared,
                        shared,
                        true,
                        place.words(source.name())));
    }

    private ValueMapping basic(
            AttributeSource source, Overrides said, Type type, TableDraft table, boolean shared, Place place) {
        Annotations annotations = source.annotations();
        ColumnSpec column = said.column("key")
                .map(ColumnSpec::of)
                .or(() -> annotations.get(MapKeyColumn.class).map(ColumnSpec::of))
                .orElse(ColumnSpec.DEFAULT)
                .withNullable(shared);
        BasicDeclaration declaration = BasicDeclaration.of(
                        type, place.words(source.name()), ValueRole.MAP_KEY, annotations)
                .withConverts(said.conversions("key").orElse(List.of()));
        return unit.basics().value(column.of(declaration), table, source.name() + SUFFIX, column);
    }
}
