package org.aludel.provider.results;

import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong when queries are executed. */
final class QueryErrors {

    private QueryErrors() {}

    static InvalidArgumentException wrongClass(String parameter, Class<?> wanted, Class<?> given, boolean list) {
        return new InvalidArgumentException(
                ProviderErrorCode.WRONG_PARAMETER_CLASS,
                "The parameter " + parameter + " takes " + (list ? "a collection of values" : "a value")
                        + " of the class "
                        + wanted.getName() + ", but " + (list ? "one with " : "") + "an instance of " + given.getName()
                        + " was given",
                null);
    }

    static InvalidArgumentException noCollection(String parameter, Class<?> given) {
        return new InvalidArgumentException(
                ProviderErrorCode.WRONG_PARAMETER_CLASS,
                "The parameter " + parameter + " takes a collection of values, but an instance of " + given.getName()
                        + " was given",
                null);
    }

    static InvalidStateException missing(String parameter) {
        return new InvalidStateException(
                ProviderErrorCode.MISSING_PARAMETER,
                "The parameter " + parameter
                        + " has no value. Give it one with setParameter() before the query is executed",
                null);
    }

    static InvalidArgumentException noKey(String parameter, Class<?> given) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_KEY_OF_PARAMETER,
                "The parameter " + parameter + " was given an instance of " + given.getName()
                        + " without an identifier. Persist it before, or give one that is in the database",
                null);
    }

    static InvalidArgumentException noConstructor(Class<?> type, String arguments) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_CONSTRUCTOR,
                "The class " + type.getName() + " has no public constructor that takes (" + arguments
                        + "). Add one, or select values that fit one that is there",
                null);
    }

    static InvalidArgumentException severalConstructors(Class<?> type, String arguments) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_CONSTRUCTOR,
                "The class " + type.getName() + " has several public constructors that take (" + arguments
                        + ") equally well. Leave one, or select values whose classes decide",
                null);
    }

    static ProviderException constructorFailed(Class<?> type, @Nullable Throwable cause) {
        return new ProviderException(
                ProviderErrorCode.CONSTRUCTOR_FAILED,
                "A constructor of the class " + type.getName()
                        + " failed with the values that a query selected. The cause says why",
                cause);
    }
}
