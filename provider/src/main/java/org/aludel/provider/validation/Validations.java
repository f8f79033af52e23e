package org.aludel.provider.validation;

import jakarta.persistence.ValidationMode;
import java.util.Optional;
import java.util.function.Function;
import org.aludel.provider.lifecycle.EventCheck;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSettings;

/** Finds out whether and how the entities of a unit are validated. The only class that others need to know of. */
public final class Validations {

    private Validations() {}

    /**
     * The validation that the settings of a unit ask for; to be closed with the factory of the unit.
     *
     * @param shapes the shape of the entity of a class; empty for classes that are none
     * @throws org.aludel.provider.error.ProviderException when validation is demanded, and there is none (ALU-4130), or a
     *     group is no class (ALU-4131)
     */
    public static EventCheck of(
            UnitDescriptor unit, UnitSettings settings, Function<Class<?>, Optional<EntityShape>> shapes) {
        ValidationMode mode = settings.get(UnitProperties.VALIDATION_MODE);
        if (mode == ValidationMode.NONE) {
            return EventCheck.NONE;
        }
        try {
            return BeanValidation.open(unit, settings, shapes);
        } catch (NoClassDefFoundError | NoValidation missing) {
            if (mode == ValidationMode.CALLBACK) {
                throw ValidationErrors.missing(unit.name(), missing);
            }
            return EventCheck.NONE;
        }
    }
}
