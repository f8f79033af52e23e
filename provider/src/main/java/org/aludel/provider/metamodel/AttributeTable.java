package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.MapAttribute;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/** Attributes of a type by their names, made when the first is asked for. */
final class AttributeTable {

    private final ManagedTypeModel<?> type;
    private final boolean declaredOnly;
    private final Later<Map<String, AttributeModel<?, ?, ?>>> attributes;

    AttributeTable(ManagedTypeModel<?> type, boolean declaredOnly, Supplier<List<AttributeModel<?, ?, ?>>> maker) {
        this.type = type;
        this.declaredOnly = declaredOnly;
        this.attributes = Later.of(() -> {
            Map<String, AttributeModel<?, ?, ?>> named = new LinkedHashMap<>();
            maker.get().forEach(attribute -> named.put(attribute.getName(), attribute));
            return Collections.unmodifiableMap(named);
        });
    }

    /** The attributes of a kind, in their order. */
    <A> Set<A> of(Class<A> kind) {
        Set<A> found = new LinkedHashSet<>();
        for (AttributeModel<?, ?, ?> attribute : attributes.get().values()) {
            if (kind.isInstance(attribute)) {
                found.add(kind.cast(attribute));
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** The attribute of a name; null if there is none. */
    @Nullable
    AttributeModel<?, ?, ?> find(String name) {
        return attributes.get().get(name);
    }

    /** The attribute of a kind and name. */
    <A extends Attribute<?, ?>> A get(Class<A> kind, String name) {
        AttributeModel<?, ?, ?> attribute = find(name);
        if (attribute == null) {
            throw MetamodelErrors.noAttribute(
                    type, name, declaredOnly, attributes.get().keySet());
        }
        if (!kind.isInstance(attribute)) {
            throw MetamodelErrors.otherKind(attribute, kind);
        }
        return kind.cast(attribute);
    }

    /** The attribute of a kind and name, whose single values are of a class. */
    <A extends Attribute<?, ?>> A get(Class<A> kind, String name, Class<?> elementType) {
        A attribute = get(kind, name);
        check(attribute, ((Bindable<?>) attribute).getBindableJavaType(), elementType);
        return attribute;
    }

    /** The map of a name, whose keys and values are of some classes. */
    MapAttribute<?, ?, ?> map(String name, Class<?> keyType, Class<?> valueType) {
        MapAttribute<?, ?, ?> map = get(MapAttribute.class, name, valueType);
        check(map, map.getKeyJavaType(), keyType);
        return map;
    }

    private static void check(Attribute<?, ?> attribute, Class<?> found, Class<?> wanted) {
        if (!Boxes.boxed(found).equals(Boxes.boxed(wanted))) {
            throw MetamodelErrors.otherType(attribute, found, wanted);
        }
    }
}
