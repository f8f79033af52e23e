package org.aludel.provider.lifecycle;

import java.lang.reflect.Method;
import org.aludel.provider.error.ExistingEntityException;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.MissingEntityException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.error.StaleStateException;
import org.aludel.provider.mapping.EntityMapping;

/** The wording of what goes wrong with operations on entities. */
final class LifecycleErrors {

    private LifecycleErrors() {}

    static InvalidArgumentException noInstance() {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_ENTITY,
                "There is no entity: null was given. Give an instance of an entity class",
                null);
    }

    static InvalidArgumentException noEntity(Class<?> type) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_ENTITY,
                "The class '" + type.getName()
                        + "' is no entity of the persistence unit. Annotate it with @Entity, and list it if classes are not"
                        + " searched for",
                null);
    }

    static ExistingEntityException detached(EntityMapping entity) {
        return new ExistingEntityException("A detached instance of the entity '" + entity.name()
                + "' cannot be persisted: it has an identifier, which is generated. Use merge(), or leave the identifier"
                + " unset");
    }

    static ExistingEntityException exists(EntityMapping entity) {
        return new ExistingEntityException("An instance of the entity '" + entity.name()
                + "' with the same identifier is managed already. Change that one, or use merge()");
    }

    static InvalidArgumentException removeDetached(EntityMapping entity) {
        return new InvalidArgumentException(
                ProviderErrorCode.DETACHED_INSTANCE,
                "A detached instance of the entity '" + entity.name()
                        + "' cannot be removed. Remove what find() or merge() returns",
                null);
    }

    static InvalidArgumentException mergeRemoved(EntityMapping entity) {
        return new InvalidArgumentException(
                ProviderErrorCode.REMOVED_INSTANCE,
                "An instance of the entity '" + entity.name()
                        + "' is removed and cannot be merged. Undo the removal with persist()",
                null);
    }

    static StaleStateException stale(EntityMapping entity, Object instance) {
        return new StaleStateException(
                "The detached instance of the entity '" + entity.name()
                        + "' is stale: its row was changed or deleted since. Fetch it again and repeat the change",
                instance);
    }

    static InvalidArgumentException notManaged(EntityMapping entity) {
        return new InvalidArgumentException(
                ProviderErrorCode.UNMANAGED_INSTANCE,
                "The instance of the entity '" + entity.name()
                        + "' is not managed. Use what find(), merge() or a query of this entity manager returns",
                null);
    }

    static MissingEntityException rowGone(EntityMapping entity) {
        return new MissingEntityException("The row of an instance of the entity '" + entity.name()
                + "' is gone. Detach the instance, or persist it as a new one");
    }

    static ProviderException callbackFailed(Throwable checked) {
        return new ProviderException(
                ProviderErrorCode.CALLBACK_FAILED,
                "A callback method threw a checked exception. Declare none",
                checked);
    }

    static ProviderException closedCallback(Method method, Exception cause) {
        return new ProviderException(
                ProviderErrorCode.CALLBACK_FAILED,
                "The callback method "
                        + method.getDeclaringClass().getName() + "." + method.getName()
                        + "() cannot be called. Open its package to the provider",
                cause);
    }
}
