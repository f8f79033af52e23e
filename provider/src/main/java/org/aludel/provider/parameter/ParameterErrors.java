package org.aludel.provider.parameter;

import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;

/** The wording of what goes wrong with the parameters and hints of queries; values appear in no message. */
final class ParameterErrors {

    private ParameterErrors() {}

    static InvalidArgumentException wrongType(String label, Class<?> type, Class<?> wanted) {
        return new InvalidArgumentException(
                ProviderErrorCode.WRONG_PARAMETER_VALUE,
                "The parameter " + label + " takes values of " + type.getName() + ", and was asked for as one of "
                        + wanted.getName(),
                null);
    }

    static InvalidArgumentException invalidHint(String name, Object value, String allowed) {
        return new InvalidArgumentException(
                ProviderErrorCode.INVALID_OPTION,
                "The hint '" + name + "' is an object of " + value.getClass().getName() + ". Allowed is " + allowed,
                null);
    }

    static ProviderException cannotUnwrap(Class<?> type) {
        return new ProviderException(
                ProviderErrorCode.CANNOT_UNWRAP,
                "There is nothing of the class '" + type.getName() + "' behind the query",
                null);
    }
}
