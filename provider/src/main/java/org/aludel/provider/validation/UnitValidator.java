package org.aludel.provider.validation;

import jakarta.persistence.ValidationMode;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSettings;
import org.jspecify.annotations.Nullable;

/**
 * The validator of a unit: of the factory that the unit is given, or else of its container's, or else of the platform's. In a
 * container that gives none it is looked for when the first entity is to be validated, since containers make their own after
 * the factories of entity managers. Thread-safe.
 */
final class UnitValidator implements AutoCloseable {

    private final UnitDescriptor unit;
    private final boolean demanded;
    private final TraversableResolver resolver;
    private final AtomicReference<@Nullable ValidatorFactory> own = new AtomicReference<>();
    private final Later<Optional<Validator>> validator;

    private UnitValidator(
            UnitDescriptor unit, boolean demanded, @Nullable ValidatorFactory given, TraversableResolver resolver) {
        this.unit = unit;
        this.demanded = demanded;
        this.resolver = resolver;
        this.validator = Later.of(() -> given == null ? found() : Optional.of(validator(given)));
    }

    /**
     * The validator of a unit.
     *
     * @param resolver says what of an entity may be looked at
     * @throws NoValidation when there is none, and none can appear
     * @throws org.aludel.provider.error.ProviderException when something else is given as a factory (ALU-4130)
     */
    static UnitValidator of(UnitDescriptor unit, UnitSettings settings, TraversableResolver resolver) {
        Object given = settings.find(UnitProperties.VALIDATION_FACTORY).orElse(null);
        if (given != null && !(given instanceof ValidatorFactory)) {
            throw ValidationErrors.noFactory(unit.name(), given);
        }
        boolean demanded = settings.get(UnitProperties.VALIDATION_MODE) == ValidationMode.CALLBACK;
        UnitValidator created = new UnitValidator(unit, demanded, (ValidatorFactory) given, resolver);
        if (given != null || !unit.isOfContainer()) {
            created.require();
        }
        return created;
    }

    private void require() {
        if (validator.get().isEmpty()) {
            throw new NoValidation();
        }
    }

    /**
     * The validator; null if there is none, and the unit can do without.
     *
     * @throws org.aludel.provider.error.ProviderException when there is none, and the unit demands one (ALU-4130)
     */
    @Nullable
    Validator get() {
        Validator found = validator.get().orElse(null);
        if (found == null && demanded) {
            throw ValidationErrors.missing(unit.name(), null);
        }
        return found;
    }

    private Optional<Validator> found() {
        Optional<ValidatorFactory> factory = unit.isOfContainer() ? ofContainer() : Optional.empty();
        return factory.or(this::ofPlatform).map(this::validator);
    }

    private Validator validator(ValidatorFactory factory) {
        return factory.usingContext().traversableResolver(resolver).getValidator();
    }

    @SuppressWarnings("BanJNDI") // The name is a constant.
    private static Optional<ValidatorFactory> ofContainer() {
        try {
            return InitialContext.doLookup("java:comp/ValidatorFactory") instanceof ValidatorFactory found
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (NamingException noneHere) {
            return Optional.empty();
        }
    }

    private Optional<ValidatorFactory> ofPlatform() {
        try {
            ValidatorFactory made = Validation.buildDefaultValidatorFactory();
            own.set(made);
            return Optional.of(made);
        } catch (NoProviderFoundException e) {
            return Optional.empty();
        }
    }

    /** Closes the factory that was made here; others belong to others. */
    @Override
    public void close() {
        ValidatorFactory made = own.getAndSet(null);
        if (made != null) {
            made.close();
        }
    }
}
