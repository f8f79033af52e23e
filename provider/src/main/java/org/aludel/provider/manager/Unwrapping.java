package org.aludel.provider.manager;

/** Hands out the first of some objects that is of a class. */
final class Unwrapping {

    private Unwrapping() {}

    /**
     * The first that is of the class.
     *
     * @throws jakarta.persistence.PersistenceException if none is (ALU-4400)
     */
    static <T> T of(Class<T> type, Object... candidates) {
        for (Object candidate : candidates) {
            if (type.isInstance(candidate)) {
                return type.cast(candidate);
            }
        }
        throw ManagerErrors.cannotUnwrap(type);
    }
}
