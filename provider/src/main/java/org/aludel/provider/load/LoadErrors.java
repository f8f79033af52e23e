package org.aludel.provider.load;

import org.aludel.provider.error.MissingEntityException;
import org.aludel.provider.mapping.EntityMapping;

/** The wording of what goes wrong while entities are fetched. */
final class LoadErrors {

    private LoadErrors() {}

    static MissingEntityException missing(EntityMapping entity) {
        return new MissingEntityException("A reference to an entity '" + entity.name()
                + "' was used, and there is no such row. Use find() where it may be missing");
    }

    static MissingEntityException noRow(EntityMapping entity) {
        return new MissingEntityException("A row refers to an entity '" + entity.name()
                + "' that does not exist. Correct the data, or add a foreign key so that it cannot come about");
    }
}
