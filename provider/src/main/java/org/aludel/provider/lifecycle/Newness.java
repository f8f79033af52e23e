package org.aludel.provider.lifecycle;

import java.util.Objects;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.jspecify.annotations.Nullable;

/** Tells new instances from detached ones, of those that are not managed. */
final class Newness {

    private Newness() {}

    /** Whether an instance certainly had a row: it has an identifier that the application does not give. */
    static boolean isDetached(EntityShape shape, Object instance, Loader loader) {
        return isGenerated(shape) && hasIdentifier(shape, instance, loader);
    }

    /** Whether there is no row for an instance; the database is asked if nothing else tells. */
    static boolean isNew(EntityShape shape, Object instance, Loader loader) {
        if (isGenerated(shape)) {
            return !hasIdentifier(shape, instance, loader);
        }
        EntityKey key = shape.keyOf(instance, loader);
        return key == null || loader.find(shape.entity(), key) == null;
    }

    /** The version of an instance that counts: null for one that was never written. */
    static @Nullable Object version(EntityShape shape, Object instance) {
        for (AttributeSlot slot : shape.slots()) {
            if (slot.attribute() == shape.entity().version()) {
                Object version = shape.access().get(instance, slot.index());
                boolean unset = slot.attribute().source().javaType().isPrimitive() && isZero(version);
                return unset ? null : version;
            }
        }
        return null;
    }

    private static boolean isGenerated(EntityShape shape) {
        for (SingularAttribute attribute : shape.entity().id().attributes()) {
            if (attribute instanceof BasicAttribute basic && basic.generation() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasIdentifier(EntityShape shape, Object instance, Loader loader) {
        EntityKey key = shape.keyOf(instance, loader);
        return key != null && !(key.size() == 1 && isUnset(shape, key));
    }

    /** Whether a primitive identifier has the value that it begins with. */
    private static boolean isUnset(EntityShape shape, EntityKey key) {
        return shape.entity().id().javaType().isPrimitive() && isZero(key.value(0));
    }

    private static boolean isZero(@Nullable Object value) {
        return value instanceof Number number && number.longValue() == 0 || Objects.equals(value, '\0');
    }
}
