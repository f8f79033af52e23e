package org.aludel.provider.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aludel.provider.lifecycle.EventCheck;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.source.CallbackEvent;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitProperty;
import org.aludel.provider.unit.UnitSettings;
import org.jspecify.annotations.Nullable;

/** Validates entities before they are inserted, updated and deleted. Thread-safe. */
final class BeanValidation implements EventCheck {

    private static final Map<CallbackEvent, UnitProperty<List<String>>> GROUPS = Map.of(
            CallbackEvent.PRE_PERSIST, UnitProperties.VALIDATION_PRE_PERSIST,
            CallbackEvent.PRE_UPDATE, UnitProperties.VALIDATION_PRE_UPDATE,
            CallbackEvent.PRE_REMOVE, UnitProperties.VALIDATION_PRE_REMOVE);

    private final Validator validator;
    private final @Nullable ValidatorFactory own;
    private final Map<CallbackEvent, Class<?>[]> groups;

    private BeanValidation(Validator validator, @Nullable ValidatorFactory own, Map<CallbackEvent, Class<?>[]> groups) {
        this.validator = validator;
        this.own = own;
        this.groups = groups;
    }

    /**
     * Validation by the factory that a unit is given, or by the platform's.
     *
     * @throws NoValidation when there is none
     */
    static BeanValidation open(
            UnitDescriptor unit, UnitSettings settings, Function<Class<?>, Optional<EntityShape>> shapes) {
        Map<CallbackEvent, Class<?>[]> groups = new EnumMap<>(CallbackEvent.class);
        GROUPS.forEach((event, property) -> {
            Class<?>[] classes = classes(property, settings, unit.classLoader());
            if (classes.length > 0) {
                groups.put(event, classes);
            }
        });
        Object given = settings.find(UnitProperties.VALIDATION_FACTORY).orElse(null);
        if (given != null && !(given instanceof ValidatorFactory)) {
            throw ValidationErrors.noFactory(unit.name(), given);
        }
        ValidatorFactory factory = given == null ? platform() : (ValidatorFactory) given;
        Validator validator = factory.usingContext()
                .traversableResolver(new LoadedOnly(shapes))
                .getValidator();
        return new BeanValidation(validator, given == null ? factory : null, groups);
    }

    private static ValidatorFactory platform() {
        try {
            return Validation.buildDefaultValidatorFactory();
        } catch (NoProviderFoundException e) {
            throw new NoValidation(e);
        }
    }

    private static Class<?>[] classes(
            UnitProperty<List<String>> property, UnitSettings settings, ClassLoader classLoader) {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : settings.get(property)) {
            try {
                classes.add(Class.forName(name, false, classLoader));
            } catch (ClassNotFoundException | LinkageError e) {
                throw ValidationErrors.noGroup(property.key(), name, e);
            }
        }
        return classes.toArray(Class<?>[]::new);
    }

    @Override
    public boolean isMade(CallbackEvent event) {
        return groups.containsKey(event);
    }

    @Override
    public void check(CallbackEvent event, EntityMapping entity, Object instance) {
        Class<?>[] wanted = groups.get(event);
        if (wanted == null) {
            return;
        }
        Set<ConstraintViolation<Object>> violations = validator.validate(instance, wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(new HashSet<ConstraintViolation<?>>(violations));
        }
    }

    /** Closes the platform's factory; one that was given stays open. */
    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
