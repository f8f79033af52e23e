package org.aludel.provider.injection;

import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;

/** The wording of what goes wrong when listeners and converters are injected. */
final class InjectionErrors {

    private InjectionErrors() {}

    static ProviderException noManager(String unit, Object given) {
        return new ProviderException(
                ProviderErrorCode.NO_INJECTION,
                "The persistence unit '" + unit + "' was given an object of the class '"
                        + given.getClass().getName()
                        + "' as 'jakarta.persistence.bean.manager'. Give a jakarta.enterprise.inject.spi.BeanManager, and see that"
                        + " its classes are those which the provider sees",
                null);
    }

    static ProviderException nobodyInjects(String unit, Class<?> type, String member) {
        return new ProviderException(
                ProviderErrorCode.NO_INJECTION,
                type.getName() + " needs injection for '" + member
                        + "', and there is no CDI in which the persistence unit '" + unit
                        + "' runs. In a container enable CDI for the archive; in Java SE start it before the first use, or give"
                        + " its BeanManager by 'jakarta.persistence.bean.manager'",
                null);
    }

    static ProviderException notInjected(Class<?> type, RuntimeException cause) {
        return new ProviderException(
                ProviderErrorCode.NO_INJECTION,
                "CDI cannot make or inject an instance of " + type.getName() + "; the cause tells why",
                cause);
    }
}
