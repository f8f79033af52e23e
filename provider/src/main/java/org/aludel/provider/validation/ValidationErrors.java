package org.aludel.provider.validation;

import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong when validation is set up. */
final class ValidationErrors {

    private ValidationErrors() {}

    static ProviderException missing(String unit, @Nullable Throwable cause) {
        return new ProviderException(
                ProviderErrorCode.NO_VALIDATION,
                "The persistence unit '" + unit
                        + "' has the validation mode CALLBACK, and there is no Bean Validation. Add an implementation to the class"
                        + " path, give a ValidatorFactory by 'jakarta.persistence.validation.factory', or set the mode AUTO",
                cause);
    }

    static ProviderException noFactory(String unit, Object given) {
        return new ProviderException(
                ProviderErrorCode.NO_VALIDATION,
                "The persistence unit '" + unit + "' was given an object of the class '"
                        + given.getClass().getName()
                        + "' as 'jakarta.persistence.validation.factory'. Give a ValidatorFactory",
                null);
    }

    static ProviderException noGroup(String property, String name, @Nullable Throwable cause) {
        return new ProviderException(
                ProviderErrorCode.NO_VALIDATION_GROUP,
                "The property '" + property + "' names the group '" + name
                        + "', and there is no such interface on the class path. Correct the name",
                cause);
    }
}
