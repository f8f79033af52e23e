package org.aludel.provider.load;

import org.aludel.provider.error.MissingEntityException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.PluralAttribute;

/** The wording of what goes wrong while entities are fetched. */
final class LoadErrors {

    private LoadErrors() {}

    static MissingEntityException missing(EntityMapping entity) {
        return new MissingEntityException("A reference to an entity '" + entity.name()
                + "' was used, and there is no such row. Use find() where it may be missing");
    }

    static ProviderException detachedReference(EntityMapping entity) {
        return new ProviderException(
                ProviderErrorCode.DETACHED_STATE,
                "A reference to the entity '" + entity.name()
                        + "' was used without its state, which its persistence context would have fetched by the identifier, but"
                        + " that no longer manages it. Fetch it before, with a fetch join, an entity graph or"
                        + " PersistenceUnitUtil.load(), or use it while the entity manager is open",
                null);
    }

    static ProviderException detachedCollection(EntityMapping entity, PluralAttribute attribute) {
        return new ProviderException(
                ProviderErrorCode.DETACHED_STATE,
                "The attribute '" + attribute.name() + "' of the entity '" + entity.name()
                        + "' was used without its values, which its persistence context would have fetched by the identifier of the"
                        + " entity, but that no longer manages it. Fetch it before, with a fetch join, an entity graph or"
                        + " PersistenceUnitUtil.load(), or use it while the entity manager is open",
                null);
    }

    static MissingEntityException noRow(EntityMapping entity) {
        return new MissingEntityException("A row refers to an entity '" + entity.name()
                + "' that does not exist. Correct the data, or add a foreign key so that it cannot come about");
    }
}
