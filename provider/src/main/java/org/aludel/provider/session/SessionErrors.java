package org.aludel.provider.session;

import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.error.MissingEntityException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong with the use of a session. */
final class SessionErrors {

    private SessionErrors() {}

    static InvalidStateException closed() {
        return new InvalidStateException(
                ProviderErrorCode.CLOSED_SESSION, "The entity manager is closed. Create another one", null);
    }

    static InvalidStateException endedStream() {
        return new InvalidStateException(
                ProviderErrorCode.ENDED_STREAM,
                "The stream of results was not read to its end before its transaction ended, or the entity manager was"
                        + " closed. Read it within the transaction, or call getResultList()",
                null);
    }

    static InvalidStateException savepointEnded(String method) {
        return new InvalidStateException(
                ProviderErrorCode.SAVEPOINT_ENDED,
                "The savepoint has ended, and " + method
                        + " was called: it was released or rolled back before, or one around it was, or the transaction has ended."
                        + " Set another one with savepoint()",
                null);
    }

    static InvalidArgumentException noEntity(Class<?> type) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_ENTITY,
                "The class '" + type.getName()
                        + "' is no entity of the persistence unit. Annotate it with @Entity, and list it if classes are not"
                        + " searched for",
                null);
    }

    static InvalidArgumentException wrongKey(EntityMapping entity, Class<?> wanted, @Nullable Object given) {
        return new InvalidArgumentException(
                ProviderErrorCode.WRONG_KEY,
                "The identifier of the entity '" + entity.name() + "' is of the class " + wanted.getName() + ", but "
                        + (given == null
                                ? "null was given"
                                : "an instance of " + given.getClass().getName() + " was given"),
                null);
    }

    static InvalidArgumentException incompleteKey(EntityMapping entity) {
        return new InvalidArgumentException(
                ProviderErrorCode.WRONG_KEY,
                "A part of the identifier of the entity '" + entity.name() + "' is null. Give all parts",
                null);
    }

    static MissingEntityException noSuchEntity(EntityMapping entity) {
        return new MissingEntityException("There is no row of the entity '" + entity.name()
                + "' with the identifier that a reference was wanted for. Use find() where it may be missing");
    }

    static InvalidArgumentException noReference(EntityMapping entity) {
        return new InvalidArgumentException(
                ProviderErrorCode.NOT_PERSISTENT,
                "The instance of the entity '" + entity.name()
                        + "' is new or removed, so that there is nothing to refer to. Give one that is managed or detached",
                null);
    }

    static ProviderException connectionFailed(Exception cause) {
        return new ProviderException(
                ProviderErrorCode.CONNECTION_FAILED, "The work with the connection failed; the cause tells why", cause);
    }
}
