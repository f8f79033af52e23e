package org.aludel.provider.collection;

import java.io.InvalidObjectException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;

/** The wording of what goes wrong with collections. */
public final class CollectionErrors {

    private CollectionErrors() {}

    /**
     * A collection was used that no persistence context manages any more.
     *
     * @param entity the name of the entity
     * @param attribute the name of its attribute
     */
    public static ProviderException detached(String entity, String attribute) {
        return new ProviderException(
                ProviderErrorCode.DETACHED_STATE,
                "The attribute '" + attribute + "' of the entity '" + entity
                        + "' was used without its values, which its persistence context would have fetched by the identifier of the"
                        + " entity, but that no longer manages it. Fetch it before, with a fetch join, an entity graph or"
                        + " PersistenceUnitUtil.load(), or use it while the entity manager is open",
                null);
    }

    /**
     * A collection was used that a loader option keeps from being loaded.
     *
     * @param entity the name of the entity
     * @param attribute the name of its attribute
     */
    public static ProviderException raised(String entity, String attribute) {
        return new ProviderException(
                ProviderErrorCode.RAISED,
                "The attribute '" + attribute + "' of the entity '" + entity
                        + "' was used, and the query that found the entity says raise(...) for it. Load it by another option, as"
                        + " selectin(...), or find the entity that it refers to",
                null);
    }

    static ProviderException partial(String entity, String attribute) {
        return new ProviderException(
                ProviderErrorCode.PARTIAL_COLLECTION,
                "The attribute '" + attribute + "' of the entity '" + entity
                        + "' has only those of its values that a loader option with a condition wanted, and cannot be changed."
                        + " Refresh the entity, or find it in another persistence context",
                null);
    }

    static InvalidObjectException notWritten() {
        return new InvalidObjectException("Collections of entities are written as others, or as what was not fetched");
    }
}
