package org.aludel.provider.reference;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a reference that has not got its state: its identifier. What is read is a reference that nothing
 * manages, so that it never gets its state, and is merged as what it refers to.
 *
 * @param identified an instance of the entity that has its identifier, and nothing else
 * @param withoutFetching the names of methods without parameters that need nothing but the identifier
 */
record UnfetchedReference(
        @Nullable Object identified, @Nullable List<String> withoutFetching) implements Serializable {

    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
        if (identified == null || withoutFetching == null) {
            throw new InvalidObjectException("There is no identifier of a reference");
        }
        Class<?> type = identified.getClass();
        ReferenceClass reference = ReferenceClasses.detached(type, Set.copyOf(withoutFetching))
                .orElseThrow(() -> ReferenceErrors.cannotRead(identified));
        Object instance = reference.newInstance();
        FieldCopy.copy(type, identified, instance);
        reference.asleep(instance, () -> {
            throw ReferenceErrors.detached(type.getSimpleName());
        });
        return instance;
    }
}
