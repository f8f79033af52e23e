package org.aludel.provider.collection;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.InstanceState;

/**
 * A collection, list, set or map that is the value of an attribute of a managed instance. It is serialized as one of the
 * JDK, or as what was not fetched.
 */
public sealed interface ManagedCollection extends Serializable permits ManagedBag, ManagedList, ManagedSet, ManagedMap {

    /** What is known of it. */
    CollectionState state();

    /** Its values as they are now, in order; only those that are there, nothing is fetched. */
    List<StoredElement> elements();

    /** Adds a value without telling anybody; a map, whose key for it is not known, stays as it is. */
    void include(Object value);

    /** Takes a value out without telling anybody. */
    void exclude(Object value);

    /** Puts other values in place of all. */
    void replaceAll(List<StoredElement> elements);

    /**
     * A collection without values, which fetches them when it is touched. Its owner takes note of it.
     *
     * @param owner the instance that it belongs to
     * @param attribute the attribute that it is the value of
     * @param fetcher fetches the values
     */
    static ManagedCollection of(InstanceState owner, PluralAttribute attribute, CollectionFetcher fetcher) {
        ManagedCollection collection = switch (attribute.container()) {
            case COLLECTION -> new ManagedBag(owner, attribute, fetcher);
            case LIST -> new ManagedList(owner, attribute, fetcher);
            case SET -> new ManagedSet(owner, attribute, fetcher);
            case MAP -> new ManagedMap(owner, attribute, fetcher);
        };
        owner.attach(collection.state());
        return collection;
    }

    /** A collection that was read without its values: whoever touches it is told so. */
    static ManagedCollection unmanaged(UnfetchedCollection read) {
        return switch (requireNonNull(read.container())) {
            case COLLECTION -> new ManagedBag(read);
            case LIST -> new ManagedList(read);
            case SET -> new ManagedSet(read);
            case MAP -> new ManagedMap(read);
        };
    }
}
