package org.aludel.provider.collection;

/** Fetches the values of collections. */
@FunctionalInterface
public interface CollectionFetcher {

    /**
     * Fetches the values of a collection, and gives it them by {@link CollectionState#fill}.
     *
     * @throws jakarta.persistence.PersistenceException when they cannot be fetched
     */
    void fetch(CollectionState collection);
}
