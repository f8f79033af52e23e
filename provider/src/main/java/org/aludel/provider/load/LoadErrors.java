package org.aludel.provider.load;

import java.util.Set;
import java.util.TreeSet;
import org.aludel.provider.error.MissingEntityException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.mapping.EntityMapping;

/** The wording of what goes wrong while entities are fetched. */
final class LoadErrors {

    private LoadErrors() {}

    static MissingEntityException missing(EntityMapping entity) {
        return new MissingEntityException("A reference to an entity '" + entity.name()
                + "' was used, and there is no such row. Use find() where it may be missing");
    }

    static ProviderException detachedAttributes(EntityMapping entity, Set<String> attributes) {
        return new ProviderException(
                ProviderErrorCode.DETACHED_STATE,
                "An attribute of the entity '" + entity.name() + "' was used that was not read with its row (not read: "
                        + String.join(", ", new TreeSet<>(attributes))
                        + "); its persistence context would have fetched it by the identifier, but that no longer manages it."
                        + " Name it in an entity graph, call PersistenceUnitUtil.load() before, or use it while the entity"
                        + " manager is open",
                null);
    }

    static MissingEntityException noRow(EntityMapping entity) {
        return new MissingEntityException("A row refers to an entity '" + entity.name()
                + "' that does not exist. Correct the data, or add a foreign key so that it cannot come about");
    }
}
