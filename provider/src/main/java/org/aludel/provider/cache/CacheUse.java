package org.aludel.provider.cache;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;

/** How work uses the shared cache. */
public interface CacheUse {

    /** How entities are read from the shared cache. */
    default CacheRetrieveMode retrieveMode() {
        return CacheRetrieveMode.USE;
    }

    /** How entities are put into the shared cache. */
    default CacheStoreMode storeMode() {
        return CacheStoreMode.USE;
    }
}
