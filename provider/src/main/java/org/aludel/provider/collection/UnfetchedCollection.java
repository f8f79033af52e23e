package org.aludel.provider.collection;

import java.io.InvalidObjectException;
import java.io.Serializable;
import org.aludel.provider.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a collection that has not got its values. What is read is a collection that nothing manages, so that
 * it never gets them, and that is not merged.
 *
 * @param container what kind of collection it is
 * @param entity the name of the entity that it belongs to
 * @param attribute the name of the attribute that it is the value of
 */
record UnfetchedCollection(
        PluralAttribute.@Nullable Container container,
        @Nullable String entity,
        @Nullable String attribute) implements Serializable {

    private static final long serialVersionUID = 1;

    static UnfetchedCollection of(CollectionState state) {
        return new UnfetchedCollection(
                state.attribute().container(),
                state.owner().shape().entity().name(),
                state.attribute().name());
    }

    private Object readResolve() throws InvalidObjectException {
        if (container == null) {
            throw new InvalidObjectException("There is no kind of a collection");
        }
        return ManagedCollection.unmanaged(this);
    }
}
