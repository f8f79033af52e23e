package org.aludel.provider.association;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of the entities of a unit are one side of a relationship whose other side is an attribute, too. Those within
 * embedded values are left out. Thread-safe.
 */
public final class TwoWaySides {

    private final Map<EntityMapping, List<Side>> known = new ConcurrentHashMap<>();

    /**
     * One side.
     *
     * @param index the place of the attribute among those of its entity
     * @param attribute the attribute
     * @param other the name of the attribute of the other entity
     */
    record Side(int index, Attribute attribute, String other) {}

    /** The sides that an entity has. */
    List<Side> of(EntityMapping entity) {
        List<Side> sides = known.get(entity);
        return sides == null ? known.computeIfAbsent(entity, TwoWaySides::find) : sides;
    }

    /** The side that an attribute is; null if it is none. */
    @Nullable
    Side of(EntityMapping entity, String attribute) {
        for (Side side : of(entity)) {
            if (side.attribute().name().equals(attribute)) {
                return side;
            }
        }
        return null;
    }

    private static List<Side> find(EntityMapping entity) {
        List<Side> sides = new ArrayList<>();
        List<Attribute> attributes = entity.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            EntityMapping target = target(attribute);
            String other = target == null ? null : other(entity, attribute, target);
            if (other != null) {
                sides.add(new Side(i, attribute, other));
            }
        }
        return List.copyOf(sides);
    }

    private static @Nullable EntityMapping target(Attribute attribute) {
        if (attribute instanceof ToOneAttribute one) {
            return one.target().get();
        }
        return attribute instanceof PluralAttribute plural && plural.element() instanceof ReferenceValue reference
                ? reference.target().get()
                : null;
    }

    private static @Nullable String other(EntityMapping entity, Attribute attribute, EntityMapping target) {
        String owner = mappedBy(attribute);
        if (owner != null) {
            return target.attributes().stream().anyMatch(each -> each.name().equals(owner)) ? owner : null;
        }
        for (Attribute each : target.attributes()) {
            EntityMapping back = target(each);
            if (back != null
                    && attribute.name().equals(mappedBy(each))
                    && back.root().equals(entity.root())) {
                return each.name();
            }
        }
        return null;
    }

    private static @Nullable String mappedBy(Attribute attribute) {
        if (attribute instanceof ToOneAttribute one && one.storage() instanceof ToOneStorage.Inverse inverse) {
            return inverse.mappedBy();
        }
        return attribute instanceof PluralAttribute plural && plural.storage() instanceof PluralStorage.Inverse inverse
                ? inverse.mappedBy()
                : null;
    }
}
