package org.aludel.provider.manager;

import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.error.NearestName;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong with the use of the interfaces of Jakarta Persistence. */
final class ManagerErrors {

    private ManagerErrors() {}

    static ProviderException cannotUnwrap(Class<?> type) {
        return new ProviderException(
                ProviderErrorCode.CANNOT_UNWRAP,
                "There is nothing of the class '" + type.getName() + "' behind this object",
                null);
    }

    static InvalidStateException closedFactory(String unit) {
        return new InvalidStateException(
                ProviderErrorCode.CLOSED_FACTORY,
                "The factory of the persistence unit '" + unit + "' is closed. Create another one",
                null);
    }

    static InvalidStateException synchronizationWithoutJta(String unit) {
        return new InvalidStateException(
                ProviderErrorCode.SYNCHRONIZATION_WITHOUT_JTA,
                "The persistence unit '" + unit + "' has no transactions of JTA, so that an entity manager cannot be"
                        + " synchronized with them. Call createEntityManager() without a SynchronizationType",
                null);
    }

    static InvalidArgumentException invalidOption(String name, @Nullable Object value, String allowed) {
        return new InvalidArgumentException(
                ProviderErrorCode.INVALID_OPTION,
                "The property '" + name + "' is "
                        + (value == null
                                ? "null"
                                : "an object of the class " + value.getClass().getName())
                        + ". Allowed is " + allowed,
                null);
    }

    static InvalidArgumentException contradictingOptions(Class<?> kind) {
        return new InvalidArgumentException(
                ProviderErrorCode.INVALID_OPTION,
                "Two options of the class '" + kind.getName() + "' contradict each other. Give one of them",
                null);
    }

    static InvalidArgumentException unknownName(String kind, String name, List<String> known) {
        String advice = NearestName.among(known, name)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "The persistence unit has none"
                        : "There are " + known.stream().sorted().collect(Collectors.joining(", ")));
        return new InvalidArgumentException(
                ProviderErrorCode.UNKNOWN_NAME, "There is no " + kind + " named '" + name + "'. " + advice, null);
    }

    static InvalidArgumentException noAttribute(String entity, String name, List<String> known) {
        return unknownName("attribute of the entity '" + entity + "'", name, known);
    }
}
