package org.aludel.provider.reference;

import java.io.InvalidObjectException;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.aludel.provider.access.PrivateLookups;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong with references. */
public final class ReferenceErrors {

    private ReferenceErrors() {}

    /**
     * A reference was used that no persistence context manages any more.
     *
     * @param entity the name of the entity
     */
    public static ProviderException detached(String entity) {
        return new ProviderException(
                ProviderErrorCode.DETACHED_STATE,
                "A reference to the entity '" + entity
                        + "' was used without its state, which its persistence context would have fetched by the identifier, but"
                        + " that no longer manages it. Fetch it before, with a fetch join, an entity graph or"
                        + " PersistenceUnitUtil.load(), or use it while the entity manager is open",
                null);
    }

    /**
     * An attribute was used that an instance was read without, and no persistence context manages the instance any more.
     *
     * @param entity the name of the entity
     * @param attributes the names of all attributes that are missing
     */
    public static ProviderException detachedAttributes(String entity, Set<String> attributes) {
        return new ProviderException(
                ProviderErrorCode.DETACHED_STATE,
                "An attribute of the entity '" + entity + "' was used that was not read with its row (not read: "
                        + String.join(", ", new TreeSet<>(attributes))
                        + "); its persistence context would have fetched it by the identifier, but that no longer manages it."
                        + " Name it in an entity graph, call PersistenceUnitUtil.load() before, or use it while the entity"
                        + " manager is open",
                null);
    }

    static ProviderException closedField(Field field, @Nullable Exception closed) {
        return new ProviderException(
                ProviderErrorCode.CLOSED_PACKAGE,
                "The field '" + field.getName() + "' of the class '"
                        + field.getDeclaringClass().getName()
                        + "' cannot be read and written, which a reference that is serialized needs. Write '"
                        + PrivateLookups.opensDirective(field.getDeclaringClass()) + "' into the module of the class",
                closed);
    }

    static InvalidObjectException cannotRead(Object instance) {
        return new InvalidObjectException(
                "[" + ProviderErrorCode.DETACHED_STATE.id() + "] A reference to an entity of '"
                        + instance.getClass().getName()
                        + "' cannot be read: no class of references can be defined for it here. Open its package as where it was"
                        + " written, or fetch the entity before it is written");
    }
}
